import type { Range } from '../document/range';
import type { Cluster } from '../model/cluster';
import type { MemcachedNode } from '../model/node';
import type { Value } from '../model/value';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { isUnreadable, ownPlace, writeOwn } from './support/nodeValues';
import { pairs } from './support/pools';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'standby-smaller-than-primary',
  severity: 'warning',
  summary: 'A standby has less memory or takes fewer connections than the primary it replaces.',
  source: 'Measured: at its limit memcached 1.6 refuses connections, the health check of HAProxy 2.6 among them.',
  *check(cluster, document) {
    const groups = keys.flatMap((key) => byPlace(shortages(cluster, key), ({ place }) => place));
    for (const group of groups) {
      const { key, standby, primary, has, needs, place } = group.reduce((a, b) =>
        b.needs.size > a.needs.size ? b : a,
      );
      const harm = key === 'memory' ? 'it evicts' : 'it refuses clients and its own health check';
      yield {
        range: place,
        message: `${quoted(standby.name)} has ${has.text}, its primary ${quoted(primary.name)} ${needs.text}: after a failover ${harm}. Write ${key}: ${needs.written}.`,
        related: [
          { range: ownPlace(primary, primary[fields[key]]), message: `${quoted(primary.name)}: ${needs.text}.` },
        ],
        fixes: [{ title: `Write ${key}: ${needs.written}`, edits: writeOwn(document, standby, key, needs.written) }],
      };
    }
  },
};

const fields = { memory: 'memory', max_connections: 'maxConnections' } as const;
type Key = keyof typeof fields;
const keys: readonly Key[] = ['memory', 'max_connections'];

interface Amount {
  readonly size: number;
  /** As the spec writes it. */
  readonly written: string;
  /** `8GiB of memory` */
  readonly text: string;
}

interface Shortage {
  readonly key: Key;
  readonly standby: MemcachedNode;
  readonly primary: MemcachedNode;
  readonly has: Amount;
  readonly needs: Amount;
  readonly place: Range;
}

/** Of each standby the largest one. */
function shortages(cluster: Cluster, key: Key): Shortage[] {
  const found = new Map<MemcachedNode, Shortage>();
  for (const { primaryNode: primary, standbyNode: standby } of pairs(cluster)) {
    const value: Value<unknown> = standby[fields[key]];
    if (isUnreadable(standby, key, value) || isUnreadable(primary, key, primary[fields[key]])) continue;
    const [has, needs] = [amountOf(standby, key), amountOf(primary, key)];
    if (has.size >= needs.size || needs.size <= (found.get(standby)?.needs.size ?? 0)) continue;
    found.set(standby, { key, standby, primary, has, needs, place: ownPlace(standby, value) });
  }
  return [...found.values()];
}

function amountOf({ memory, maxConnections }: MemcachedNode, key: Key): Amount {
  if (key === 'memory')
    return { size: memory.value.bytes, written: memory.value.text, text: `${memory.value.text} of memory` };
  const { value } = maxConnections;
  return { size: value, written: String(value), text: `max_connections ${value}` };
}
