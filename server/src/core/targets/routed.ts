import type { Range } from '../document/range';
import type { Cluster } from '../model/cluster';
import type { Pool } from '../model/pool';
import type { Proxy } from '../model/proxy';
import { type Route, routeOf } from '../placement/path';
import { isProblem } from '../placement/placement';
import type { Words } from './words';

/**
 * How a proxy places the keys of a pool: its file is made from the same servers, names, weights and options as the
 * preview. A problem where it can't; `owner` is what to point at.
 */
export function routed(
  words: Words,
  cluster: Cluster,
  pool: Pool,
  proxy: Proxy,
  owner: Range = pool.entry.keyRange,
): Route | undefined {
  const route = routeOf(cluster, pool, undefined, proxy);
  if (isProblem(route)) {
    const { strategy } = pool.sharding;
    const empty = pool.shards.length === 0 && pool.replicas.length === 0;
    words.problem(empty ? 'missing-key' : 'target-cannot-express', route.problem, strategy?.range ?? owner);
    return undefined;
  }
  if (route.servers.length > 0) return route;
  words.problem('missing-key', `${pool.name} has no server here that is not retired: add one.`, owner);
  return undefined;
}
