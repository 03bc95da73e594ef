import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { nodeConnections } from './support/nodeConnections';
import { quoted } from './support/words';
import { write } from './support/write';

export const rule: Rule = {
  code: 'connection-limit-low',
  severity: 'warning',
  summary: 'More connections come to a node than it takes.',
  source:
    'Measured: memcached 1.6.18 takes max_connections less 4 a thread and 8; the check is refused too, so it is DOWN.',
  *check(cluster, document) {
    const short = nodeConnections(cluster).filter(
      ({ usable, clients, checks, overbooked }) =>
        usable > 0 && clients > 0 && !overbooked && clients + checks > usable,
    );
    for (const group of byPlace(short, ({ node }) => node.maxConnections.range)) {
      const worst = group.reduce((a, b) => (b.clients + b.checks - b.usable > a.clients + a.checks - a.usable ? b : a));
      const { node, usable, clients, checks } = worst;
      const needed = roundUp(node.maxConnections.value - usable + clients + checks);
      yield {
        range: node.maxConnections.range,
        message: `${quoted(node.name)} takes ${usable} connections (max_connections less 4 a thread and 8), and ${clients} of clients${checks > 0 ? ` and ${checks} of checks` : ''} come: it refuses some, and looks DOWN. Write ${needed}.`,
        fixes: [
          {
            title: `Allow ${needed}`,
            edits: write(document, node.maxConnections, needed, node.entry, ['max_connections']),
          },
        ],
      };
    }
  },
};

const roundUp = (connections: number): number => Math.ceil(connections / 64) * 64;
