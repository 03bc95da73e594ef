import type { Rule } from './rule';
import { alertsOn } from './support/alerts';
import { nodeConnections } from './support/nodeConnections';
import { quoted } from './support/words';
import { write } from './support/write';

const usualBelow: Readonly<Record<string, number>> = { hit_rate: 0.8, hit_rate_drop: 0.7 };
const usualConnections = 0.8;

export const rule: Rule = {
  code: 'alert-always-fires',
  severity: 'warning',
  summary: 'An alert fires while everything is as declared.',
  source: 'By construction: the clients of the spec alone reach the figure.',
  *check(cluster, document) {
    for (const { name, entry, above, below } of alertsOn(cluster)) {
      const usual = usualBelow[name];
      if (usual !== undefined && below && below.value >= 1)
        yield {
          range: below.range,
          message: `${quoted(name)} fires whenever the share is below ${below.value}, which is nearly always. Write a share below 1, such as ${usual}.`,
          fixes: [{ title: `Fire below ${usual}`, edits: write(document, below, usual, entry, ['below']) }],
        };
      if (name !== 'connections' || !above) continue;
      const busy = nodeConnections(cluster)
        .map(({ node, usable, clients, checks }) => ({ node, usable, open: clients + checks }))
        // Beyond what it takes, the limit is what is wrong.
        .filter(({ usable, open }) => open <= usable && open > above.value * usable);
      if (busy.length === 0) continue;
      const { node, usable, open } = busy.reduce((a, b) => (b.open / b.usable > a.open / a.usable ? b : a));
      const helps = open <= usualConnections * usable;
      yield {
        range: above.range,
        message: `${quoted(node.name)} has ${open} of ${usable} connections open when all is well, a share of ${(open / usable).toFixed(2)}: this fires all the time. ${helps ? `Write ${usualConnections}` : 'Raise its “max_connections”'}.`,
        related: [{ range: node.maxConnections.range, message: `Its limit: ${node.maxConnections.value}.` }],
        fixes: helps
          ? [
              {
                title: `Fire above ${usualConnections}`,
                edits: write(document, above, usualConnections, entry, ['above']),
              },
            ]
          : [],
      };
    }
  },
};
