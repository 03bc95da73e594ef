import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { ejecting } from './support/eject';
import { named, quoted } from './support/words';
import { write } from './support/write';

export const rule: Rule = {
  code: 'twemproxy-connections-vs-limit',
  severity: 'warning',
  summary: 'One short break of the network ejects a healthy node, because each of its connections counts as a failure.',
  source: 'twemproxy#430: server_connections above server_failure_limit.',
  *check(cluster, document) {
    const found = [...ejecting(cluster)].flatMap((one) => {
      const connections = one.proxy.nodeMaxConnections;
      return connections && connections.value > one.eject.limit.value ? [{ ...one, connections }] : [];
    });
    for (const group of byPlace(found, (one) => one.connections.range)) {
      const [{ proxy, eject, connections }] = group;
      const pools = named(
        'pool',
        group.map(({ pool }) => pool.name),
      );
      const places = byPlace(group, (one) => one.eject.limit.range);
      yield {
        range: connections.range,
        message: `${quoted(proxy.name)} opens ${connections.value} connections to a node and ejects it from ${pools} after ${eject.limit.value} failures: when the network breaks for a moment, all of them fail at once and a healthy node is out. Raise “eject.limit” to ${connections.value}.`,
        related: places.slice(0, 3).map(
          ([
            {
              eject: { limit },
            },
          ]) => ({ range: limit.range, message: `The limit: ${limit.value}.` }),
        ),
        fixes: [
          {
            title: `Eject after ${connections.value} failures`,
            edits: places.flatMap(
              ([
                {
                  pool,
                  eject: { limit },
                },
              ]) => write(document, limit, connections.value, pool.entry, ['failover', 'eject', 'limit']),
            ),
          },
        ],
      };
    }
  },
};
