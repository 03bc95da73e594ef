import type { Cluster } from '../../model/cluster';
import { connectionsEach } from '../../model/connections';
import type { MemcachedNode } from '../../model/node';
import type { Pool } from '../../model/pool';

const computed = new WeakMap<Cluster, Connections>();

/** Open connections while every node runs. */
export interface Connections {
  readonly each: ReadonlyMap<Pool, number>;
  /** Of a node: one `each` for every shard that it is the primary of, and every copy that it is in. */
  readonly own: ReadonlyMap<MemcachedNode, number>;
}

export function connectionsOf(cluster: Cluster): Connections {
  const known = computed.get(cluster) ?? count(cluster);
  computed.set(cluster, known);
  return known;
}

function count(cluster: Cluster): Connections {
  const each = new Map([...cluster.pools.values()].map((pool) => [pool, connectionsEach(cluster, pool)]));
  const own = new Map<MemcachedNode, number>();
  for (const [pool, connections] of each) {
    const serving = [...pool.shards.flatMap(({ primary }) => primary ?? []), ...pool.replicas.flatMap((r) => r.nodes)];
    for (const { target } of serving) if (target) own.set(target, (own.get(target) ?? 0) + connections);
  }
  return { each, own };
}
