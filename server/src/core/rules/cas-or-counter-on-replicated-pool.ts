import type { Pool } from '../model/pool';
import type { Value } from '../model/value';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { hasStandby } from './support/pools';
import { quoted } from './support/words';

const harms: Readonly<Record<string, string>> = {
  cas: 'check and set compares ids that differ from node to node',
  counters: 'counters differ from node to node',
  locks: 'a lock is granted once on each node',
};

export const rule: Rule = {
  code: 'cas-or-counter-on-replicated-pool',
  severity: 'warning',
  summary: 'Ids of check and set, counters and locks are those of one node: another copy or a standby has others.',
  source: 'Measured: HAProxy 2.6 and two memcached 1.6, a partition; both nodes took writes of the same key.',
  *check(cluster) {
    const uses = [...cluster.pools.values()].flatMap((pool) => {
      const found = pool.uses.filter(({ value }) => Object.hasOwn(harms, value) && !isTold(pool, value));
      return found.length > 0 && severalNodes(pool) ? [{ pool, found }] : [];
    });
    for (const [{ pool, found }] of byPlace(uses, (one) => one.found[0].range)) {
      const [first, ...more] = found;
      yield {
        range: first.range,
        message: `A key of ${quoted(pool.name)} ${severalNodes(pool)}: ${found.map(({ value }) => harms[value]).join(', ')}. Keep such keys in a pool without copies or standbys.`,
        related: more.map(({ value, range }: Value<string>) => ({ range, message: `${quoted(value)} too.` })),
      };
    }
  },
};

/** Why more than one node may answer for a key; undefined when only one does. */
function severalNodes(pool: Pool): string | undefined {
  const { length } = pool.replicas;
  if (length > 1 && pool.replication.mode.value !== 'none') return `is on ${length} copies`;
  return hasStandby(pool) ? 'moves to a standby that knows nothing of it' : undefined;
}

/** `purpose: locks` is reported as such. */
const isTold = (pool: Pool, use: string): boolean =>
  use === 'locks' && pool.purpose.value === 'locks' && hasStandby(pool);
