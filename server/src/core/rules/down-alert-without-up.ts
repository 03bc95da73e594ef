import type { Rule } from './rule';
import { alertOn, setAlert } from './support/alerts';

export const rule: Rule = {
  code: 'down-alert-without-up',
  severity: 'warning',
  summary: 'A node that is down is told, an exporter that is gone is not.',
  source:
    'Measured with promtool 2.42: without the exporter memcached_up is absent, not 0, and “node_down” stays silent.',
  *check(cluster, document) {
    const down = alertOn(cluster, 'node_down');
    if (!down || alertOn(cluster, 'exporter_down')) return;
    const edits = setAlert(document, cluster, 'exporter_down', [
      ['for', '2m'],
      ['severity', 'ticket'],
    ]);
    yield {
      range: down.entry.keyRange,
      message:
        '“node_down” stays silent when the exporter is gone: its series are absent then, not 0. Add “exporter_down”.',
      fixes: [{ title: 'Add the alert “exporter_down”', edits }],
    };
  },
};
