import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { hasStandby } from './support/pools';
import { quoted } from './support/words';
import { write } from './support/write';

export const rule: Rule = {
  code: 'flush-disabled',
  severity: 'error',
  summary: 'The safe failover empties a node with flush_all, which this node refuses.',
  source: 'Measured: memcached 1.6 with -F answers “CLIENT_ERROR flush_all not allowed”.',
  *check(cluster, document) {
    const refusing = [...cluster.pools.values()]
      .filter((pool) => hasStandby(pool) && pool.failover.flush.value === 'before_promotion')
      .flatMap((pool) =>
        pool.shards.flatMap((shard) =>
          [shard.primary, ...shard.standby].flatMap((ref) =>
            ref?.target?.flushAll.value === false ? [{ pool, node: ref.target }] : [],
          ),
        ),
      );
    for (const [{ pool, node }] of byPlace(refusing, (one) => one.node.flushAll.range))
      yield {
        range: node.flushAll.range,
        message: `${quoted(node.name)} refuses flush_all, and ${quoted(pool.name)} needs it to fail over without old values. Allow it, or write “flush: restart” there.`,
        related: [{ range: pool.failover.flush.range, message: `How ${quoted(pool.name)} empties a node.` }],
        fixes: [
          { title: 'Allow flush_all', edits: write(document, node.flushAll, true, node.entry, ['flush_all']) },
          {
            title: 'Empty it by a restart',
            edits: write(document, pool.failover.flush, 'restart', pool.entry, ['failover', 'flush']),
          },
        ],
      };
  },
};
