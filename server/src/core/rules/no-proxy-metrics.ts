import { setField } from '../document/edit';
import { asMap } from '../document/nodes';
import type { Rule } from './rule';
import { failingOver, haproxies } from './support/proxies';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'no-proxy-metrics',
  severity: 'information',
  summary: 'Monitoring is on, but HAProxy shows no metrics, so that no alert sees a failover.',
  source: 'Measured with Prometheus 2.42: a failover shows in HAProxy’s metrics alone.',
  *check(cluster, document) {
    if (!cluster.monitoring) return;
    for (const proxy of haproxies(cluster)) {
      const own = asMap(proxy.entry.value);
      if (proxy.metrics?.port || failingOver(proxy).length === 0 || !own) continue;
      yield {
        range: proxy.entry.keyRange,
        message: `${quoted(proxy.name)} has no “metrics”: a failover shows in no alert and no dashboard.`,
        fixes: [{ title: 'Add metrics, port 8405', edits: setField(document, own, 'metrics', [['port', '8405']]) }],
      };
    }
  },
};
