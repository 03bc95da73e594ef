import type { Rule } from './rule';
import { alertOn } from './support/alerts';
import { nodeConnections } from './support/nodeConnections';
import { quoted } from './support/words';
import { write } from './support/write';

const usual = 0.8;
/** What someone who looks by hand may hold open beside the proxies. */
const spare = 8;

export const rule: Rule = {
  code: 'connection-alert-cannot-fire',
  severity: 'warning',
  summary: 'The connections of a node never get as high as the alert wants.',
  source: 'Measured: memcached 1.6.18 with -c 64 refuses at 40, its max_connections less 4 a thread and 8.',
  *check(cluster, document) {
    const alert = alertOn(cluster, 'connections');
    const above = alert?.above;
    if (!alert || !above) return;
    if (above.value >= 1) {
      const share = above.value > 1 && above.value < 100 ? above.value / 100 : usual;
      yield {
        range: above.range,
        message: `The share of connections is never above ${above.value}: at 1, all that a node takes are open and it refuses more. Write ${share}.`,
        fixes: [{ title: `Fire above ${share}`, edits: write(document, above, share, alert.entry, ['above']) }],
      };
      return;
    }
    const nodes = nodeConnections(cluster).filter(({ usable }) => usable > 0);
    const [first] = nodes;
    if (!first || nodes.some(({ most, usable }) => most + spare > above.value * usable)) return;
    const nearest = nodes.reduce((a, b) => (b.most / b.usable > a.most / a.usable ? b : a));
    yield {
      range: above.range,
      severity: 'information',
      message: `The proxies open ${nearest.most} of the ${nearest.usable} connections of ${quoted(nearest.node.name)} at most, and fewer elsewhere: clients wait at the proxy before ${Math.ceil(above.value * nearest.usable)} are reached and this fires. Lower “above” or watch the queue of the proxy.`,
      related: [
        { range: nearest.node.maxConnections.range, message: `Its limit: ${nearest.node.maxConnections.value}.` },
      ],
    };
  },
};
