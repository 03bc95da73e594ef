import type { Rule } from './rule';
import { sharedNodes } from './support/sharedNodes';
import { listed, quoted } from './support/words';

export const rule: Rule = {
  code: 'pools-share-node',
  severity: 'information',
  summary: 'Two pools keep their keys in one process: one evicts those of the other, and no figure tells them apart.',
  source: 'memcached: a process has one LRU, one memory limit and one set of counters.',
  *check(cluster) {
    for (const { node, uses, emptied } of sharedNodes(cluster)) {
      const steady = uses.filter(({ role }) => role !== 'gutter');
      // That a failover of one empties the other is the graver finding.
      if (emptied || steady.length < 2) continue;
      const [first, second] = steady;
      yield {
        range: second.ref.range,
        message: `${listed(steady.map(({ pool }) => pool.name))} share ${quoted(node.name)}: one pool can evict the keys of the other, and hit rate and memory are told only for both. Give each pool a process, on a port of its own.`,
        related: [{ range: first.ref.range, message: `${quoted(first.pool.name)} uses it too.` }],
      };
    }
  },
};
