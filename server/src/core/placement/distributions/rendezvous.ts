import { murmur64aWords } from '../hashes/murmur64a';
import { high, low, multiply } from '../hashes/word64';
import { keyBytes } from '../key';

const tagSeed = 4193360111;
const keySeed = 2718281828;
// 0x9ddfea08eb382d69
const primeLow = 0xeb382d69 | 0;
const primeHigh = 0x9ddfea08 | 0;
const keyHash = new Uint32Array(2);

/** Leaves the mixture of a tag and a key in `low` and `high`. */
function mix(tags: Uint32Array, at: number): void {
  const tagLow = tags[at];
  const tagHigh = tags[at + 1];
  multiply(keyHash[0] ^ tagLow, keyHash[1] ^ tagHigh, primeLow, primeHigh);
  multiply(tagLow ^ low ^ (high >>> 15), tagHigh ^ high, primeLow, primeHigh);
  multiply(low ^ (high >>> 15), high, primeLow, primeHigh);
}

/** The hashes of the servers' tags in halves, once a ring. */
export function tagHashes(tags: readonly string[]): Uint32Array {
  const hashes = new Uint32Array(2 * tags.length);
  for (const [index, tag] of tags.entries()) {
    const bytes = keyBytes(tag);
    murmur64aWords(bytes, 0, bytes.length, tagSeed, hashes, 2 * index);
  }
  return hashes;
}

/** mcrouter's Rendezvous: the highest score as a double wins, of equal ones the last. */
export function rendezvous(bytes: Uint8Array, start: number, end: number, tags: Uint32Array): number {
  murmur64aWords(bytes, start, end, keySeed, keyHash, 0);
  let best = -1;
  let highest = -1;
  for (let at = 0; at < tags.length; at += 2) {
    mix(tags, at);
    const score = (high >>> 0) * 2 ** 32 + (low >>> 0);
    if (score < highest) continue;
    highest = score;
    best = at / 2;
  }
  return best;
}

/** mcrouter's WeightedRendezvous: the score is stretched by the weight; of equal ones the first wins. */
export function weightedRendezvous(
  bytes: Uint8Array,
  start: number,
  end: number,
  tags: Uint32Array,
  weights: readonly number[],
): number {
  murmur64aWords(bytes, start, end, keySeed, keyHash, 0);
  let best = 0;
  let highest = 0;
  for (let at = 0; at < tags.length; at += 2) {
    mix(tags, at);
    // The low 53 bits as a fraction of 1.
    const unit = ((high & 0x1fffff) * 2 ** 32 + (low >>> 0)) / 2 ** 53;
    const score = weights[at / 2] * (1 / -Math.log(unit));
    if (score <= highest) continue;
    highest = score;
    best = at / 2;
  }
  return best;
}
