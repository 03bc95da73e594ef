import { replaceScalar } from '../document/edit';
import type { SpecDocument } from '../document/parse';
import type { Fix } from '../findings';
import type { Pool, Shard } from '../model/pool';
import { formatIdRange } from '../model/range';
import type { Rule } from './rule';
import { clashes, type PlacedRange, sortedRanges } from './support/idRanges';
import { quoted } from './support/words';

/** Times its due part from which on a shard is too wide. */
const uneven = 1.25;

export const rule: Rule = {
  code: 'shard-range-imbalance',
  severity: 'warning',
  summary: 'One range of ids is much wider than the others.',
  source: 'By construction: memory and load follow the ids, as far as these are equally busy.',
  *check(cluster, document) {
    for (const pool of cluster.pools.values()) {
      const parts = boundedParts(pool);
      const ids = sum(parts.map(({ width }) => width));
      const weights = sum(parts.map(({ shard }) => shard.weight.value));
      const due = ({ shard }: Part): number => (ids * shard.weight.value) / weights;
      const times = (part: Part): number => part.width / due(part);
      const [first, ...others] = parts;
      if (!first || others.length === 0) continue;
      const widest = others.reduce((a, b) => (times(b) > times(a) ? b : a), first);
      // Few ids can't be divided evenly.
      if (times(widest) <= uneven || widest.width - due(widest) < 1) continue;
      const narrowest = others.reduce((a, b) => (times(b) < times(a) ? b : a), first);
      const even = evenSplit(document, pool, parts);
      yield {
        range: widest.ranges[0].written.range,
        message: `${quoted(widest.shard.name)} has ${widest.width} ids of ${quoted(pool.name)}, ${times(widest).toFixed(1)} times its part: its memory is full first and its node is the busiest. Divide the ids evenly, about ${Math.round(due(widest))} here.`,
        related: [
          {
            range: narrowest.ranges[0].written.range,
            message: `${quoted(narrowest.shard.name)} has ${narrowest.width}.`,
          },
        ],
        fixes: even ? [even] : [],
      };
    }
  },
};

interface Part {
  readonly shard: Shard;
  readonly ranges: [PlacedRange, ...PlacedRange[]];
  /** Ids. */
  readonly width: number;
}

/** Shards whose ranges all end, by their first id; none where ids clash, as a typing error is all that is wrong then. */
function boundedParts(pool: Pool): Part[] {
  if (!clashes(pool).next().done) return [];
  const byShard = new Map<Shard, [PlacedRange, ...PlacedRange[]]>();
  for (const range of sortedRanges(pool)) {
    const group = byShard.get(range.shard);
    if (group) group.push(range);
    else byShard.set(range.shard, [range]);
  }
  return [...byShard].flatMap(([shard, ranges]) => {
    const widths = ranges.map(({ low, high }) =>
      high === undefined ? Number.POSITIVE_INFINITY : Number(high - low) + 1,
    );
    const width = sum(widths);
    return Number.isFinite(width) && shard.weight.value > 0 ? [{ shard, ranges, width }] : [];
  });
}

/** New bounds between the first and the last id, by weight; only where each shard has one range. */
function evenSplit(document: SpecDocument, pool: Pool, parts: readonly Part[]): Fix | undefined {
  if (pool.shards.some(({ ranges, weight }) => ranges.length !== 1 || weight.value <= 0)) return undefined;
  const low = parts[0].ranges[0].low;
  const ids = parts.reduce((all, { ranges: [{ low: from, high = from }] }) => all + high - from + 1n, 0n);
  const weights = BigInt(sum(parts.map(({ shard }) => shard.weight.value)));
  let before = 0n;
  const edits = parts.map(({ shard, ranges: [{ written }] }) => {
    const from = low + (ids * before) / weights;
    before += BigInt(shard.weight.value);
    const high = low + (ids * before) / weights - 1n;
    return replaceScalar(document, written.range, formatIdRange({ low: from, high }));
  });
  return { title: 'Divide the ids evenly (moves keys once)', edits };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
