import type { Range } from '../../document/range';
import type { MemcachedNode } from '../../model/node';
import type { Pool, Replica, Shard } from '../../model/pool';
import type { Ref } from '../../model/value';
import type { Route } from '../../placement/path';
import { portAddress } from '../over';
import { routed } from '../routed';
import { oneLine, sourced, type Tree } from '../tree';
import { poolRoute } from './pools';
import type { View } from './view';

/** One complete copy of a pool: all its shards, or the nodes of `replica`. Keys go where the preview says. */
export function copyRoute(view: View, pool: Pool, replica?: Replica): Tree | undefined {
  const { words, cluster, proxy } = view;
  const one = replica ? { ...pool, replicas: [replica] } : pool;
  const route = routed(words, cluster, one, proxy, replica?.entry.keyRange);
  if (!route) return undefined;
  const parts = partsOf(view, pool, route, replica);
  const hash = hashOf(view, pool, route);
  if (parts.every(({ refs }) => refs.length < 2)) return flat(view, pool, parts, hash, replica);
  const children = parts.map(({ refs, range }) => {
    const routes = refs.map((ref) => poolRoute(view.pools.ofNodes(`${pool.name}:${ref.name}`, [ref], ref.range)));
    return routes.length === 1 ? routes[0] : sourced({ type: 'FailoverRoute', children: routes }, range);
  });
  return { type: 'HashRoute', ...hash, children };
}

/** What a key may be placed on: nodes in the order in which they are tried, or a port of HAProxy. */
interface Part {
  readonly part: Shard | Replica;
  readonly refs: readonly Ref<MemcachedNode>[];
  readonly range: Range;
}

function partsOf({ proxy, words }: View, pool: Pool, { slots }: Route, replica?: Replica): Part[] {
  const shards = new Map(pool.shards.map((shard) => [shard.name, shard]));
  const fails = pool.failover.mode.value === 'auto' && !proxy.over;
  return slots.flatMap(({ name, range }): Part[] => {
    const shard = shards.get(name);
    const part = shard ?? replica;
    const first = shard ? shard.primary : replica?.nodes.find((ref) => ref.name === name);
    if (!part || !first) {
      words.problem('missing-key', `${name} has no primary: name a node.`, range);
      return [];
    }
    const standby = fails ? (shard?.standby ?? []).filter(({ target }) => !target?.retired.value) : [];
    return [{ part, refs: [first, ...standby], range }];
  });
}

/** All servers in one pool of mcrouter. */
function flat(view: View, pool: Pool, parts: readonly Part[], hash: HashTree, replica?: Replica): Tree {
  const { over, pools, words } = view;
  const place = replica?.entry.keyRange ?? pool.entry.keyRange;
  const name = [pool.name, replica?.name, over?.instance.name].filter((each) => each !== undefined).join(':');
  const entry = over
    ? pools.add(
        name,
        parts.flatMap(({ part }) => portAddress(words, over, part) ?? []),
        place,
      )
    : pools.ofNodes(
        name,
        parts.flatMap(({ refs }) => refs),
        place,
      );
  return poolRoute(entry, parts.length > 1 ? hash : undefined);
}

type HashTree = Readonly<Record<'hash_func' | 'weights' | 'tags', Tree | undefined>>;

function hashOf({ words }: View, { sharding, entry, shards }: Pool, { options, slots }: Route): HashTree {
  const places = shards.map(({ weight }) => weight.range);
  const weights = options.get('weights') as readonly number[] | undefined;
  const tags = options.has('tags') ? slots.map(({ name, range }) => words.name(name, range)) : undefined;
  return {
    hash_func: sourced(String(options.get('hash_func')), sharding.strategy?.range ?? entry.keyRange),
    weights: weights && sourced(oneLine(weights), ...places),
    tags: tags && sourced(oneLine(tags.map(({ text }) => text)), ...tags.flatMap(({ from }) => from)),
  };
}
