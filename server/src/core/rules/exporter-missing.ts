import { setField } from '../document/edit';
import { asMap } from '../document/nodes';
import type { Rule } from './rule';

export const rule: Rule = {
  code: 'exporter-missing',
  severity: 'warning',
  summary: 'Monitoring is on, but nothing tells Prometheus about the nodes.',
  source: 'Measured: without memcached_exporter every alert on nodes stays silent (promtool 2.42).',
  *check(cluster, document) {
    const { monitoring } = cluster;
    const own = asMap(monitoring?.entry.value);
    if (!monitoring || monitoring.exporter || !own || cluster.nodes.size === 0) return;
    if (!monitoring.prometheus && !monitoring.alerts && !monitoring.grafana) return;
    yield {
      range: monitoring.entry.keyRange,
      message:
        'Monitoring has no “exporter”: Prometheus can’t ask memcached itself, and alerts about nodes stay silent.',
      fixes: [
        { title: 'Add memcached_exporter, port 9150', edits: setField(document, own, 'exporter', [['port', '9150']]) },
      ],
    };
  },
};
