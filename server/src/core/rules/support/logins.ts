import type { Client, ClientPool } from '../../model/client';
import type { Cluster } from '../../model/cluster';
import type { Auth, MemcachedNode } from '../../model/node';
import { poolNodes } from '../../model/pool';

type Login = Auth['type']['value'];

export const nodesWithLogin = (cluster: Cluster, type: Login): MemcachedNode[] =>
  [...cluster.nodes.values()].filter(({ auth, retired }) => auth?.type.value === type && !retired.value);

/** A client whose own bytes reach the nodes of a pool: it comes directly, or through HAProxy. */
export interface Speaker {
  readonly client: Client;
  readonly use: ClientPool;
  /** Those that want the login. */
  readonly nodes: readonly [MemcachedNode, ...MemcachedNode[]];
}

export function* speakers(cluster: Cluster, type: Login): Generator<Speaker> {
  for (const pool of cluster.pools.values()) {
    const [first, ...more] = poolNodes(pool).filter(({ auth }) => auth?.type.value === type);
    if (!first) continue;
    for (const client of cluster.clients.values())
      for (const use of client.pools)
        if (use.pool.target === pool && passesBytes(use)) yield { client, use, nodes: [first, ...more] };
  }
}

/** Whether what the client sends comes to memcached as it is. */
export const passesBytes = ({ via }: ClientPool): boolean => via === 'direct' || via?.target?.type?.value === 'haproxy';
