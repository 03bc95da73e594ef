import type { MemcachedNode } from '../model/node';
import type { Pool } from '../model/pool';
import type { Proxy } from '../model/proxy';
import type { Slot } from './path';

/** Who answers for a shard when some nodes are gone. */
export interface Taker {
  readonly kind: 'own' | 'standby' | 'copy' | 'gutter' | 'nobody';
  /** More than one only in a gutter, which spreads the keys. */
  readonly nodes: readonly MemcachedNode[];
}

const nobody: Taker = { kind: 'nobody', nodes: [] };

/**
 * The taker of each shard. HAProxy, mcrouter and the memcached proxy know standbys, the last two copies and gutters too
 * (without standbys where failover is manual); twemproxy and clients that come directly know none of them.
 */
export function takersOf(
  pool: Pool,
  slots: readonly Slot[],
  gone: ReadonlySet<MemcachedNode>,
  via: readonly Proxy[],
): Taker[] {
  const routes = via.some(({ type }) => type?.value === 'mcrouter' || type?.value === 'memcached-proxy');
  const standbys = via.some(({ type }) => type?.value === 'haproxy') || (routes && pool.failover.mode.value === 'auto');
  return takersAmong(pool, slots, gone, { standbys, routes });
}

/** As the spec means it, whatever the proxies of the pool know. */
export const intendedTakers = (pool: Pool, slots: readonly Slot[], gone: ReadonlySet<MemcachedNode>): Taker[] =>
  takersAmong(pool, slots, gone, { standbys: true, routes: true });

function takersAmong(
  pool: Pool,
  slots: readonly Slot[],
  gone: ReadonlySet<MemcachedNode>,
  known: { readonly standbys: boolean; readonly routes: boolean },
): Taker[] {
  const shards = new Map(pool.shards.map((shard) => [shard.name, shard]));
  const left = (node: MemcachedNode | undefined): node is MemcachedNode =>
    node !== undefined && !gone.has(node) && !node.retired.value;
  const gutter = known.routes ? (pool.gutter?.nodes ?? []).map(({ target }) => target).filter(left) : [];

  return slots.map(({ name, node }): Taker => {
    if (!node || !gone.has(node)) return { kind: 'own', nodes: node ? [node] : [] };
    const standby = known.standbys
      ? shards
          .get(name)
          ?.standby.map(({ target }) => target)
          .find(left)
      : undefined;
    if (standby) return { kind: 'standby', nodes: [standby] };
    const copy = known.routes ? copiesOf(pool, node).find(left) : undefined;
    if (copy) return { kind: 'copy', nodes: [copy] };
    return gutter.length > 0 ? { kind: 'gutter', nodes: gutter } : nobody;
  });
}

/** The nodes that stand in the other copies where this one stands in the first. */
function copiesOf({ replicas, replication }: Pool, node: MemcachedNode): (MemcachedNode | undefined)[] {
  if (replication.mode.value === 'none') return [];
  const [first, ...others] = replicas;
  const at = first?.nodes.findIndex(({ target }) => target === node) ?? -1;
  return others.map(({ nodes }) => nodes[at]?.target);
}
