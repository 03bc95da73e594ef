import { replaceScalar } from '../document/edit';
import { formatIdRange } from '../model/range';
import type { Rule } from './rule';
import { sortedRanges } from './support/idRanges';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'shard-range-open-end',
  severity: 'warning',
  summary: 'No range goes on without end, so new ids will have no shard.',
  source: 'By construction: ids grow.',
  *check(cluster, document) {
    for (const pool of cluster.pools.values()) {
      const ranges = sortedRanges(pool);
      if (ranges.length === 0 || ranges.some(({ high }) => high === undefined)) continue;
      const last = ranges.reduce((a, b) => ((b.high ?? 0n) > (a.high ?? 0n) ? b : a));
      const open = formatIdRange({ low: last.low });
      yield {
        range: last.written.range,
        message: `Ids above ${last.high} have no shard in ${quoted(pool.name)}: leave the last range open, “${open}”.`,
        fixes: [{ title: `Write ${open}`, edits: [replaceScalar(document, last.written.range, open)] }],
      };
    }
  },
};
