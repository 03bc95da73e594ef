import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'replication-without-repair',
  severity: 'information',
  summary: 'A miss in one copy is read from the next, and nothing fills the copy that missed.',
  source: 'Measured: memcached proxy 1.6.45, an emptied copy stays empty until the next write of each key.',
  *check(cluster) {
    const unrepaired = [...cluster.pools.values()].filter(
      ({ replicas, replication, fields }) =>
        replicas.length > 1 && replication.onMiss.value === 'next_zone' && !fields.has('warmup'),
    );
    for (const [pool] of byPlace(unrepaired, ({ replication }) => replication.onMiss.range))
      yield {
        range: pool.replication.onMiss.range,
        message: `After a restart a copy of ${quoted(pool.name)} stays empty until each key is written again: what it misses is read from the other ${pool.replicas.length - 1}, and not stored. Let values expire, or warm the copy up.`,
      };
  },
};
