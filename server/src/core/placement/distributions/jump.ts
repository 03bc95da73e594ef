import { high, low, multiply } from '../hashes/word64';

// 2862933555777941757, the multiplier of the generator.
const factorLow = 0x87b0b0fd | 0;
const factorHigh = 0x27bb2ee6;

/** Lamping and Veach's jump consistent hash of a 64-bit hash in halves: index 0 to `buckets` - 1. */
export function jump(hashLow: number, hashHigh: number, buckets: number): number {
  let stateLow = hashLow;
  let stateHigh = hashHigh;
  let bucket = -1;
  let next = 0;
  while (next < buckets) {
    bucket = next;
    multiply(stateLow, stateHigh, factorLow, factorHigh);
    stateLow = (low + 1) | 0;
    stateHigh = stateLow === 0 ? high + 1 : high;
    next = Math.trunc((bucket + 1) * (2 ** 31 / ((stateHigh >>> 1) + 1)));
  }
  return bucket;
}
