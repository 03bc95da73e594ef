import type { Rule } from './rule';
import { hasStandby } from './support/pools';
import { quoted } from './support/words';
import { write } from './support/write';

export const rule: Rule = {
  code: 'client-without-retry',
  severity: 'warning',
  summary: 'A client shows its users the one error that a planned failover costs each connection.',
  source: 'Measured: 20 busy connections through HAProxy 2.6, exactly 20 errors, slowest reconnect 6 ms.',
  *check(cluster, document) {
    for (const client of cluster.clients.values()) {
      const pool = client.pools.find(({ pool: { target }, via }) => via !== 'direct' && target && hasStandby(target));
      if (client.retries.value > 0 || !pool) continue;
      yield {
        range: client.retries.range,
        message: `${quoted(client.name)} does not retry: a planned failover of ${quoted(pool.pool.name)} costs one error on each open connection, which one retry hides. Write “retries: 1”.`,
        fixes: [{ title: 'Retry once', edits: write(document, client.retries, 1, client.entry, ['retries']) }],
      };
    }
  },
};
