import { asMap } from '../../document/nodes';
import type { Cluster } from '../../model/cluster';
import type { Pool } from '../../model/pool';
import type { Proxy } from '../../model/proxy';

/** The pools that a mcrouter carries with no node to fail over to. One that stands over HAProxy leaves that to it. */
export function unguarded(cluster: Cluster): ReadonlyMap<Pool, Proxy> {
  const found = new Map<Pool, Proxy>();
  for (const proxy of cluster.proxies.values())
    if (proxy.type?.value === 'mcrouter' && !proxy.over)
      for (const pool of proxy.pools) if (!found.has(pool) && isUnguarded(pool)) found.set(pool, proxy);
  return found;
}

/** What is written but can’t be read has a finding of its own. */
const isUnguarded = ({ shards, fields }: Pool): boolean =>
  shards.length > 0 &&
  !fields.has('gutter') &&
  shards.every(({ primary, entry }) => primary?.target && !asMap(entry.value)?.entries.has('standby'));
