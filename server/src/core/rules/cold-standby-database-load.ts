import type { Rule } from './rule';
import { hasStandby } from './support/pools';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'cold-standby-database-load',
  severity: 'information',
  summary: 'A standby takes over empty: the first minutes after a failover go to the database.',
  source: 'Slack 2022-02-22 and reddit 2011-12: empty caches overloaded the databases behind them.',
  *check(cluster) {
    for (const pool of cluster.pools.values()) {
      if (!hasStandby(pool) || pool.replicas.length > 0 || pool.warmup) continue;
      const share = pool.shards.length === 1 ? 'all keys' : `1 of ${pool.shards.length} shards`;
      yield {
        range: pool.entry.keyRange,
        message: `A standby of ${quoted(pool.name)} takes over empty: after a failover ${share} miss at first, and the database has to carry that. Copies (“replicas”) or “warmup” avoid it.`,
      };
    }
  },
};
