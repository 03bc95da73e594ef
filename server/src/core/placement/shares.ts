import { Label } from './distributions/label';
import { md5Hex } from './hashes/md5';
import { keyBytes } from './key';
import type { Placement } from './placement';

/** Keys that are asked when there is no formula: a share is then good to about half a percent of all keys. */
export const sampleSize = 20_000;

const keyLength = 32;
// Made once: rules ask for the same keys at every key stroke.
const kept = new Uint8Array(keyLength * sampleSize);
let made = 0;

/**
 * Keys that every hash spreads well, 32 hex digits each, and always the same so that figures stay comparable.
 * (Counters would not do: FNV puts `key:1` and `key:2` close together on a ring.) At most `sampleSize`.
 */
export function* sampleKeys(count = sampleSize): Generator<Uint8Array> {
  const label = new Label('');
  for (let k = 0; k < Math.min(count, sampleSize); k++) {
    const at = keyLength * k;
    if (k === made) {
      kept.set(keyBytes(md5Hex(label.bytes.subarray(0, label.write(k)))), at);
      made++;
    }
    yield kept.subarray(at, at + keyLength);
  }
}

/** Each server's share of the key space, 0 to 1. */
export interface Shares {
  readonly shares: readonly number[];
  /** From the arcs of the ring or the rule itself, not from a sample. */
  readonly exact: boolean;
}

/** Shares by the algorithm's own formula where it has one and no keys are given; else by asking for every key. */
export function sharesOf(placement: Placement, servers: number, keys?: Iterable<Uint8Array>): Shares {
  if (!keys && placement.shares) return { shares: placement.shares(), exact: true };
  const counts = new Array<number>(servers).fill(0);
  let asked = 0;
  for (const key of keys ?? sampleKeys()) {
    const server = placement.server(key);
    if (server >= 0) counts[server]++;
    asked++;
  }
  return { shares: counts.map((count) => (asked === 0 ? 0 : count / asked)), exact: false };
}
