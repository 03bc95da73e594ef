import { swapBytes } from './hash';
import { word } from './word32';
import { carry, fold, high, low, low64, multiply, toBigInt, viewOf } from './word64';

const secretHex =
  'b8fe6c3923a44bbe7c01812cf721ad1cded46de9839097db7240a4a4b7b3671fcb79e64eccc0e578825ad07dccff7221' +
  'b8084674f743248ee03590e6813a264c3c2852bb91c300cb88d0658b1b532ea371644897a20df94e3819ef46a9deacd8' +
  'a8fa763fe39c343ff9dcbbc7c70b4f1d8a51e04bcdb45931c89f7ec9d9787364eac5ac8334d3ebc3c581a0fffa1363eb' +
  '170ddd51b7f0da49d316552629d4689e2b16be587d47a1fc8ff8b8d17ad031ce45cb3a8f95160428afd7fbcabb4b407e';
const secretSize = 192;
const secret = Uint8Array.from({ length: secretSize }, (_, i) => parseInt(secretHex.slice(2 * i, 2 * i + 2), 16));

const prime32 = [0x9e3779b1n, 0x85ebca77n, 0xc2b2ae3dn];
const prime64 = [
  0x9e3779b185ebca87n,
  0xc2b2ae3d27d4eb4fn,
  0x165667b19e3779f9n,
  0x85ebca77c2b2ae63n,
  0x27d4eb2f165667c5n,
];

/** A seed of 64 bits in halves. */
export interface Seed {
  readonly low: number;
  readonly high: number;
}

export const noSeed: Seed = { low: 0, high: 0 };

// The hash on its way.
let hashLow = 0;
let hashHigh = 0;

function add(addLow: number, addHigh: number): void {
  const sum = (hashLow >>> 0) + (addLow >>> 0);
  hashLow = sum | 0;
  hashHigh = (hashHigh + addHigh + carry(sum)) | 0;
}

function times(factorLow: number, factorHigh: number): void {
  multiply(hashLow, hashHigh, factorLow, factorHigh);
  hashLow = low;
  hashHigh = high;
}

function avalanche(): void {
  hashLow ^= hashHigh >>> 5;
  times(0x9e3779f9 | 0, 0x16566791);
  hashLow ^= hashHigh;
}

function avalancheXxh64(): void {
  hashLow ^= hashHigh >>> 1;
  times(0x27d4eb4f, 0xc2b2ae3d | 0);
  hashLow ^= (hashLow >>> 29) | (hashHigh << 3);
  hashHigh ^= hashHigh >>> 29;
  times(0x9e3779f9 | 0, 0x165667b1);
  hashLow ^= hashHigh;
}

function upTo3(bytes: Uint8Array, start: number, length: number, seed: Seed): void {
  if (length === 0) {
    hashLow = seed.low ^ word(secret, 56) ^ word(secret, 64);
    hashHigh = seed.high ^ word(secret, 60) ^ word(secret, 68);
  } else {
    hashLow = word(secret, 0) ^ word(secret, 4);
    hashHigh = 0;
    add(seed.low, seed.high);
    hashLow ^= (bytes[start] << 16) | (bytes[start + (length >> 1)] << 24) | bytes[start + length - 1] | (length << 8);
  }
  avalancheXxh64();
}

function from4To8(bytes: Uint8Array, start: number, length: number, seed: Seed): void {
  const mixedHigh = seed.high ^ swapBytes(seed.low);
  const difference = ((word(secret, 8) ^ word(secret, 16)) >>> 0) - (seed.low >>> 0);
  hashLow = difference ^ word(bytes, start + length - 4);
  hashHigh = ((word(secret, 12) ^ word(secret, 20)) - mixedHigh + carry(difference)) ^ word(bytes, start);
  const a = hashLow;
  const b = hashHigh;
  // Rotated to the left by 49 and by 24.
  hashLow ^= ((b << 17) | (a >>> 15)) ^ ((a << 24) | (b >>> 8));
  hashHigh ^= ((a << 17) | (b >>> 15)) ^ ((b << 24) | (a >>> 8));
  times(0x1e98df25, 0x9fb21c65 | 0);
  hashLow ^= (hashHigh >>> 3) + length;
  times(0x1e98df25, 0x9fb21c65 | 0);
  hashLow ^= (hashLow >>> 28) | (hashHigh << 4);
  hashHigh ^= hashHigh >>> 28;
}

function from9To16(bytes: Uint8Array, start: number, length: number, seed: Seed): void {
  const end = start + length;
  const sum = ((word(secret, 24) ^ word(secret, 32)) >>> 0) + (seed.low >>> 0);
  const difference = ((word(secret, 40) ^ word(secret, 48)) >>> 0) - (seed.low >>> 0);
  const aLow = word(bytes, start) ^ sum;
  const aHigh = word(bytes, start + 4) ^ ((word(secret, 28) ^ word(secret, 36)) + seed.high + carry(sum));
  const bLow = word(bytes, end - 8) ^ difference;
  const bHigh = word(bytes, end - 4) ^ ((word(secret, 44) ^ word(secret, 52)) - seed.high + carry(difference));
  hashLow = length;
  hashHigh = 0;
  add(swapBytes(aHigh), swapBytes(aLow));
  add(bLow, bHigh);
  fold(aLow, aHigh, bLow, bHigh);
  add(low, high);
  avalanche();
}

