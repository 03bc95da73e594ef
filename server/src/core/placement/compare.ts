import type { Placement } from './placement';

/** One side of a comparison: a placement, and what its servers are called on both sides. */
export interface Side {
  readonly placement: Placement;
  readonly names: readonly string[];
}

/** Keys that change from one server to another; undefined stands for no server. */
export interface Move {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly keys: number;
}

export interface Comparison {
  /** Keys that were asked. */
  readonly keys: number;
  /** Of those, the ones that are placed apart. */
  readonly moved: number;
  /** Largest first; then in the order of the servers. */
  readonly moves: readonly Move[];
  /** Keys of each server by name, before and after. */
  readonly before: ReadonlyMap<string, number>;
  readonly after: ReadonlyMap<string, number>;
}

/** Where two placements put the same keys. */
export function compare(before: Side, after: Side, keys: Iterable<Uint8Array>): Comparison {
  const width = after.names.length + 1;
  const counts = new Float64Array((before.names.length + 1) * width);
  for (const key of keys) counts[(before.placement.server(key) + 1) * width + after.placement.server(key) + 1]++;
  return comparisonOf(before.names, after.names, counts);
}

/** `counts` as in `KeyTally`: row and column 0 stand for no server. */
export function comparisonOf(before: readonly string[], after: readonly string[], counts: Float64Array): Comparison {
  const width = after.length + 1;
  const held = { before: zeros(before), after: zeros(after) };
  const moves: Move[] = [];
  let keys = 0;
  counts.forEach((count, at) => {
    const from = before[Math.floor(at / width) - 1];
    const to = after[(at % width) - 1];
    keys += count;
    if (from !== undefined) held.before.set(from, (held.before.get(from) ?? 0) + count);
    if (to !== undefined) held.after.set(to, (held.after.get(to) ?? 0) + count);
    if (count > 0 && from !== to) moves.push({ from, to, keys: count });
  });
  moves.sort((a, b) => b.keys - a.keys);
  return { keys, moved: moves.reduce((sum, move) => sum + move.keys, 0), moves, ...held };
}

function zeros(names: readonly string[]): Map<string, number> {
  return new Map(names.map((name) => [name, 0]));
}
