import { murmur64aWords } from '../hashes/murmur64a';
import { spooky32 } from '../hashes/spooky';

const furcSeed = 4193360111;
const spookySeed = 0xface2014;
const tries = 32;
const step = 23;
const mostServers = 2 ** 23;

// The stream of bits, in words of 64: each is the hash of the bytes of the one before. The walk below never needs more.
const stream = new Uint32Array((2 * tries * step * (step + 1)) / 64);
const streamBytes = new Uint8Array(stream.buffer);

/**
 * mcrouter's Ch3 ("furc hash"): index 0 to `servers` - 1, for 2^23 servers at most.
 * A stream of bits steers a walk down a binary tree.
 */
export function ch3(bytes: Uint8Array, start: number, end: number, servers: number): number {
  if (servers <= 1 || servers > mostServers) return 0;
  murmur64aWords(bytes, start, end, furcSeed, stream, 0);
  let known = 2;
  const bit = (at: number): number => {
    for (; known <= at >> 5; known += 2) {
      murmur64aWords(streamBytes, 4 * known - 8, 4 * known, furcSeed, stream, known);
    }
    return (stream[at >> 5] >>> (at & 31)) & 1;
  };
  let depth = 32 - Math.clz32(servers - 1);
  let at = depth;
  for (let n = 0; n < tries; n++) {
    while (bit(at) === 0) {
      if (--depth === 0) return 0;
      at = depth;
    }
    at += step;
    let number = 1;
    for (let i = 0; i < depth - 1; i++, at += step) number = number * 2 + bit(at);
    if (number < servers) return number;
  }
  return 0;
}

/** Ch3 that refuses a server with a chance of 1 - its weight (0 to 1) and tries again with a salted key. */
export function weightedCh3(key: Uint8Array, weights: readonly number[]): number {
  let salted = key;
  let index = 0;
  for (let n = 0; n < tries; n++) {
    index = ch3(salted, 0, salted.length, weights.length);
    if (spooky32(salted, 0, salted.length, spookySeed) < Math.trunc(weights[index] * 0xffffffff)) return index;
    const salt = [...String(n)].reverse().map((digit) => digit.charCodeAt(0));
    salted = new Uint8Array(key.length + salt.length);
    salted.set(key);
    salted.set(salt, key.length);
  }
  return index;
}
