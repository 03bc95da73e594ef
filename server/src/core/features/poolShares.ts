import type { Cluster } from '../model/cluster';
import type { Pool } from '../model/pool';
import { routeOf } from '../placement/path';
import { isProblem } from '../placement/placement';
import { rememberedShares } from '../placement/remembered';
import { rangeShares } from './placement';

/** Each shard’s share of the keys of its pool. */
export interface PoolShares {
  /** By the name of the shard, 0 to 1. */
  readonly shares: ReadonlyMap<string, number>;
  /** In words: exact or sampled, and who places the keys; or by the width of its ranges. */
  readonly how: string;
}

const known = new WeakMap<Pool, PoolShares | undefined>();

/** Asked for at every scroll, so it is kept as long as the pool. */
export function sharesOfPool(cluster: Cluster, pool: Pool): PoolShares | undefined {
  if (!known.has(pool)) known.set(pool, readShares(cluster, pool));
  return known.get(pool);
}

function readShares(cluster: Cluster, pool: Pool): PoolShares | undefined {
  const route = pool.sharding.strategy?.value === 'range' ? undefined : routeOf(cluster, pool);
  if (route && isProblem(route)) return undefined;
  const found = route ? rememberedShares(route) : rangeShares(pool);
  if (!found || isProblem(found)) return undefined;
  const names = route?.slots ?? pool.shards;
  const how = route ? `${found.exact ? 'exact' : 'sampled'}, ${route.label}` : 'by the width of its ranges';
  return {
    shares: new Map(names.map(({ name }, index) => [name, found.shares[index]])),
    how,
  };
}
