import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'majority-of-two',
  severity: 'warning',
  summary: 'With an even number of copies a majority survives no more losses than with one copy less.',
  source: 'mcrouter wiki, AllMajorityRoute: more than half of the copies must answer.',
  *check(cluster) {
    const even = [...cluster.pools.values()].filter(
      ({ replicas, replication }) =>
        replication.mode.value === 'majority' && replicas.length > 0 && replicas.length % 2 === 0,
    );
    for (const [pool] of byPlace(even, ({ replication }) => replication.mode.range)) {
      const copies = pool.replicas.length;
      const survives = copies / 2 - 1;
      const why =
        copies === 2
          ? 'the majority of 2 copies is both, so one dead copy makes writes fail'
          : `the majority of ${copies} copies is ${copies / 2 + 1}, so it survives ${survives} dead as ${copies - 1} copies do`;
      yield {
        range: pool.replication.mode.range,
        message: `In ${quoted(pool.name)} ${why}. Give it ${copies + 1} copies, or another mode.`,
        related: pool.replicas
          .slice(0, 4)
          .map(({ name, entry }) => ({ range: entry.keyRange, message: `The copy ${quoted(name)}.` })),
      };
    }
  },
};
