import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { listed } from './support/words';
import { write } from './support/write';

export const rule: Rule = {
  code: 'slab-automove-off',
  severity: 'information',
  summary: 'Memory stays with the item sizes that came first, and other sizes evict.',
  source: 'memcached#113: when the sizes of items shift, a cache without automove evicts beside free memory.',
  *check(cluster, document) {
    const fixed = [...cluster.nodes.values()].filter((node) => node.slabAutomove.value === 0);
    for (const nodes of byPlace(fixed, (node) => node.slabAutomove.range)) {
      const [{ slabAutomove, entry }] = nodes;
      yield {
        range: slabAutomove.range,
        message: `The memory of ${listed(nodes.map(({ name }) => name))} stays with the item sizes that came first: when sizes shift, it evicts beside free memory. Write “slab_automove: 1”.`,
        fixes: [{ title: 'Move memory gently', edits: write(document, slabAutomove, 1, entry, ['slab_automove']) }],
      };
    }
  },
};
