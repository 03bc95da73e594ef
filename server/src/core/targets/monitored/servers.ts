import type { Range } from '../../document/range';
import type { Cluster } from '../../model/cluster';
import { backendName } from '../../model/haproxyNames';
import type { MemcachedNode } from '../../model/node';
import type { Pool } from '../../model/pool';
import type { Proxy } from '../../model/proxy';
import type { Ref } from '../../model/value';
import { proxiesOf } from '../instances';
import type { Name, Role } from './uses';

/** A server line of HAProxy, as its own metrics name it: label `proxy` is the backend, `server` the node. */
export interface Server {
  readonly backend: string;
  readonly pool: Name;
  /** The shard, or the copy. */
  readonly part: Name;
  readonly node: MemcachedNode;
  readonly role: Role;
  /** In maintenance because the spec says so: a standby that waits for a failover by hand. */
  readonly disabled: boolean;
  readonly from: readonly Range[];
}

/** The HAProxy that tell Prometheus how they are. */
export const measuredProxies = (cluster: Cluster): Proxy[] =>
  proxiesOf(cluster, 'haproxy').filter(({ metrics }) => metrics?.port);

/** The servers of all HAProxy with metrics, each once a backend. */
export function measuredServers(cluster: Cluster): Server[] {
  const pools = new Set(measuredProxies(cluster).flatMap((proxy) => proxy.pools));
  const servers = [...pools].flatMap((pool) => [
    ...pool.shards.flatMap(({ name, entry, primary, standby }) => [
      ...server(pool, { text: name, from: entry.keyRange }, primary, 'primary'),
      ...standby.flatMap((ref) => server(pool, { text: name, from: entry.keyRange }, ref, 'standby')),
    ]),
    ...pool.replicas.flatMap(({ name, entry, nodes }) =>
      nodes.flatMap((ref) => server(pool, { text: name, from: entry.keyRange }, ref, 'replica')),
    ),
  ]);
  const seen = new Set<string>();
  return servers.filter(({ backend, node }) => seen.size < seen.add(`${backend} ${node.name}`).size);
}

function server(pool: Pool, part: Name, ref: Ref<MemcachedNode> | undefined, role: Role): Server[] {
  const node = ref?.target;
  if (!ref || !node || node.retired.value) return [];
  return [
    {
      backend: backendName(pool.name, part.text),
      pool: { text: pool.name, from: pool.entry.keyRange },
      part,
      node,
      role,
      disabled: role === 'standby' && pool.failover.mode.value === 'manual',
      from: [ref.range],
    },
  ];
}
