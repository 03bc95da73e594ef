import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { fitsMemory } from './support/itemSize';
import { quoted } from './support/words';
import { write } from './support/write';

const usualItem = 2 ** 20;
const roomy = 2 ** 30;

export const rule: Rule = {
  code: 'item-size-large',
  severity: 'warning',
  summary: 'Large items in little memory: their writes fail while the node has free memory of other sizes.',
  source: 'memcached#793, memcached#224: “out of memory storing object” with items above 1 MB in a small cache.',
  *check(cluster, document) {
    const tight = [...cluster.nodes.values()].filter(
      (node) => fitsMemory(node) && node.itemMax.value.bytes > usualItem && node.memory.value.bytes < roomy,
    );
    for (const nodes of byPlace(tight, (node) => node.itemMax.range)) {
      const [{ itemMax, memory, name, entry }] = nodes;
      const limit = { title: 'Limit items to 1MiB', edits: write(document, itemMax, '1MiB', entry, ['item_max']) };
      const grow = { title: 'Give it 1GiB', edits: write(document, memory, '1GiB', entry, ['memory']) };
      yield {
        range: itemMax.range,
        message: `Items of ${itemMax.value.text} in the ${memory.value.text} of ${quoted(name)}: writes fail with “out of memory storing object”. Split large values in the client, or give the node 1GiB.`,
        related:
          memory.origin.kind === 'default'
            ? []
            : [{ range: memory.range, message: `Its memory: ${memory.value.text}.` }],
        fixes: nodes.length === 1 ? [limit, grow] : [limit],
      };
    }
  },
};
