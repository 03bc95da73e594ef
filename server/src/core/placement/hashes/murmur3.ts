import { upTo4, word } from './word32';

function scramble(k: number): number {
  const c = Math.imul(k, 0xcc9e2d51);
  return Math.imul((c << 15) | (c >>> 17), 0x1b873593);
}

/** MurmurHash3 x86 32 bit. */
export function murmur3(bytes: Uint8Array, start: number, end: number, seed: number): number {
  let h = seed | 0;
  let i = start;
  for (; end - i >= 4; i += 4) {
    h ^= scramble(word(bytes, i));
    h = (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
  }
  if (i < end) h ^= scramble(upTo4(bytes, i, end));
  h ^= end - start;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** libhashkit's `murmur3`: seed 0xdeadbeef * length. */
export function murmur3Libhashkit(bytes: Uint8Array, start: number, end: number): number {
  return murmur3(bytes, start, end, Math.imul(0xdeadbeef, end - start));
}