// Adds the fold of 16 bytes and of 16 of the secret.
function mix16(bytes: Uint8Array, at: number, secretAt: number, seed: Seed): void {
  const sum = (word(secret, secretAt) >>> 0) + (seed.low >>> 0);
  const difference = (word(secret, secretAt + 8) >>> 0) - (seed.low >>> 0);
  fold(
    word(bytes, at) ^ sum,
    word(bytes, at + 4) ^ (word(secret, secretAt + 4) + seed.high + carry(sum)),
    word(bytes, at + 8) ^ difference,
    word(bytes, at + 12) ^ (word(secret, secretAt + 12) - seed.high + carry(difference)),
  );
  add(low, high);
}

function from17To240(bytes: Uint8Array, start: number, length: number, seed: Seed): void {
  const end = start + length;
  hashLow = length;
  hashHigh = 0;
  times(0x85ebca87 | 0, 0x9e3779b1 | 0);
  if (length <= 128) {
    for (let pair = (length - 1) >> 5; pair >= 0; pair--) {
      mix16(bytes, start + 16 * pair, 32 * pair, seed);
      mix16(bytes, end - 16 * (pair + 1), 32 * pair + 16, seed);
    }
  } else {
    for (let i = 0; i < 8; i++) mix16(bytes, start + 16 * i, 16 * i, seed);
    avalanche();
    for (let i = 8; i < length >> 4; i++) mix16(bytes, start + 16 * i, 16 * (i - 8) + 3, seed);
    mix16(bytes, end - 16, 136 - 17, seed);
  }
  avalanche();
}

// Beyond 240 bytes a key is rare, so BigInt will do.
const wide = (view: DataView, at: number) => view.getBigUint64(at, true);

function foldProduct(a: bigint, b: bigint): bigint {
  const product = a * b;
  return low64(product) ^ (product >> 64n);
}

function seededSecret(seed: bigint): DataView {
  const plain = viewOf(secret);
  const seeded = new DataView(new ArrayBuffer(secretSize));
  for (let at = 0; at < secretSize; at += 16) {
    seeded.setBigUint64(at, wide(plain, at) + seed, true);
    seeded.setBigUint64(at + 8, wide(plain, at + 8) - seed, true);
  }
  return seeded;
}

function longer(input: DataView, length: number, seed: bigint): void {
  const keyed = seededSecret(seed);
  const lanes = BigUint64Array.of(
    ...[prime32[2], prime64[0], prime64[1], prime64[2]],
    ...[prime64[3], prime32[1], prime64[4], prime32[0]],
  );
  const stripe = (at: number, secretAt: number) => {
    for (let i = 0; i < 8; i++) {
      const value = wide(input, at + 8 * i);
      const mixed = value ^ wide(keyed, secretAt + 8 * i);
      lanes[i ^ 1] += value;
      lanes[i] += (mixed & 0xffffffffn) * (mixed >> 32n);
    }
  };
  const stripes = (length - 1) >> 6;
  for (let n = 0; n < stripes; n++) {
    stripe(64 * n, 8 * (n & 15));
    if ((n & 15) !== 15) continue;
    for (let i = 0; i < 8; i++) {
      lanes[i] = (lanes[i] ^ (lanes[i] >> 47n) ^ wide(keyed, secretSize - 64 + 8 * i)) * prime32[0];
    }
  }
  stripe(length - 64, secretSize - 64 - 7);
  let h = BigInt(length) * prime64[0];
  for (let i = 0; i < 4; i++) {
    h += foldProduct(lanes[2 * i] ^ wide(keyed, 11 + 16 * i), lanes[2 * i + 1] ^ wide(keyed, 19 + 16 * i));
  }
  hashLow = Number(h & 0xffffffffn) | 0;
  hashHigh = Number((h >> 32n) & 0xffffffffn) | 0;
  avalanche();
}

/** XXH3, 64 bit, with the default secret; writes the low half to `words[0]`, the high one behind it. */
export function xxh3Words(bytes: Uint8Array, start: number, end: number, seed: Seed, words: Uint32Array): void {
  const length = end - start;
  if (length <= 3) upTo3(bytes, start, length, seed);
  else if (length <= 8) from4To8(bytes, start, length, seed);
  else if (length <= 16) from9To16(bytes, start, length, seed);
  else if (length <= 240) from17To240(bytes, start, length, seed);
  else longer(viewOf(bytes.subarray(start, end)), length, toBigInt(seed.low, seed.high));
  words[0] = hashLow;
  words[1] = hashHigh;
}

/** XXH3, 64 bit, with the default secret. */
export function xxh3(bytes: Uint8Array, start: number, end: number, seed: bigint): bigint {
  const words = new Uint32Array(2);
  const halves = { low: Number(seed & 0xffffffffn) | 0, high: Number(seed >> 32n) | 0 };
  xxh3Words(bytes, start, end, halves, words);
  return toBigInt(words[0], words[1]);
}
