import { shown } from '../schema/words';
import type { Rule } from './rule';
import { quoted } from './support/words';

const placeholder = /\{\w+\}/g;

export const rule: Rule = {
  code: 'range-key-unplaced',
  severity: 'warning',
  summary: 'Keys of a pool of ranges have no number where the shard is found by one.',
  source: 'By construction: the client finds the range by the number at the placeholder of “sharding.key”.',
  *check(cluster) {
    for (const { name, sharding, keyPatterns } of cluster.pools.values()) {
      const { strategy, key } = sharding;
      const [number, ...others] = key?.value.match(placeholder) ?? [];
      if (strategy?.value !== 'range' || !key || number === undefined || others.length > 0) continue;
      // What follows is free: “user:{user_id}” places “user:{user_id}:cart” too.
      for (const { value, range } of keyPatterns)
        if (!value.startsWith(key.value))
          yield {
            range,
            message: `Keys like ${shown(value)} have no number where ${shown(key.value)} has ${number}: ${quoted(name)} has no shard for them. Begin them in that way, or keep them in another pool.`,
            related: [{ range: key.range, message: 'The number that finds the shard.' }],
          };
    }
  },
};
