import { replaceScalar } from '../document/edit';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { canServeOldValues } from './support/pools';
import { named, sentence } from './support/words';

export const rule: Rule = {
  code: 'promotion-without-flush',
  severity: 'warning',
  summary: 'A standby takes over with what is left in it from its last turn.',
  source: 'Measured: the second failover after a crash reads values of the first (memcached 1.6, HAProxy 2.6).',
  *check(cluster, document) {
    const never = [...cluster.pools.values()].filter((pool) => pool.failover.flush.value === 'never');
    for (const pools of byPlace(never.filter(canServeOldValues), (pool) => pool.failover.flush.range)) {
      const { range } = pools[0].failover.flush;
      const nodes = pools.flatMap((pool) => pool.shards.flatMap((shard) => [shard.primary, ...shard.standby]));
      // A node started with -F refuses flush_all; a restart empties it too.
      const flush = nodes.some((node) => node?.target?.flushAll.value === false) ? 'restart' : 'before_promotion';
      const names = named(
        'pool',
        pools.map((pool) => pool.name),
      );
      yield {
        range,
        message: `${sentence(names)} promote${pools.length === 1 ? 's' : ''} standbys without emptying them: the second failover serves values left from the first. Write “flush: ${flush}”.`,
        fixes: [{ title: `Set flush to ${flush}`, edits: [replaceScalar(document, range, flush)] }],
      };
    }
  },
};
