import type { Pool, Replica } from '../../model/pool';
import { sourced, type Tree } from '../tree';
import { copyRoute } from './copy';
import { poolRoute } from './pools';
import type { View } from './view';

/** The route of a pool, with all that the spec gives it: copies, a gutter, a warm-up. */
export function routeOfPool(view: View, pool: Pool): Tree | undefined {
  const cold = guarded(view, pool);
  const { warmup } = pool;
  if (!warmup?.from || !cold) return cold;
  const { name, target, range } = warmup.from;
  if (!target) {
    view.words.problem('unknown-reference', `No pool is called ${name}: declare it under pools.`, range);
    return undefined;
  }
  const exptime = warmup.ttl && sourced(view.words.seconds(warmup.ttl), warmup.ttl.range);
  // Without the other pool's own warm-up: two may name each other.
  return sourced({ type: 'WarmUpRoute', exptime, cold, warm: guarded(view, target) }, range);
}

/**
 * While a node is away its keys go to the gutter, for a short time. The salt spreads them: without it Ch3 would put all
 * keys of one node on one gutter node, since it moves no key that it need not.
 */
function guarded(view: View, pool: Pool): Tree | undefined {
  const normal = replicated(view, pool);
  const { gutter } = pool;
  const nodes = gutter?.nodes.filter(({ target }) => !target?.retired.value) ?? [];
  if (!gutter || nodes.length === 0) return normal;
  const exptime = gutter.ttl && sourced(view.words.seconds(gutter.ttl), gutter.ttl.range);
  const entry = view.pools.ofNodes(`${pool.name}:gutter`, nodes, gutter.place);
  const failover = poolRoute(entry, { hash_func: 'Ch3', salt: 'gutter' });
  return sourced({ type: 'FailoverWithExptimeRoute', failover_exptime: exptime, normal, failover }, gutter.place);
}

const writers = {
  none: 'FailoverRoute',
  all_sync: 'AllSyncRoute',
  all_fastest: 'AllFastestRoute',
  all_async: 'AllAsyncRoute',
  majority: 'AllMajorityRoute',
} as const;

/** Reads ask one copy after the other, in the order of `read`; everything else goes to all copies. */
function replicated(view: View, pool: Pool): Tree | undefined {
  const { replicas, replication } = pool;
  const { mode, read, onMiss } = replication;
  const copies = (of: readonly Replica[]): Tree[] => of.flatMap((replica) => copyRoute(view, pool, replica) ?? []);
  if (replicas.length < 2) return replicas.length === 0 ? copyRoute(view, pool) : copies(replicas)[0];
  const isNear = ({ zone }: Replica): boolean => read.value === 'nearest' && zone?.name === view.zone;
  const ordered = copies([...replicas.filter(isNear), ...replicas.filter((replica) => !isNear(replica))]);
  const children = read.value === 'random' ? [{ type: 'RandomRoute', children: ordered }, ...ordered] : ordered;
  const reader: Tree =
    onMiss.value === 'next_zone'
      ? // A miss of a live copy says more than the error of a dead one.
        sourced({ type: 'MissFailoverRoute', return_best_on_error: true, children }, onMiss.range)
      : sourced({ type: 'FailoverRoute', children }, read.range);
  const writer = sourced({ type: writers[mode.value], children: copies(replicas) }, mode.range);
  return { type: 'OperationSelectorRoute', operation_policies: { get: reader, gets: reader }, default_policy: writer };
}
