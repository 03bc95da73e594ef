import { replaceScalar } from '../../document/edit';
import type { MemcachedNode } from '../../model/node';
import type { Pool } from '../../model/pool';
import type { Ref } from '../../model/value';
import type { Refactoring } from './refactoring';

/** Exchanges standbys until none is in the zone of its primary, if that can be: no node is added or left out. */
export const spreadStandbys: Refactoring = {
  kind: 'refactor.rewrite',
  *offers({ cluster, document, path }) {
    const isHere = path[0] === 'pools' && (path.length === 2 || path[2] === 'shards');
    const pool = isHere ? cluster.pools.get(String(path[1])) : undefined;
    const seats = pool && seatsOf(pool);
    if (!pool || !seats || !spread(seats)) return;
    const changed = seats.filter(({ ref, node }) => ref.target !== node);
    if (changed.length === 0) return;
    yield {
      title: () => `Exchange ${changed.length} standbys of ${pool.name}: each in another zone than its primary`,
      edits: changed.map(({ ref, node }) => replaceScalar(document, ref.range, node.name)),
    };
  },
};

/** The standby of a shard that has one: where it is written, and the node that will be written there. */
interface Seat {
  readonly ref: Ref<MemcachedNode>;
  readonly primaryZone: string;
  node: MemcachedNode;
}

/** Undefined where a zone is not known, a shard has several standbys, or one node stands by for several shards. */
function seatsOf({ shards }: Pool): Seat[] | undefined {
  const seats: Seat[] = [];
  const seen = new Set<MemcachedNode>();
  for (const { primary, standby } of shards) {
    const [ref, ...more] = standby;
    if (!ref) continue;
    const primaryZone = primary?.target?.zone?.name;
    if (more.length > 0 || !primaryZone || !ref.target?.zone || seen.has(ref.target)) return undefined;
    seen.add(ref.target);
    seats.push({ ref, primaryZone, node: ref.target });
  }
  return seats;
}

const zoneOf = ({ node }: Seat): string | undefined => node.zone?.name;

/**
 * True when every seat is good in the end. A bad seat of a zone changes with one that neither has its primary nor its
 * standby there; when there is none, primaries and standbys of that zone are more than the shards, and no order helps.
 */
function spread(seats: readonly Seat[]): boolean {
  for (const bad of seats) {
    const zone = bad.primaryZone;
    if (zoneOf(bad) !== zone) continue;
    const other = seats.find((seat) => seat.primaryZone !== zone && zoneOf(seat) !== zone);
    if (!other) return false;
    [bad.node, other.node] = [other.node, bad.node];
  }
  return true;
}
