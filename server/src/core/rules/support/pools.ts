import type { Cluster } from '../../model/cluster';
import type { MemcachedNode } from '../../model/node';
import { once } from '../../model/once';
import { type Pool, poolNodes, type Shard } from '../../model/pool';
import type { Proxy } from '../../model/proxy';
import type { Ref } from '../../model/value';

export const hasStandby = (pool: Pool): boolean => pool.shards.some((shard) => shard.standby.length > 0);

/** A standby may hold old values of the same keys: it is no copy, and the data can change. */
export const canServeOldValues = (pool: Pool): boolean => hasStandby(pool) && !pool.immutable.value;

/** A pool’s shards that have a node and standbys, with what the names lead to. */
export interface Pair {
  readonly pool: Pool;
  readonly shard: Shard;
  readonly primary: Ref<MemcachedNode>;
  readonly standby: Ref<MemcachedNode>;
}

export const pairs = once(
  (cluster: Cluster): readonly (Pair & { primaryNode: MemcachedNode; standbyNode: MemcachedNode })[] =>
    [...cluster.pools.values()].flatMap((pool) =>
      pool.shards.flatMap((shard) =>
        shard.standby.flatMap((standby) => {
          const { primary } = shard;
          const [primaryNode, standbyNode] = [primary?.target, standby.target];
          if (!primary || !primaryNode || !standbyNode || primaryNode === standbyNode) return [];
          return [{ pool, shard, primary, standby, primaryNode, standbyNode }];
        }),
      ),
    ),
);

export const proxiesOf = (cluster: Cluster, pool: Pool): Proxy[] =>
  [...cluster.proxies.values()].filter((proxy) => proxy.pools.includes(pool));

export const usedNodes = once(
  (cluster: Cluster): ReadonlySet<MemcachedNode> => new Set([...cluster.pools.values()].flatMap(poolNodes)),
);

/** The nodes in no pool that may be given one. */
export const spareNodes = once((cluster: Cluster): readonly MemcachedNode[] => {
  const used = usedNodes(cluster);
  return [...cluster.nodes.values()].filter((node) => !used.has(node) && !node.retired.value);
});

/** What the names lead to; undefined when one leads nowhere, or there is none. */
export function targetsOf<T>(refs: readonly Ref<T>[]): [T, ...T[]] | undefined {
  const [first, ...more] = refs.flatMap(({ target }) => target ?? []);
  return first !== undefined && more.length + 1 === refs.length ? [first, ...more] : undefined;
}
