import { low64 } from '../hashes/word64';

/** Lamping and Veach's jump consistent hash: index 0 to `buckets` - 1. */
export function jump(hash: bigint, buckets: number): number {
  let state = hash;
  let bucket = -1;
  let next = 0;
  while (next < buckets) {
    bucket = next;
    state = low64(state * 2862933555777941757n + 1n);
    next = Math.trunc((bucket + 1) * (2 ** 31 / (Number(state >> 33n) + 1)));
  }
  return bucket;
}
