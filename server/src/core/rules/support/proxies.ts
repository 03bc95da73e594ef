import type { Cluster } from '../../model/cluster';
import type { Pool } from '../../model/pool';
import type { Proxy } from '../../model/proxy';
import { hasStandby } from './pools';

export const haproxies = (cluster: Cluster): Proxy[] =>
  [...cluster.proxies.values()].filter((proxy) => proxy.type?.value === 'haproxy');

/** The pools that this proxy can fail over. */
export const failingOver = (proxy: Proxy): Pool[] => proxy.pools.filter(hasStandby);
