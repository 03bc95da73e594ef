import { replaceScalar } from '../document/edit';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { canServeOldValues } from './support/pools';
import { named, sentence } from './support/words';

export const rule: Rule = {
  code: 'automatic-failback-stale',
  severity: 'warning',
  summary: 'Traffic returns to the primary by itself and may read values that the standby has overwritten.',
  source:
    'Measured: HAProxy 2.6, two memcached 1.6, a partition that heals; the same in twemproxy#604 and mcrouter#202.',
  *check(cluster, document) {
    const returning = [...cluster.pools.values()].filter(
      ({ failover }) => failover.failback.value === 'auto' && failover.mode.value === 'auto',
    );
    for (const pools of byPlace(returning.filter(canServeOldValues), (pool) => pool.failover.failback.range)) {
      const { range } = pools[0].failover.failback;
      const names = named(
        'pool',
        pools.map((pool) => pool.name),
      );
      const verb = pools.length === 1 ? 'returns' : 'return';
      yield {
        range,
        message: `${sentence(names)} ${verb} to the primary by itself: after a partition it serves old values although the standby has acknowledged newer ones. Write “failback: manual”.`,
        fixes: [{ title: 'Fail back by hand', edits: [replaceScalar(document, range, 'manual')] }],
      };
    }
  },
};
