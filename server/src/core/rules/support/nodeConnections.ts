import type { Cluster } from '../../model/cluster';
import { connectionsEach } from '../../model/connections';
import { type MemcachedNode, usableConnections } from '../../model/node';
import { type Pool, poolNodes } from '../../model/pool';
import { proxiesOf } from './pools';

/** How many connections come to a node. */
export interface NodeConnections {
  readonly node: MemcachedNode;
  readonly usable: number;
  /** What the clients of its pools hold open. */
  readonly clients: number;
  /** Of the health checks, one an instance of HAProxy, and of the exporter. */
  readonly checks: number;
  /** What its proxies let through at most; infinite where nothing limits it. */
  readonly most: number;
  /** True while HAProxy may open more than the node takes, which has a finding of its own. */
  readonly overbooked: boolean;
}

const known = new WeakMap<Cluster, readonly NodeConnections[]>();

/** Of the nodes that a pool uses. A node of several pools carries the connections of all. */
export function nodeConnections(cluster: Cluster): readonly NodeConnections[] {
  const found = known.get(cluster) ?? count(cluster);
  known.set(cluster, found);
  return found;
}

function count(cluster: Cluster): NodeConnections[] {
  const exporter = cluster.monitoring?.exporter ? 1 : 0;
  const counts = new Map<MemcachedNode, NodeConnections>();
  for (const pool of cluster.pools.values()) {
    const clients = connectionsEach(cluster, pool);
    const { checks, most } = ofProxies(cluster, pool);
    for (const node of poolNodes(pool)) {
      if (node.retired.value) continue;
      const usable = usableConnections(node);
      const so = counts.get(node) ?? { node, usable, clients: 0, checks: exporter, most: exporter, overbooked: false };
      counts.set(node, {
        ...so,
        clients: so.clients + clients,
        checks: so.checks + checks,
        most: so.most + most + checks,
        overbooked: so.overbooked || (Number.isFinite(most) && most > usable),
      });
    }
  }
  return [...counts.values()];
}

function ofProxies(cluster: Cluster, pool: Pool): { checks: number; most: number } {
  const proxies = proxiesOf(cluster, pool).filter(({ over }) => !over);
  const direct = [...cluster.clients.values()].some(({ pools }) =>
    pools.some((use) => use.pool.target === pool && use.via === 'direct'),
  );
  const checking = proxies.filter(({ type }) => type?.value === 'haproxy');
  const capped = proxies.map(({ nodeMaxConnections, instances, placement }) =>
    // How many sidecars there are, the spec does not say.
    nodeMaxConnections && placement.value === 'central'
      ? nodeMaxConnections.value * instances.length
      : Number.POSITIVE_INFINITY,
  );
  return {
    checks: checking.reduce((sum, { instances }) => sum + instances.length, 0),
    most: direct || capped.length === 0 ? Number.POSITIVE_INFINITY : capped.reduce((sum, cap) => sum + cap, 0),
  };
}
