import { setFields } from '../document/edit';
import { asMap } from '../document/nodes';
import type { Rule } from './rule';
import { hasStandby } from './support/pools';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'no-failover-declared',
  severity: 'information',
  summary: 'A pool has standbys, and nothing says how it fails over.',
  source: 'By construction: the defaults of the vocabulary apply, and the reader of the spec does not see them.',
  *check(cluster, document) {
    for (const pool of cluster.pools.values()) {
      const { declared, mode, failback, flush } = pool.failover;
      if (declared || !hasStandby(pool)) continue;
      const own = asMap(pool.entry.value);
      const fields = [
        ['mode', mode.value] as const,
        ['failback', failback.value] as const,
        ['flush', flush.value] as const,
      ];
      yield {
        range: pool.entry.keyRange,
        message: `${quoted(pool.name)} has standbys and no “failover”: traffic moves by itself, returns by hand, and the node that takes over is emptied first. State it, here or in “defaults”.`,
        fixes: own ? [{ title: 'State how it fails over', edits: setFields(document, own, ['failover'], fields) }] : [],
      };
    }
  },
};
