import { replaceScalar } from '../document/edit';
import { apart } from '../placement/agree';
import type { Route } from '../placement/path';
import { percent } from '../text/percent';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { routesOf } from './support/routes';
import { quoted } from './support/words';

/** What the option of each library calls its ring. */
const rings: Readonly<Record<string, string>> = {
  twemproxy: 'ketama',
  libmemcached: 'consistent_ketama',
  pylibmc: 'consistent_ketama',
  'php-memcached': 'consistent',
};

export const rule: Rule = {
  code: 'modula-remap-cost',
  severity: 'warning',
  summary: 'With modula, one more or one less shard moves nearly every key.',
  source: 'Measured with twemproxy 0.5: the fourth node of three moved 75 % of the keys, with ketama 10 %.',
  *check(cluster, document) {
    const found = [...cluster.pools.values()].flatMap((pool) =>
      routesOf(cluster, pool).flatMap(({ route, client }) => {
        const { strategy } = pool.sharding;
        const modula = route.hashing ? strategy : client?.options.get('distribution');
        const moved = modula?.value === 'modula' ? apart(route, withOneMore(route)) : undefined;
        const ring = rings[route.id];
        return modula && moved !== undefined && ring ? [{ modula, moved, ring, route, pool }] : [];
      }),
    );
    for (const [{ modula, moved, ring, route, pool }] of byPlace(found, (one) => one.modula.range)) {
      yield {
        range: modula.range,
        message: `One more shard in ${quoted(pool.name)} moves ${percent(moved)} of its keys: modula divides by the number of shards. Write “${ring}”, which moves about ${percent(1 / (route.slots.length + 1))}; the change itself empties the pool once.`,
        fixes: [{ title: `Use ${ring} (moves keys once)`, edits: [replaceScalar(document, modula.range, ring)] }],
      };
    }
  },
};

/** A shard like the last one, behind it in every order. */
function withOneMore(route: Route): Route {
  const last = route.servers[route.servers.length - 1];
  const name = `${route.slots[route.slots.length - 1].name}-next`;
  return {
    ...route,
    servers: [...route.servers, { ...last, host: `${last.host}-next`, ...(last.name && { name }) }],
    slots: [...route.slots, { name, range: route.pool.entry.keyRange }],
  };
}
