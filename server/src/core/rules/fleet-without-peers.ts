import type { Rule } from './rule';
import { addPeerPorts, mustAgree, usualPeerPort } from './support/peers';
import { haproxies } from './support/proxies';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'fleet-without-peers',
  severity: 'warning',
  summary: 'Several HAProxy instances each decide alone who serves a shard.',
  source: 'Measured: two HAProxy 2.6, one cut off from the primary; each kept its own node and one write was lost.',
  *check(cluster, document) {
    for (const proxy of haproxies(cluster))
      if (mustAgree(proxy) && proxy.instances.every((instance) => !instance.peerPort))
        yield {
          range: proxy.entry.keyRange,
          message: `The ${proxy.instances.length} instances of ${quoted(proxy.name)} decide alone who serves a shard: when one of them loses sight of the primary, two nodes take writes. Give each a “peer_port”.`,
          fixes: [addPeerPorts(document, proxy, usualPeerPort)],
        };
  },
};
