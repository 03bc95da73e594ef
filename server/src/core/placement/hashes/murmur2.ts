import { upTo4, word } from './word32';

const m = 0x5bd1e995;

/** MurmurHash2 with libhashkit's seed 0xdeadbeef * length. */
export function murmur2(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  let h = Math.imul(0xdeadbeef, length) ^ length;
  let i = start;
  for (; end - i >= 4; i += 4) {
    let k = Math.imul(word(bytes, i), m);
    k = Math.imul(k ^ (k >>> 24), m);
    h = Math.imul(h, m) ^ k;
  }
  if (i < end) h = Math.imul(h ^ upTo4(bytes, i, end), m);
  h = Math.imul(h ^ (h >>> 13), m);
  return (h ^ (h >>> 15)) >>> 0;
}
