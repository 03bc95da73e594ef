import { replaceScalar } from '../document/edit';
import type { SpecDocument } from '../document/parse';
import type { Fix } from '../findings';
import { formatIdRange, type IdRange } from '../model/range';
import type { Rule } from './rule';
import { type Clash, clashes, type PlacedRange } from './support/idRanges';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'shard-range-overlap',
  severity: 'error',
  summary: 'Two ranges share ids, so one user has two shards.',
  source: 'By construction: two clients that search the ranges in another order use other shards, and read old values.',
  *check(cluster, document) {
    for (const pool of cluster.pools.values())
      for (const clash of clashes(pool)) {
        if (clash.kind !== 'overlap') continue;
        const { lower, upper } = clash;
        const last = lower.high === undefined || (upper.high ?? lower.high) < lower.high ? upper.high : lower.high;
        const shared =
          last === upper.low
            ? `the id ${last}`
            : `the ids ${upper.low} ${last === undefined ? 'and up' : `to ${last}`}`;
        yield {
          range: upper.written.range,
          message: `${quoted(upper.shard.name)} shares ${shared} with ${quoted(lower.shard.name)}: each id belongs to one shard.`,
          related: [{ range: lower.written.range, message: `${quoted(lower.shard.name)} has them here.` }],
          fixes: trims(document, clash),
        };
      }
  },
};

/** Which of the two can give the shared ids away and keep some; a range inside another splits it. */
function trims(document: SpecDocument, { lower, upper }: Clash): Fix[] {
  const write = ({ shard, written }: PlacedRange, ...to: IdRange[]): Fix => {
    const texts = to.map(formatIdRange);
    const one = to.length === 1;
    const list = { range: written.range, newText: `[${texts.map((text) => `"${text}"`).join(', ')}]` };
    return {
      title: `${one ? 'Trim' : 'Split'} ${quoted(shard.name)} to ${texts.join(' and ')}`,
      edits: [one ? replaceScalar(document, written.range, texts[0]) : list],
    };
  };
  const before = { low: lower.low, high: upper.low - 1n };
  const inside = upper.high !== undefined && (lower.high === undefined || upper.high < lower.high);
  const fixes: Fix[] = [];
  if (inside && lower.low < upper.low) {
    if (lower.shard.ranges.length === 1)
      fixes.push(write(lower, before, { ...lower.written.value, low: upper.high + 1n }));
  } else if (lower.low < upper.low) fixes.push(write(lower, before));
  if (lower.high !== undefined && (upper.high === undefined || upper.high > lower.high))
    fixes.push(write(upper, { ...upper.written.value, low: lower.high + 1n }));
  return fixes;
}
