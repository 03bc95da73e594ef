import { replaceScalar } from '../document/edit';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { proxiesOf } from './support/pools';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'replication-sync-blocks-writes',
  severity: 'warning',
  summary: 'A write waits for every copy, so one dead copy makes all writes fail.',
  source:
    'Measured: memcached proxy 1.6.45 with route_allsync and one dead copy answers “SERVER_ERROR backend failure”, and the other copy has stored the value.',
  *check(cluster, document) {
    const copied = [...cluster.pools.values()].flatMap((pool) => {
      const copying = proxiesOf(cluster, pool).map(({ type }) => type?.value);
      const routed = copying.includes('mcrouter') || copying.includes('memcached-proxy');
      const waits = pool.replication.mode.value === 'all_sync' && pool.replicas.length > 1;
      return waits && routed ? [{ pool, copying }] : [];
    });
    for (const [{ pool, copying }] of byPlace(copied, (one) => one.pool.replication.mode.range)) {
      const { range } = pool.replication.mode;
      const copies = pool.replicas.length;
      const modes = copies > 2 && !copying.includes('memcached-proxy') ? ['all_fastest', 'majority'] : ['all_fastest'];
      yield {
        range,
        message: `A write to ${quoted(pool.name)} succeeds only with all ${copies} copies: while one is dead, clients see an error although the rest has stored the value. Write “mode: ${modes.join('” or “mode: ')}”.`,
        fixes: modes.map((mode) => ({ title: `Set mode to ${mode}`, edits: [replaceScalar(document, range, mode)] })),
      };
    }
  },
};
