import type { Cluster } from '../../model/cluster';
import type { MemcachedNode } from '../../model/node';
import { once } from '../../model/once';
import type { Pool } from '../../model/pool';
import type { Ref } from '../../model/value';
import { isMalformed } from './malformed';

/** A place where a pool names a node. */
export interface NodeUse {
  readonly pool: Pool;
  readonly ref: Ref<MemcachedNode>;
  /** A gutter is used only while another node is away. */
  readonly role: 'shard' | 'replica' | 'gutter';
}

export interface SharedNode {
  readonly node: MemcachedNode;
  /** The first use by each pool, at least two. */
  readonly uses: readonly NodeUse[];
  /** The use whose pool empties the node in a failover, and the keys of the others with it. */
  readonly emptied?: NodeUse;
}

/** The nodes that more than one pool keeps keys on. */
export const sharedNodes = once((cluster: Cluster): readonly SharedNode[] => {
  if (cluster.pools.size < 2) return [];
  const uses = new Map<MemcachedNode, NodeUse[]>();
  for (const pool of cluster.pools.values()) {
    const named = new Set<MemcachedNode>();
    for (const use of usesIn(pool)) {
      const { target } = use.ref;
      if (!target || named.has(target)) continue;
      named.add(target);
      const others = uses.get(target);
      if (others) others.push(use);
      else uses.set(target, [use]);
    }
  }
  return [...uses]
    .filter(([, of]) => of.length > 1)
    .map(([node, of]) => ({ node, uses: of, emptied: of.find((use) => isEmptied(use, node)) }));
});

function* usesIn(pool: Pool): Generator<NodeUse> {
  for (const { primary, standby } of pool.shards)
    for (const ref of primary ? [primary, ...standby] : standby) yield { pool, ref, role: 'shard' };
  for (const { nodes } of pool.replicas) for (const ref of nodes) yield { pool, ref, role: 'replica' };
  for (const ref of pool.gutter?.nodes ?? []) yield { pool, ref, role: 'gutter' };
}

/** A failover empties the standby that is to serve, and the primary before it serves again. */
const isEmptied = ({ pool, role }: NodeUse, node: MemcachedNode): boolean =>
  role === 'shard' &&
  pool.failover.flush.value !== 'never' &&
  !isMalformed(pool.failover.fields, 'flush', pool.failover.flush) &&
  pool.shards.some(
    ({ primary, standby }) => standby.length > 0 && [primary, ...standby].some((ref) => ref?.target === node),
  );
