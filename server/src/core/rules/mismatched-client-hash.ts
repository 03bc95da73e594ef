import type { Rule } from './rule';
import { disagreements } from './support/disagreements';
import { placingRange, told, written } from './support/remedies';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'mismatched-client-hash',
  severity: 'error',
  summary: 'Two clients of a pool place the same keys on different shards.',
  source: 'Measured: of five servers, clients with different hashes or rings agree on one key of five, as by chance.',
  *check(cluster, document) {
    const found = disagreements(cluster).filter(({ cause }) => cause === 'placement');
    for (const { first, second, keys, remedies, fixes } of told(document, found, ({ second: use }) =>
      placingRange(use),
    )) {
      const [best] = remedies;
      const advice = best
        ? `Set “${written(best.settings)}” on ${quoted(best.user.client.name)}.`
        : `No option of ${second.route.id} makes them agree: use one library, or a proxy that places the keys.`;
      yield {
        range: placingRange(second),
        message: `${quoted(first.client.name)} and ${quoted(second.client.name)} place ${keys} on different shards, and each misses what the other wrote. ${advice}`,
        related: [{ range: placingRange(first), message: `${quoted(first.client.name)}: ${first.route.label}.` }],
        fixes,
      };
    }
  },
};
