import { upTo4, word } from './word32';

// m = 0xc6a4a7935bd1e995 in halves: BigInt is an order of magnitude slower here.
const mLow = 0x5bd1e995;
const mHigh = 0xc6a4a793 | 0;

let low = 0;
let high = 0;

// The upper 32 bits of a * b, both unsigned.
function upperProduct(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const carried = aLow * bHigh + (middle & 0xffff);
  return (aHigh * bHigh + (middle >>> 16) + (carried >>> 16)) | 0;
}

// Leaves m times the number in `low` and `high`.
function timesM(numberLow: number, numberHigh: number): void {
  low = Math.imul(numberLow, mLow);
  high = (upperProduct(numberLow, mLow) + Math.imul(numberHigh, mLow) + Math.imul(numberLow, mHigh)) | 0;
}

/** MurmurHash64A with a seed of 32 bits; writes the low half to `words[at]`, the high one behind it. */
export function murmur64aWords(
  bytes: Uint8Array,
  start: number,
  end: number,
  seed: number,
  words: Uint32Array,
  at: number,
): void {
  timesM(end - start, 0);
  low ^= seed;
  let i = start;
  for (; end - i >= 8; i += 8) {
    const [hashLow, hashHigh] = [low, high];
    timesM(word(bytes, i), word(bytes, i + 4));
    timesM(low ^ (high >>> 15), high);
    timesM(hashLow ^ low, hashHigh ^ high);
  }
  if (i < end) timesM(low ^ upTo4(bytes, i, end), high ^ upTo4(bytes, i + 4, end));
  timesM(low ^ (high >>> 15), high);
  words[at] = low ^ (high >>> 15);
  words[at + 1] = high;
}

/** MurmurHash64A with a seed of 32 bits. */
export function murmur64a(bytes: Uint8Array, start: number, end: number, seed: number): bigint {
  const words = new Uint32Array(2);
  murmur64aWords(bytes, start, end, seed, words, 0);
  return (BigInt(words[1]) << 32n) | BigInt(words[0]);
}
