import type { MemcachedNode } from '../model/node';
import { bytesText } from '../text/bytes';
import type { Rule } from './rule';
import { isMalformed } from './support/malformed';
import { targetsOf } from './support/pools';
import { named, quoted } from './support/words';

/** Of the node that is away: the keys that are asked for during an incident. */
const leastShare = 0.3;

export const rule: Rule = {
  code: 'gutter-too-small',
  severity: 'information',
  summary: 'The gutter is much smaller than a node whose keys it takes, so it evicts while it protects.',
  source: 'By construction: for the time of an incident the gutter holds what the lost node held.',
  *check(cluster) {
    for (const pool of cluster.pools.values()) {
      const gutter = targetsOf(pool.gutter?.nodes ?? []);
      const kept = targetsOf([
        ...pool.shards.flatMap(({ primary }) => primary ?? []),
        ...pool.replicas.flatMap(({ nodes }) => nodes),
      ]);
      if (!pool.gutter || !gutter || !kept) continue;
      if ([...gutter, ...kept].some(({ fields, memory }) => isMalformed(fields, 'memory', memory))) continue;
      const largest = kept.reduce((a, b) => (b.memory.value.bytes > a.memory.value.bytes ? b : a));
      const size = gutter.reduce((sum, { memory }) => sum + memory.value.bytes, 0);
      const due = Math.ceil(largest.memory.value.bytes * leastShare);
      if (size >= due) continue;
      yield {
        range: pool.gutter.place,
        message: `The gutter of ${quoted(pool.name)} has ${bytesText(size)} for the keys of ${quoted(largest.name)} with ${bytesText(largest.memory.value.bytes)}: it evicts while it protects. Give ${named(
          'node',
          gutter.map(({ name }) => name),
        )} ${bytesText(due)} or more.`,
        related: [largest, ...gutter.slice(0, 4)].map(({ name, memory }: MemcachedNode) => ({
          range: memory.range,
          message: `${quoted(name)} has ${memory.value.text}.`,
        })),
      };
    }
  },
};
