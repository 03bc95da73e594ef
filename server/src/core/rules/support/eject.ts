import { removeEntry } from '../../document/edit';
import { asMap } from '../../document/nodes';
import type { SpecDocument } from '../../document/parse';
import type { Range } from '../../document/range';
import type { Fix } from '../../findings';
import type { Cluster } from '../../model/cluster';
import type { Eject } from '../../model/failover';
import type { Pool } from '../../model/pool';
import type { Proxy } from '../../model/proxy';

/** A pool whose dead nodes a twemproxy takes off the ring. */
export interface Ejecting {
  readonly proxy: Proxy;
  readonly pool: Pool;
  readonly eject: Eject;
  /** Where `eject` stands: at the pool, or in the defaults for many. */
  readonly range: Range;
}

/** Over a HAProxy it does not: `auto_eject_hosts` is off there. */
export function* ejecting(cluster: Cluster): Generator<Ejecting> {
  for (const proxy of twemproxies(cluster))
    if (!proxy.over)
      for (const pool of proxy.pools) {
        const { eject, mode } = pool.failover;
        if (eject && mode.value === 'auto') yield { proxy, pool, eject, range: ejectRange(cluster, pool) };
      }
}

export function ejectRange(cluster: Cluster, pool: Pool): Range {
  const inherited = cluster.fields.nested('defaults')?.nested('failover')?.entry('eject');
  return (pool.failover.fields.entry('eject') ?? inherited)?.keyRange ?? pool.entry.keyRange;
}

export const twemproxies = (cluster: Cluster): Proxy[] =>
  [...cluster.proxies.values()].filter((proxy) => proxy.type?.value === 'twemproxy');

/** None where the pool inherits it: others may want it. */
export function withoutEject(document: SpecDocument, pool: Pool): Fix[] {
  const own = asMap(pool.fields.entry('failover')?.value);
  const edits = own ? removeEntry(document, own, 'eject') : [];
  return edits.length > 0 ? [{ title: 'Take “eject” out', edits }] : [];
}
