import type { Cluster } from '../../model/cluster';
import type { MemcachedNode } from '../../model/node';
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

export function* pairs(cluster: Cluster): Generator<Pair & { primaryNode: MemcachedNode; standbyNode: MemcachedNode }> {
  for (const pool of cluster.pools.values())
    for (const shard of pool.shards) {
      const { primary } = shard;
      for (const standby of shard.standby)
        if (primary?.target && standby.target && primary.target !== standby.target)
          yield { pool, shard, primary, standby, primaryNode: primary.target, standbyNode: standby.target };
    }
}

export const proxiesOf = (cluster: Cluster, pool: Pool): Proxy[] =>
  [...cluster.proxies.values()].filter((proxy) => proxy.pools.includes(pool));

export function usedNodes(cluster: Cluster): Set<MemcachedNode> {
  return new Set([...cluster.pools.values()].flatMap((pool) => poolNodes(pool)));
}
