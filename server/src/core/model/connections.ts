import type { Cluster } from './cluster';
import type { Pool } from './pool';
import type { Proxy } from './proxy';

/**
 * Connections that are open to each server of a pool: `processes` × `pool_size` of the clients that come directly or
 * through HAProxy, which opens no more than `node_max_connections` an instance; of a hashing proxy, its instances ×
 * `node_max_connections`, of which the default is 1.
 */
export function connectionsEach(cluster: Cluster, pool: Pool): number {
  const opened = new Map<Proxy | 'direct', number>();
  for (const client of cluster.clients.values()) {
    const via = client.pools.find((use) => use.pool.target === pool)?.via;
    const way = via === 'direct' ? via : via?.target;
    if (way) opened.set(way, (opened.get(way) ?? 0) + client.processes.value * client.poolSize.value);
  }
  return [...opened].reduce((sum, [way, connections]) => {
    if (way === 'direct') return sum + connections;
    const limit = way.nodeMaxConnections?.value;
    if (way.type?.value !== 'haproxy') return sum + way.instances.length * (limit ?? 1);
    return sum + (limit === undefined ? connections : Math.min(connections, way.instances.length * limit));
  }, 0);
}
