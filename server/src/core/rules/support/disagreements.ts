import type { Cluster } from '../../model/cluster';
import type { Pool } from '../../model/pool';
import type { Proxy } from '../../model/proxy';
import { agreeing, apart, isCalledKetama, type Setting } from '../../placement/agree';
import { routeOf } from '../../placement/path';
import { isProblem } from '../../placement/placement';
import { type Use, usesOf } from './routes';

/** What makes that client place the keys as the other one does. */
export interface Remedy {
  readonly user: Use;
  readonly settings: readonly Setting[];
  readonly via?: Proxy;
}

/** Two clients of one pool that put the same keys on different shards. */
export interface Disagreement {
  /** `way`: they would agree if both took the way of the first. `ketama`: both are called that. */
  readonly cause: 'way' | 'ketama' | 'placement';
  readonly pool: Pool;
  readonly first: Use;
  readonly second: Use;
  /** Share of the sample keys, more than 0 and up to 1. */
  readonly apart: number;
  readonly remedies: readonly Remedy[];
}

const computed = new WeakMap<Cluster, readonly Disagreement[]>();

/** Of every pool with two shards or more: each client that places keys itself, and not as the pool's first one does. */
export function disagreements(cluster: Cluster): readonly Disagreement[] {
  const known = computed.get(cluster);
  if (known) return known;
  const found = [...cluster.pools.values()].flatMap((pool) => inPool(cluster, pool, usesOf(cluster, pool)));
  computed.set(cluster, found);
  return found;
}

function inPool(cluster: Cluster, pool: Pool, users: readonly Use[]): Disagreement[] {
  // Who goes past a proxy is wrong, not who goes through it.
  const first =
    users.find(({ route }) => route.hashing) ?? users.find(({ route }) => route.via.length > 0) ?? users.at(0);
  if (!first) return [];
  return users.flatMap((second): Disagreement[] => {
    if (second === first || second.route.hashing) return [];
    const share = apart(second.route, first.route);
    if (!share) return [];
    const rerouted = withWayOf(cluster, second, first);
    const settings = rerouted
      ? []
      : agreeing(second.route, first.route).map((each) => ({ user: second, settings: each }));
    // With others at hand, changing the first one would only part it from those.
    const mirrored =
      !rerouted && settings.length === 0 && users.length === 2 && !first.route.hashing
        ? agreeing(first.route, second.route).map((each) => ({ user: first, settings: each }))
        : [];
    return [
      {
        cause: rerouted ? 'way' : [first, second].every(({ route }) => isCalledKetama(route)) ? 'ketama' : 'placement',
        pool,
        first,
        second,
        apart: share,
        remedies: rerouted ? [rerouted] : [...settings, ...mirrored],
      },
    ];
  });
}

/** Whether going through the proxy of the first one is all that the second one needs. */
function withWayOf(cluster: Cluster, second: Use, first: Use): Remedy | undefined {
  const [via] = first.route.via;
  if (!via || via === second.route.via[0]) return undefined;
  const route = routeOf(cluster, first.route.pool, second.client.name, via);
  if (isProblem(route)) return undefined;
  return apart(route, first.route) === 0 ? { user: second, settings: [], via } : undefined;
}
