import { usableConnections } from '../model/node';
import { poolNodes } from '../model/pool';
import type { Rule } from './rule';
import { haproxies } from './support/proxies';
import { quoted } from './support/words';
import { write } from './support/write';

export const rule: Rule = {
  code: 'server-maxconn-vs-memcached',
  severity: 'warning',
  summary:
    'HAProxy may open more connections than a node takes; the refused health check then takes the busy node out.',
  source: 'Measured: at its limit memcached 1.6 refuses the check too, HAProxy 2.6 marks the node DOWN, and it flaps.',
  *check(cluster, document) {
    for (const proxy of haproxies(cluster)) {
      const limit = proxy.nodeMaxConnections;
      const nodes = proxy.pools.flatMap(poolNodes);
      if (!limit || nodes.length === 0) continue;
      const instances = proxy.instances.length;
      const least = nodes.reduce((a, b) => (usableConnections(b) < usableConnections(a) ? b : a));
      const usable = usableConnections(least);
      if (limit.value * instances <= usable) continue;
      const fitting = Math.floor(usable / instances);
      yield {
        range: limit.range,
        message: `${instances} × ${limit.value} connections are more than the ${usable} that ${quoted(least.name)} takes (max_connections less 4 a thread and 8): full, it refuses the health check and is DOWN.`,
        related: [
          {
            range: least.maxConnections.range,
            message: `The limit of ${quoted(least.name)}: ${least.maxConnections.value}.`,
          },
        ],
        fixes:
          fitting > 0
            ? [
                {
                  title: `Allow ${fitting} from each instance`,
                  edits: write(document, limit, fitting, proxy.entry, []),
                },
              ]
            : [],
      };
    }
  },
};
