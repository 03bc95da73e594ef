import type { Rule } from './rule';
import { alertOn, placeToAdd, setAlert } from './support/alerts';

export const rule: Rule = {
  code: 'no-connection-alert',
  severity: 'information',
  summary: 'No alert tells that a node runs out of connections.',
  source:
    'grafana/jsonnet-libs#620: a node at its limit refuses the exporter too, and looks like an exporter that is down.',
  *check(cluster, document) {
    const range = placeToAdd(cluster, 'connections');
    if (!range || alertOn(cluster, 'connections')) return;
    const edits = setAlert(document, cluster, 'connections', [
      ['above', '0.8'],
      ['for', '5m'],
    ]);
    if (edits.length === 0) return;
    yield {
      range,
      message:
        'No alert tells that a node runs out of connections: at its limit it refuses the exporter too, and only looks down. Add “connections”.',
      fixes: [{ title: 'Add the alert “connections”', edits }],
    };
  },
};
