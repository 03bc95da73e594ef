import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { hasStandby } from './support/pools';
import { quoted } from './support/words';

const losses: Readonly<Record<string, string>> = {
  sessions: 'logs its users out',
  locks: 'frees its locks while they are held',
};

export const rule: Rule = {
  code: 'sessions-without-replication',
  severity: 'warning',
  summary: 'Sessions or locks are lost in a failover: the standby is an empty node, not a copy.',
  source: 'Measured: HAProxy 2.6 and two memcached 1.6; after a failover every read misses.',
  *check(cluster) {
    const pools = [...cluster.pools.values()].filter((pool) => hasStandby(pool) && losses[pool.purpose.value]);
    for (const [pool] of byPlace(pools, ({ purpose }) => purpose.range)) {
      const parts = pool.shards.filter(({ standby }) => standby.length > 0);
      const share = pool.shards.length === 1 ? '' : ` of one of ${pool.shards.length} shards`;
      yield {
        range: pool.purpose.range,
        message: `${quoted(pool.name)} keeps ${pool.purpose.value}, and a standby takes over empty: a failover${share} ${losses[pool.purpose.value]}. Copy them (“replicas”), or keep them in a database.`,
        related: parts.slice(0, 4).flatMap(({ standby }) => ({
          range: standby[0].range,
          message: 'No copy: it is empty until it takes over.',
        })),
      };
    }
  },
};
