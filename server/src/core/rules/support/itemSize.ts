import type { MemcachedNode } from '../../model/node';

/** memcached 1.6 keeps large items in pieces of half a page (`slab_chunk_max`), in bytes. */
export const chunk = 512 * 1024;
const leastItem = 1024;
const mostItem = 2 ** 30;

/** memcached starts: -I is 1 KiB to 1 GiB, and at most half of -m. */
export const fitsMemory = (node: MemcachedNode): boolean => isItemSize(node) && bytes(node) * 2 <= memory(node);

export const isItemSize = (node: MemcachedNode): boolean => bytes(node) >= leastItem && bytes(node) <= mostItem;

/** The largest size in whole pieces that a node with so many bytes of memory takes; 0 where there is none. */
export const largestItem = (memoryBytes: number): number =>
  Math.floor(Math.min(memoryBytes / 2, mostItem) / chunk) * chunk;

const bytes = (node: MemcachedNode): number => node.itemMax.value.bytes;
const memory = (node: MemcachedNode): number => node.memory.value.bytes;

/** A size as one writes it in a spec, exact for whole KiB. */
export function sizeText(size: number): string {
  const units = ['KiB', 'MiB', 'GiB', 'TiB'];
  let amount = size / 1024;
  let unit = 0;
  for (; unit < units.length - 1 && amount >= 1024 && Number.isInteger(amount / 512); unit++) amount /= 1024;
  return `${amount}${units[unit]}`;
}
