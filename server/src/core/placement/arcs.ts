import type { Ring } from './distributions/distribution';

/** Slices of the circle that are told apart when a ring is drawn: finer than pixels, few enough to send. */
export const arcSlices = 4096;

const circle = 2 ** 32;

/** The server of each slice, by index: whoever takes the hash in its middle. Empty when the ring has no points. */
export function ringArcs({ points, owners, takes }: Ring): number[] {
  const { length } = points;
  if (length === 0) return [];
  let passed = 0;
  return Array.from({ length: arcSlices }, (_, slice) => {
    const hash = ((slice + 0.5) * circle) / arcSlices;
    while (passed < length && (takes === 'next' ? points[passed] < hash : points[passed] <= hash)) passed++;
    return owners[takes === 'next' ? passed % length : (passed + length - 1) % length];
  });
}

/** Where a hash stands on the circle, 0 to 1. Hashes of 128 bits count by their first 32, as their rings are given. */
export function ringPosition(hash: number | bigint): number {
  return (typeof hash === 'bigint' ? Number(hash >> 96n) : hash >>> 0) / circle;
}
