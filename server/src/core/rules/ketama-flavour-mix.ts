import type { Rule } from './rule';
import { disagreements } from './support/disagreements';
import { placingRange, told, written } from './support/remedies';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'ketama-flavour-mix',
  severity: 'warning',
  summary: 'Two clients of a pool both say ketama and mean different rings.',
  source:
    'Measured: the “ketama” of libmemcached, of libketama, of spymemcached and of hashring are four rings, 80 % apart.',
  *check(cluster, document) {
    const found = disagreements(cluster).filter(({ cause }) => cause === 'ketama');
    for (const { first, second, keys, remedies, fixes } of told(document, found, ({ second: use }) =>
      placingRange(use),
    )) {
      const [best] = remedies;
      const advice = best
        ? `Set “${written(best.settings)}” on ${quoted(best.user.client.name)}.`
        : `No option of ${second.route.id} gives it the other ring: use one library, or a proxy that places the keys.`;
      yield {
        range: placingRange(second),
        message: `${quoted(first.client.name)} and ${quoted(second.client.name)} both use a ketama ring, but not the same one: they place ${keys} on different shards. ${advice}`,
        related: [{ range: placingRange(first), message: `${quoted(first.client.name)}: ${first.route.label}.` }],
        fixes,
      };
    }
  },
};
