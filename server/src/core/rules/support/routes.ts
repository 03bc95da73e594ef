import type { Client, ClientPool } from '../../model/client';
import type { Cluster } from '../../model/cluster';
import type { Pool } from '../../model/pool';
import { type Route, routeOf } from '../../placement/path';
import { isProblem } from '../../placement/placement';

/** A client and its way to one pool. */
export interface Use {
  readonly client: Client;
  readonly use: ClientPool;
  readonly route: Route;
}

/** Shards up to which a figure is worth its computing: of many, one more or less is no news. */
export const mostShards = 100;

const known = new WeakMap<Pool, readonly Use[]>();

/** The clients of a pool of hashed shards whose placement is known. Alike ones share one route. */
export function usesOf(cluster: Cluster, pool: Pool): readonly Use[] {
  const uses = known.get(pool) ?? findUses(cluster, pool);
  known.set(pool, uses);
  return uses;
}

function findUses(cluster: Cluster, pool: Pool): Use[] {
  if (!isHashed(pool)) return [];
  const routes = new Map<string, ReturnType<typeof routeOf>>();
  return [...cluster.clients.values()].flatMap((client) => {
    const use = client.pools.find((each) => each.pool.target === pool);
    if (!use) return [];
    const options = [...client.options].map(([name, { value }]) => [name, value]);
    const way = use.via === 'direct' ? [] : [use.via?.name ?? null];
    const key = JSON.stringify([way, client.library?.value, options]);
    const route = routes.get(key) ?? routeOf(cluster, pool, client.name);
    routes.set(key, route);
    return isProblem(route) ? [] : [{ client, use, route }];
  });
}

/** Whether the pool has shards to choose among, and a hash chooses. */
export const isHashed = (pool: Pool): boolean => pool.shards.length > 1 && pool.sharding.strategy?.value !== 'range';

/** Each way that keys of the pool are placed in, with the first client that does so: none where the spec has none. */
export function routesOf(cluster: Cluster, pool: Pool): { readonly route: Route; readonly client?: Client }[] {
  const uses = usesOf(cluster, pool);
  if (uses.length > 0) return uses.filter(({ route }, index) => uses.findIndex((use) => use.route === route) === index);
  const used = [...cluster.clients.values()].some(({ pools }) => pools.some((use) => use.pool.target === pool));
  if (used || !isHashed(pool)) return [];
  const route = routeOf(cluster, pool);
  return isProblem(route) ? [] : [{ route }];
}
