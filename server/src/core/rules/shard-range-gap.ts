import { replaceScalar } from '../document/edit';
import { formatIdRange } from '../model/range';
import type { Rule } from './rule';
import { clashes } from './support/idRanges';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'shard-range-gap',
  severity: 'error',
  summary: 'Ids between two ranges have no shard.',
  source: 'By construction: the client finds no shard for such an id.',
  *check(cluster, document) {
    for (const pool of cluster.pools.values())
      for (const { kind, lower, upper } of clashes(pool)) {
        if (kind !== 'gap' || lower.high === undefined) continue;
        const [first, last] = [lower.high + 1n, upper.low - 1n];
        const ids = first === last ? `The id ${first} has` : `The ids ${first} to ${last} have`;
        const { range } = lower.written;
        yield {
          range,
          message: `${ids} no shard in ${quoted(pool.name)}: extend ${quoted(lower.shard.name)} to ${last}, or lower ${quoted(upper.shard.name)} to ${first}.`,
          related: [{ range: upper.written.range, message: `The next range begins here, at ${upper.low}.` }],
          fixes: [
            {
              title: `Extend ${quoted(lower.shard.name)} to ${last}`,
              edits: [replaceScalar(document, range, formatIdRange({ low: lower.low, high: last }))],
            },
            {
              title: `Begin ${quoted(upper.shard.name)} at ${first}`,
              edits: [
                replaceScalar(document, upper.written.range, formatIdRange({ ...upper.written.value, low: first })),
              ],
            },
          ],
        };
      }
  },
};
