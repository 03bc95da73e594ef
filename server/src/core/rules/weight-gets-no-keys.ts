import type { SpecDocument } from '../document/parse';
import type { Fix } from '../findings';
import type { Shard } from '../model/pool';
import { createPlacement, type Route } from '../placement/path';
import { isProblem } from '../placement/placement';
import { Memory, placingKey } from '../placement/remembered';
import type { Rule } from './rule';
import { routesOf } from './support/routes';
import { listed, quoted } from './support/words';
import { write } from './support/write';

const mostWeight = 256;

export const rule: Rule = {
  code: 'weight-gets-no-keys',
  severity: 'warning',
  summary: 'Beside much larger weights a small one is rounded down to no point on the ring.',
  source: 'Measured: with the weights 1 and 1000, libmemcached 1.1 sent none of 2000 keys to the small server.',
  *check(cluster, document) {
    for (const pool of cluster.pools.values())
      for (const { route } of routesOf(cluster, pool)) {
        const idle = idleSlots(route);
        const shards = pool.shards.filter(({ name }) => idle.has(name));
        if (shards.length === 0) continue;
        const weight = enough(route, idle);
        if (weight === undefined) continue;
        const one = shards.length === 1;
        const names = listed(shards.map(({ name }) => name));
        yield {
          range: shards[0].weight.range,
          message: `${shards.length} of ${route.slots.length} nodes ${one ? 'gets' : 'get'} no key: beside the other weights, ${names} ${one ? 'has' : 'have'} no point on the ring of ${route.id}. Give at least ${weight}.`,
          related: shards
            .slice(1, 6)
            .map(({ name, weight: { range } }) => ({ range, message: `${quoted(name)} gets none.` })),
          fixes: [fix(document, shards, weight)],
        };
        break;
      }
  },
};

const remembered = new Memory<readonly boolean[]>(32);

/** Which servers have points on the ring; all, where there is none. */
function onRing(route: Route): readonly boolean[] {
  return remembered.get(placingKey(route), () => {
    const placement = createPlacement(route);
    const owners = isProblem(placement) ? undefined : placement.ring?.owners;
    const present = new Set(owners);
    return route.servers.map((_, index) => owners === undefined || present.has(index));
  });
}

/** Shards that have a weight and yet no point. */
function idleSlots(route: Route): ReadonlySet<string> {
  const { servers, slots } = route;
  if (new Set(servers.map(({ weight }) => weight)).size < 2) return new Set();
  const present = onRing(route);
  return new Set(slots.flatMap(({ name }, i) => (!present[i] && servers[i].weight > 0 ? [name] : [])));
}

/** The smallest weight with which all of them get keys; undefined when none does. */
function enough(route: Route, idle: ReadonlySet<string>): number | undefined {
  let low = 1;
  let high = mostWeight + 1;
  while (high - low > 1) {
    const weight = (low + high) >>> 1;
    const servers = route.servers.map((each, i) => (idle.has(route.slots[i].name) ? { ...each, weight } : each));
    if (idleSlots({ ...route, servers }).size === 0) high = weight;
    else low = weight;
  }
  return high > mostWeight ? undefined : high;
}

function fix(document: SpecDocument, shards: readonly Shard[], weight: number): Fix {
  const edits = shards.flatMap((shard) => write(document, shard.weight, weight, shard.entry, ['weight']));
  const once = new Map(edits.map((edit) => [edit.range.start, edit]));
  return { title: `Give ${listed(shards.map(({ name }) => name))} the weight ${weight}`, edits: [...once.values()] };
}
