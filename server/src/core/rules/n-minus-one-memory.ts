import type { MemcachedNode } from '../model/node';
import type { Pool } from '../model/pool';
import { slotsOf } from '../placement/path';
import { bytesText } from '../text/bytes';
import type { Rule } from './rule';
import { isUnreadable, ownPlace } from './support/nodeValues';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'n-minus-one-memory',
  severity: 'warning',
  summary: 'After the loss of one node the working set no longer fits.',
  source: 'By construction: what does not fit is evicted, and read from the database again and again.',
  *check(cluster) {
    for (const pool of cluster.pools.values()) {
      const places = placesOf(pool);
      if (!pool.workingSet || !places) continue;
      const { bytes, text } = pool.workingSet.value;
      const all = sum(places.map(({ node }) => node));
      const worst = places.reduce((a, b) => (b.lost > a.lost ? b : a));
      if (all - worst.lost >= bytes) continue;
      yield {
        range: pool.workingSet.range,
        message:
          all < bytes
            ? `The nodes of ${quoted(pool.name)} have ${bytesText(all)} for a working set of ${text}: the rest is evicted even while all of them run. Add a shard, or raise their “memory”.`
            : `Without ${quoted(worst.node.name)} the nodes of ${quoted(pool.name)} have ${bytesText(all - worst.lost)} for a working set of ${text}: the rest is evicted. Add a shard, give it a standby, or raise their “memory”.`,
        related: [
          {
            range: ownPlace(worst.node, worst.node.memory),
            message: `${quoted(worst.node.name)} has ${worst.node.memory.value.text}.`,
          },
        ],
      };
    }
  },
};

interface Place {
  readonly node: MemcachedNode;
  /** Bytes that are missing while it is down: a standby or a gutter brings its own memory. */
  readonly lost: number;
}

/** Undefined where a node is not known or its memory can’t be read, and for one shard alone, which has no rest. */
function placesOf(pool: Pool): [Place, ...Place[]] | undefined {
  const slots = slotsOf(pool);
  const gutter = sum((pool.gutter?.nodes ?? []).flatMap(({ target }) => target ?? []));
  const places = new Map<MemcachedNode, Place>();
  for (const [index, { node }] of slots.entries()) {
    if (!node || isUnreadable(node, 'memory', node.memory)) return undefined;
    if (node.retired.value) continue;
    const spare = spareOf(pool, index);
    if (slots.length === 1 && !spare && gutter === 0) return undefined;
    const instead = spare ? spare.memory.value.bytes : gutter;
    places.set(node, { node, lost: Math.max(0, node.memory.value.bytes - instead) });
  }
  const [first, ...others] = places.values();
  return first && [first, ...others];
}

/** The first standby, or the node of the next copy. */
function spareOf(pool: Pool, index: number): MemcachedNode | undefined {
  const { shards, replicas, replication } = pool;
  if (shards.length > 0) return shards[index].standby.find(({ target }) => target && !target.retired.value)?.target;
  return replication.mode.value === 'none' ? undefined : replicas[1]?.nodes[index]?.target;
}

const sum = (nodes: readonly MemcachedNode[]): number =>
  nodes.reduce((bytes, node) => bytes + node.memory.value.bytes, 0);
