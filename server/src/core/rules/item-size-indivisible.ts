import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { chunk, fitsMemory, largestItem, sizeText } from './support/itemSize';
import { listed } from './support/words';
import { write } from './support/write';

export const rule: Rule = {
  code: 'item-size-indivisible',
  severity: 'error',
  summary: 'The largest item is no multiple of 512 KiB, and memcached does not start.',
  source:
    'Measured: memcached 1.6.18 with -I 768k ends with exit code 64, “must be evenly divisible by slab_chunk_max”.',
  *check(cluster, document) {
    const uneven = [...cluster.nodes.values()].filter(
      (node) => fitsMemory(node) && node.itemMax.value.bytes % chunk !== 0,
    );
    for (const nodes of byPlace(uneven, (node) => node.itemMax.range)) {
      const [{ itemMax, entry }] = nodes;
      const most = Math.min(...nodes.map(({ memory }) => largestItem(memory.value.bytes)));
      const size = sizeText(Math.min(Math.ceil(itemMax.value.bytes / chunk) * chunk, most));
      yield {
        range: itemMax.range,
        message: `${listed(nodes.map(({ name }) => name))} can’t start: memcached takes items of up to 512KiB or a multiple of it, not ${itemMax.value.text}. Write ${size}.`,
        fixes: most > 0 ? [{ title: `Set ${size}`, edits: write(document, itemMax, size, entry, ['item_max']) }] : [],
      };
    }
  },
};
