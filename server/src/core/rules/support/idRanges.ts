import type { Pool, Shard } from '../../model/pool';
import type { IdRange } from '../../model/range';
import type { Value } from '../../model/value';

export interface PlacedRange {
  readonly shard: Shard;
  readonly written: Value<IdRange>;
  readonly low: bigint;
  /** Infinity is written as absent. */
  readonly high?: bigint;
}

/** Two neighbours that leave ids out or share them. */
export interface Clash {
  readonly kind: 'gap' | 'overlap';
  /** The one that reaches furthest below the other. */
  readonly lower: PlacedRange;
  readonly upper: PlacedRange;
}

/** The ranges of a pool by their lowest id; none while one of them can’t be read, as every gap would be its fault. */
export function sortedRanges(pool: Pool): PlacedRange[] {
  if (pool.sharding.strategy?.value !== 'range' || pool.shards.some((shard) => !isReadable(shard))) return [];
  const placed = pool.shards.flatMap((shard) =>
    shard.ranges.map((written) => ({ shard, written, low: written.value.low, high: written.value.high })),
  );
  return placed.sort((a, b) =>
    a.low < b.low ? -1 : a.low > b.low ? 1 : a.written.range.start - b.written.range.start,
  );
}

export function* clashes(pool: Pool): Generator<Clash> {
  let furthest: PlacedRange | undefined;
  for (const next of sortedRanges(pool)) {
    if (furthest && reaches(furthest, next.low)) yield { kind: 'overlap', lower: furthest, upper: next };
    else if (furthest?.high !== undefined && next.low > furthest.high + 1n)
      yield { kind: 'gap', lower: furthest, upper: next };
    if (!furthest || (next.high === undefined ? furthest.high !== undefined : reachesLess(furthest, next.high)))
      furthest = next;
  }
}

const reaches = (range: PlacedRange, id: bigint): boolean => range.high === undefined || id <= range.high;
const reachesLess = (range: PlacedRange, id: bigint): boolean => range.high !== undefined && range.high < id;

function isReadable(shard: Shard): boolean {
  const value = shard.entry.value.kind === 'map' ? shard.entry.value.entries.get('range')?.value : undefined;
  const written = value?.kind === 'seq' ? value.items.length : 1;
  return value !== undefined && shard.ranges.length === written;
}
