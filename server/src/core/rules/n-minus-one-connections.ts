import type { Range } from '../document/range';
import type { Cluster } from '../model/cluster';
import { type MemcachedNode, usableConnections } from '../model/node';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { connectionsOf } from './support/connections';
import { proxiesOf } from './support/pools';
import { quoted } from './support/words';
import { write } from './support/write';

/** People write round limits. */
const step = 256;

export const rule: Rule = {
  code: 'n-minus-one-connections',
  severity: 'warning',
  summary: 'A standby that serves keys of its own has too few connections for those of a failed node.',
  source: 'Measured: at its limit memcached 1.6 refuses the health check too, and HAProxy 2.6 marks the node DOWN.',
  *check(cluster, document) {
    for (const group of byPlace(overloads(cluster), ({ taker }) => placeOf(taker))) {
      const worst = group.reduce((a, b) => (excess(b) > excess(a) ? b : a));
      const { taker, failed, own, added } = worst;
      const limit = Math.max(...group.map((one) => limitFor(one)));
      yield {
        range: placeOf(taker),
        message: `When ${quoted(failed.name)} fails, ${quoted(taker.name)} has ${own + added} connections, ${own} of its own, and takes ${usableConnections(taker)} (max_connections less 4 a thread and 8): full, it refuses the health check and is DOWN too. Write max_connections: ${limit}.`,
        related: [{ range: failed.entry.keyRange, message: `${added} connections come from here.` }],
        fixes: [
          {
            title: `Allow ${limit} connections`,
            edits: write(document, taker.maxConnections, limit, taker.entry, ['max_connections']),
          },
        ],
      };
    }
  },
};

interface Overload {
  readonly taker: MemcachedNode;
  readonly failed: MemcachedNode;
  readonly own: number;
  readonly added: number;
}

/** For each taker with keys of its own: the failed node that brings it most, where that is too much. */
function overloads(cluster: Cluster): Overload[] {
  const { each, own } = connectionsOf(cluster);
  const added = new Map<MemcachedNode, Map<MemcachedNode, number>>();
  for (const [pool, connections] of each) {
    if (!proxiesOf(cluster, pool).some(({ type }) => type && type.value !== 'twemproxy')) continue;
    for (const { primary, standby } of pool.shards) {
      const taker = standby.find(({ target }) => target && !target.retired.value)?.target;
      if (!primary?.target || !taker || taker === primary.target) continue;
      const from = added.get(taker) ?? new Map<MemcachedNode, number>();
      added.set(taker, from.set(primary.target, (from.get(primary.target) ?? 0) + connections));
    }
  }
  return [...added].flatMap(([taker, from]) => {
    const [failed, most] = [...from].reduce((a, b) => (b[1] > a[1] ? b : a));
    const overload = { taker, failed, own: own.get(taker) ?? 0, added: most };
    // Alone too many of its own, or a standby too small for what it replaces, are other findings.
    const isNew = overload.own > 0 && overload.own <= usableConnections(taker);
    return isNew && excess(overload) > 0 ? [overload] : [];
  });
}

const excess = ({ taker, own, added }: Overload): number => own + added - usableConnections(taker);

const limitFor = (one: Overload): number => Math.ceil((one.taker.maxConnections.value + excess(one)) / step) * step;

const placeOf = ({ maxConnections }: MemcachedNode): Range => maxConnections.range;
