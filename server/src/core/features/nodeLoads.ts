import type { Cluster } from '../model/cluster';
import { connectionsEach } from '../model/connections';
import { type MemcachedNode, usableConnections } from '../model/node';
import type { Pool } from '../model/pool';
import type { Slot } from '../placement/path';
import { type Taker, takersOf } from '../placement/takers';
import type { Loss } from './loss';

/** A node that serves keys of the pool after a loss. */
export interface NodeLoad {
  readonly node: string;
  readonly zone?: string;
  /** Shares of the pool's keys, 0 to 1. */
  readonly before: number;
  readonly after: number;
  /** Bytes: its limit, and its part of the working set where that is stated. */
  readonly memory: number;
  readonly needs?: number;
  /** Of all pools. Usable: max_connections less 4 a thread and 8. */
  readonly connections: number;
  readonly usable: number;
}

/** What each node that still serves the pool then has to carry; those that get more than before come first. */
export function nodeLoads(cluster: Cluster, { path, gone, takers, before, after }: Loss): NodeLoad[] {
  const { pool, slots } = path;
  const shares = new Map<MemcachedNode, { before: number; after: number }>();
  const at = (node: MemcachedNode) => {
    if (!shares.has(node)) shares.set(node, { before: 0, after: 0 });
    return shares.get(node)!;
  };
  slots.forEach(({ node }, slot) => {
    if (node && !gone.has(node)) at(node).before += before[slot];
    const { nodes } = takers[slot];
    for (const taker of nodes) at(taker).after += after[slot] / nodes.length;
  });
  const connections = connectionsAfter(cluster, { pool, slots, takers, gone });
  const workingSet = pool.workingSet?.value.bytes;
  const loads = [...shares].map(
    ([node, share]): NodeLoad => ({
      node: node.name,
      zone: node.zone?.name,
      ...share,
      memory: node.memory.value.bytes,
      needs: workingSet === undefined ? undefined : share.after * workingSet,
      connections: connections.get(node) ?? 0,
      usable: usableConnections(node),
    }),
  );
  return loads.sort((a, b) => b.after - b.before - (a.after - a.before));
}

interface Known {
  readonly pool: Pool;
  readonly slots: readonly Slot[];
  readonly takers: readonly Taker[];
  readonly gone: ReadonlySet<MemcachedNode>;
}

/** A node has the connections of every shard that it serves and of every copy that it is in, in all pools. */
function connectionsAfter(cluster: Cluster, known: Known): Map<MemcachedNode, number> {
  const connections = new Map<MemcachedNode, number>();
  const add = (nodes: Iterable<MemcachedNode>, count: number): void => {
    for (const node of nodes) connections.set(node, (connections.get(node) ?? 0) + count);
  };
  for (const pool of cluster.pools.values()) {
    const each = connectionsEach(cluster, pool);
    const takers = pool === known.pool ? known.takers : takersInOther(cluster, pool, known.gone);
    // A gutter's connections are opened once, however many shards it stands in for.
    add(new Set(takers.flatMap(({ kind, nodes }) => (kind === 'gutter' ? nodes : []))), each);
    for (const { kind, nodes } of takers)
      if (kind === 'standby' || (kind === 'own' && pool.shards.length > 0)) add(nodes, each);
    const copies = pool.replicas.flatMap(({ nodes }) => nodes.flatMap(({ target }) => target ?? []));
    add(
      copies.filter((node) => !known.gone.has(node)),
      each,
    );
  }
  return connections;
}

function takersInOther(cluster: Cluster, pool: Pool, gone: ReadonlySet<MemcachedNode>): Taker[] {
  const slots = pool.shards.map((shard) => ({
    name: shard.name,
    node: shard.primary?.target,
    range: shard.entry.keyRange,
  }));
  const proxies = [...cluster.proxies.values()].filter((proxy) => proxy.pools.includes(pool));
  return takersOf(pool, slots, gone, proxies);
}
