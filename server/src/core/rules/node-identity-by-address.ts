import type { Range } from '../document/range';
import { isIp } from '../model/address';
import type { Client } from '../model/client';
import { isCalledKetama } from '../placement/agree';
import type { Route } from '../placement/path';
import { isProblem } from '../placement/placement';
import { answersOf } from '../placement/remembered';
import { percent } from '../text/percent';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { mostShards, routesOf } from './support/routes';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'node-identity-by-address',
  severity: 'warning',
  summary: 'A ring knows the nodes by their IP addresses, so that a replaced node moves keys of the others.',
  source: 'Measured with twemproxy 0.5: another address moved 41 % of the keys, with names only the node’s own 18 %.',
  *check(cluster) {
    const found = [...cluster.pools.values()].flatMap((pool) =>
      routesOf(cluster, pool).flatMap(({ route, client }) => {
        const range = placeOf(route, client);
        const at = route.slots.length > mostShards ? -1 : route.servers.findIndex(({ host }) => isIp(host));
        const cost = range && at >= 0 ? replacing(route, at) : undefined;
        return range && cost ? [{ range, ...cost, pool, slot: route.slots[at], route }] : [];
      }),
    );
    for (const [{ range, own, moved, pool, slot, route }] of byPlace(found, (one) => one.range))
      yield {
        range,
        message: `${route.id} places keys by the addresses of the nodes: another address for ${quoted(slot.name)} of ${quoted(pool.name)} loses ${percent(moved)} of the keys, where it holds ${percent(own)}. Write host names in “address”, or let twemproxy place the keys by shard names.`,
        related: slot.node?.address
          ? [{ range: slot.node.address.range, message: 'This address is in the ring.' }]
          : [],
      };
  },
};

/** Where it is said that a ring of addresses is used. Ports of a HAProxy stay when a node is replaced. */
function placeOf(route: Route, client: Client | undefined): Range | undefined {
  const behind = route.hashing ? route.via.length > 1 : route.via.length > 0;
  if (behind) return undefined;
  if (route.hashing) return route.options.get('dist') === 'ring_hash' ? route.pool.sharding.strategy?.range : undefined;
  return client && isCalledKetama(route) ? (client.optionsRange ?? client.library?.range) : undefined;
}

/** Shares of the keys: those of the server itself, and those that miss after it got another address. */
function replacing(route: Route, at: number): { own: number; moved: number } | undefined {
  const servers = route.servers.map((server, index) => (index === at ? { ...server, host: '192.0.2.1' } : server));
  const before = answersOf(route);
  const after = answersOf({ ...route, servers });
  if (isProblem(before) || isProblem(after)) return undefined;
  const own = before.filter((slot) => slot === at).length;
  const others = before.filter((slot, key) => slot !== at && after[key] !== slot).length;
  return others > 0 ? { own: own / before.length, moved: (own + others) / before.length } : undefined;
}
