import { murmur64a } from '../hashes/murmur64a';
import { low64 } from '../hashes/word64';

const tagSeed = 4193360111;
const keySeed = 2718281828;
const mixPrime = 0x9ddfea08eb382d69n;

function mix(upper: bigint, lower: bigint): bigint {
  let a = low64((lower ^ upper) * mixPrime);
  a ^= a >> 47n;
  let b = low64((upper ^ a) * mixPrime);
  b ^= b >> 47n;
  return low64(b * mixPrime);
}

/** The hashes of the servers' tags, once a ring. */
export function tagHashes(tags: readonly string[]): bigint[] {
  return tags.map((tag) => {
    const bytes = new TextEncoder().encode(tag);
    return murmur64a(bytes, 0, bytes.length, tagSeed);
  });
}

/** mcrouter's Rendezvous: the highest score as a double wins, of equal ones the last. */
export function rendezvous(bytes: Uint8Array, start: number, end: number, tags: readonly bigint[]): number {
  const hash = murmur64a(bytes, start, end, keySeed);
  let best = -1;
  let highest = -1;
  tags.forEach((tag, index) => {
    const score = Number(mix(tag, hash));
    if (score < highest) return;
    highest = score;
    best = index;
  });
  return best;
}

/** mcrouter's WeightedRendezvous: the score is stretched by the weight; of equal ones the first wins. */
export function weightedRendezvous(
  bytes: Uint8Array,
  start: number,
  end: number,
  tags: readonly bigint[],
  weights: readonly number[],
): number {
  const hash = murmur64a(bytes, start, end, keySeed);
  let best = 0;
  let highest = 0;
  tags.forEach((tag, index) => {
    const unit = Number(BigInt.asUintN(53, mix(tag, hash))) / 2 ** 53;
    const score = weights[index] * (1 / -Math.log(unit));
    if (score <= highest) return;
    highest = score;
    best = index;
  });
  return best;
}
