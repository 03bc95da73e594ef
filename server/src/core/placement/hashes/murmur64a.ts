import { upTo4, word } from './word32';
import { high, low, multiply, toBigInt } from './word64';

// m = 0xc6a4a7935bd1e995.
const mLow = 0x5bd1e995;
const mHigh = 0xc6a4a793 | 0;

/** MurmurHash64A with a seed of 32 bits; writes the low half to `words[at]`, the high one behind it. */
export function murmur64aWords(
  bytes: Uint8Array,
  start: number,
  end: number,
  seed: number,
  words: Uint32Array,
  at: number,
): void {
  multiply(end - start, 0, mLow, mHigh);
  let hashLow = low ^ seed;
  let hashHigh = high;
  let i = start;
  for (; end - i >= 8; i += 8) {
    multiply(word(bytes, i), word(bytes, i + 4), mLow, mHigh);
    multiply(low ^ (high >>> 15), high, mLow, mHigh);
    multiply(hashLow ^ low, hashHigh ^ high, mLow, mHigh);
    hashLow = low;
    hashHigh = high;
  }
  if (i < end) {
    multiply(hashLow ^ upTo4(bytes, i, end), hashHigh ^ upTo4(bytes, i + 4, end), mLow, mHigh);
    hashLow = low;
    hashHigh = high;
  }
  multiply(hashLow ^ (hashHigh >>> 15), hashHigh, mLow, mHigh);
  words[at] = low ^ (high >>> 15);
  words[at + 1] = high;
}

/** MurmurHash64A with a seed of 32 bits. */
export function murmur64a(bytes: Uint8Array, start: number, end: number, seed: number): bigint {
  const words = new Uint32Array(2);
  murmur64aWords(bytes, start, end, seed, words, 0);
  return toBigInt(words[0], words[1]);
}
