import type { SpecDocument } from '../document/parse';
import type { Fix } from '../findings';
import type { MemcachedNode } from '../model/node';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { fitsMemory, isItemSize, largestItem, sizeText } from './support/itemSize';
import { quoted } from './support/words';
import { write } from './support/write';

export const rule: Rule = {
  code: 'item-size-exceeds-half-memory',
  severity: 'error',
  summary: 'The largest item is more than half of the memory, or no size that memcached takes.',
  source:
    'Measured: memcached 1.6.18 ends with exit code 64, “Cannot set item size limit higher than 1/2 of memory max”.',
  *check(cluster, document) {
    const refusing = [...cluster.nodes.values()].filter((node) => !fitsMemory(node));
    for (const nodes of byPlace(refusing, (node) => placeOf(node).range)) {
      const node = nodes.reduce((least, each) => (each.memory.value.bytes < least.memory.value.bytes ? each : least));
      const { itemMax, memory, name } = node;
      const place = placeOf(node);
      const other = place === itemMax ? memory : itemMax;
      const clash = `items of ${itemMax.value.text} are more than half of its ${memory.value.text}`;
      yield {
        range: place.range,
        message: `${quoted(name)} can’t start: ${isItemSize(node) ? `${clash}. Lower “item_max” or give it more “memory”` : `“item_max” is 1KiB to 1GiB, not ${itemMax.value.text}`}.`,
        related:
          isItemSize(node) && other.origin.kind !== 'default'
            ? [
                {
                  range: other.range,
                  message: `${other === memory ? 'Its memory' : 'Its items'}: ${other.value.text}.`,
                },
              ]
            : [],
        fixes: fixes(document, node),
      };
    }
  },
};

/** What is written closest to the node; the memory, where only that is. */
function placeOf(node: MemcachedNode) {
  const { itemMax, memory } = node;
  const byMemory = isItemSize(node) && itemMax.origin.kind !== 'written';
  return byMemory && (memory.origin.kind === 'written' || itemMax.origin.kind === 'default') ? memory : itemMax;
}

function fixes(document: SpecDocument, node: MemcachedNode): Fix[] {
  const { itemMax, memory, entry } = node;
  if (placeOf(node) === memory) {
    const size = sizeText(itemMax.value.bytes * 2);
    return [{ title: `Give it ${size}`, edits: write(document, memory, size, entry, ['memory']) }];
  }
  const largest = largestItem(memory.value.bytes);
  if (largest === 0) return [];
  const size = sizeText(Math.min(largest, isItemSize(node) || itemMax.value.bytes > 1024 ? largest : 512 * 1024));
  return [{ title: `Limit items to ${size}`, edits: write(document, itemMax, size, entry, ['item_max']) }];
}
