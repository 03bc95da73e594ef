import type { Pool } from '../model/pool';
import { keyBytes } from '../placement/key';
import type { Slot } from '../placement/path';
import type { Problem } from '../placement/placement';
import { sampleKeys, sampleSize } from '../placement/shares';

/** A shard on both sides of a change, with shares of the pool's keys, 0 to 1. */
export interface ShardChange {
  readonly shard: string;
  readonly node?: string;
  readonly zone?: string;
  /** Who serves it afterwards, where that is another node. */
  readonly by?: string;
  readonly before: number;
  readonly after: number;
  /** Keys that come to it and that leave it; `after` is `before` + `gained` − `left`. */
  readonly gained: number;
  readonly left: number;
}

/** The ring on both sides in `arcSlices` slices: each an index of the shards, -1 for none. */
export interface ChangedArcs {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

export const openRange = 'A range has no upper end, so shares depend on the ids in use: give it one to compare widths.';

/** Keys to ask for: for pools by ranges, ids at even distances over all that any range has. */
export function keysFor(pools: readonly Pool[], count = sampleSize): Iterable<Uint8Array> | Problem {
  const ranged = pools.filter((pool) => pool.sharding.strategy?.value === 'range');
  if (ranged.length === 0) return sampleKeys(count);
  const ranges = ranged.flatMap((pool) => pool.shards.flatMap((shard) => shard.ranges.map(({ value }) => value)));
  const highs = ranges.flatMap(({ high }) => high ?? []);
  if (highs.length < ranges.length || highs.length === 0) return { problem: openRange };
  const low = ranges.reduce((least, range) => (range.low < least ? range.low : least), highs[0]);
  const high = highs.reduce((most, each) => (each > most ? each : most), low);
  const pattern = ranged[0].sharding.key?.value ?? '';
  return idKeys(pattern, low, high - low + 1n, count);
}

function* idKeys(pattern: string, low: bigint, width: bigint, most: number): Generator<Uint8Array> {
  const count = width < BigInt(most) ? width : BigInt(most);
  for (let k = 0n; k < count; k++) yield keyBytes(pattern.replace(/\{[^{}]*\}/, String(low + (width * k) / count)));
}

export const describeSlot = ({ name, node }: Slot): Pick<ShardChange, 'shard' | 'node' | 'zone'> => ({
  shard: name,
  node: node?.name,
  zone: node?.zone?.name,
});

/** `a`, `a and b`, `5 shards`. */
export function namedOrCounted(names: readonly string[], noun: string, most = 3): string {
  if (names.length > most) return `${names.length} ${noun}s`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
