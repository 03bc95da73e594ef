import type { Range } from '../document/range';
import type { Cluster } from './cluster';
import { once } from './once';
import type { Pool, Replica, Shard } from './pool';
import type { Instance, Proxy } from './proxy';

/** One port on which clients reach part of a cluster. */
export interface Frontend {
  readonly proxy: Proxy;
  readonly instance: Instance;
  readonly pool: Pool;
  /** HAProxy has one port a shard (or a copy); hashing proxies have one a pool. */
  readonly shard?: Shard;
  readonly replica?: Replica;
  /** Absent when the instance has no address. */
  readonly host?: string;
  readonly port: number;
  /** The `listen` or `base_port` that it comes from. */
  readonly range: Range;
}

/**
 * The frontends of one instance. `listen` is one frontend; `base_port` counts through the pools
 * and their shards (or copies) in the order of the spec.
 */
export function frontends(proxy: Proxy, instance: Instance): Frontend[] {
  const { listen, basePort } = proxy;
  if (listen?.value.kind === 'tcp') {
    const { host, port } = listen.value;
    // mcrouter and the memcached proxy route all their pools on one port.
    return slots(proxy).map(({ pool, shard, replica }) => {
      return { pool, shard, replica, proxy, instance, host, port, range: listen.range };
    });
  }
  if (!basePort) return [];
  const host = instance.address?.value;
  const { value: first, range } = basePort;
  return slots(proxy).map(({ pool, shard, replica }, index) => {
    return { pool, shard, replica, proxy, instance, host, port: first + index, range };
  });
}

/** What has a frontend of its own, in order. */
const slots = once((proxy: Proxy): readonly Pick<Frontend, 'pool' | 'shard' | 'replica'>[] =>
  proxy.pools.flatMap((pool): Pick<Frontend, 'pool' | 'shard' | 'replica'>[] => {
    if (proxy.type?.value !== 'haproxy') return [{ pool }];
    return [...pool.shards.map((shard) => ({ pool, shard })), ...pool.replicas.map((replica) => ({ pool, replica }))];
  }),
);

export const allFrontends = (cluster: Cluster): Frontend[] =>
  [...cluster.proxies.values()].flatMap((proxy) => proxy.instances.flatMap((instance) => frontends(proxy, instance)));
