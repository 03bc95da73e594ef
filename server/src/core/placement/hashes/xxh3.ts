import { low64, rotate64, viewOf } from './word64';

const secretHex =
  'b8fe6c3923a44bbe7c01812cf721ad1cded46de9839097db7240a4a4b7b3671fcb79e64eccc0e578825ad07dccff7221' +
  'b8084674f743248ee03590e6813a264c3c2852bb91c300cb88d0658b1b532ea371644897a20df94e3819ef46a9deacd8' +
  'a8fa763fe39c343ff9dcbbc7c70b4f1d8a51e04bcdb45931c89f7ec9d9787364eac5ac8334d3ebc3c581a0fffa1363eb' +
  '170ddd51b7f0da49d316552629d4689e2b16be587d47a1fc8ff8b8d17ad031ce45cb3a8f95160428afd7fbcabb4b407e';
const secretSize = 192;
const defaultSecret = viewOf(
  Uint8Array.from({ length: secretSize }, (_, i) => parseInt(secretHex.slice(2 * i, 2 * i + 2), 16)),
);

const prime32 = [0x9e3779b1n, 0x85ebca77n, 0xc2b2ae3dn];
const prime64 = [
  0x9e3779b185ebca87n,
  0xc2b2ae3d27d4eb4fn,
  0x165667b19e3779f9n,
  0x85ebca77c2b2ae63n,
  0x27d4eb2f165667c5n,
];
const mixPrime = 0x9fb21c651e98df25n;

const word = (view: DataView, at: number) => view.getBigUint64(at, true);
const half = (view: DataView, at: number) => BigInt(view.getUint32(at, true));

function foldProduct(a: bigint, b: bigint): bigint {
  const product = a * b;
  return low64(product) ^ (product >> 64n);
}

function swap(value: bigint, bytes: number): bigint {
  let swapped = 0n;
  for (let i = 0; i < bytes; i++) swapped = (swapped << 8n) | ((value >> BigInt(8 * i)) & 0xffn);
  return swapped;
}

function avalanche(hash: bigint): bigint {
  const h = low64((hash ^ (hash >> 37n)) * 0x165667919e3779f9n);
  return h ^ (h >> 32n);
}

function avalancheXxh64(hash: bigint): bigint {
  let h = low64((hash ^ (hash >> 33n)) * prime64[1]);
  h = low64((h ^ (h >> 29n)) * prime64[2]);
  return h ^ (h >> 32n);
}

function upTo16(input: DataView, length: number, seed: bigint): bigint {
  const secret = defaultSecret;
  if (length > 8) {
    const low = word(input, 0) ^ low64((word(secret, 24) ^ word(secret, 32)) + seed);
    const high = word(input, length - 8) ^ low64((word(secret, 40) ^ word(secret, 48)) - seed);
    return avalanche(low64(BigInt(length) + swap(low, 8) + high + foldProduct(low, high)));
  }
  if (length >= 4) {
    const mixed = seed ^ (swap(seed & 0xffffffffn, 4) << 32n);
    const flip = low64((word(secret, 8) ^ word(secret, 16)) - mixed);
    let h = flip ^ (half(input, length - 4) + (half(input, 0) << 32n));
    h = low64((h ^ rotate64(h, 49n) ^ rotate64(h, 24n)) * mixPrime);
    h = low64((h ^ ((h >> 35n) + BigInt(length))) * mixPrime);
    return h ^ (h >> 28n);
  }
  if (length > 0) {
    const first = input.getUint8(0);
    const middle = input.getUint8(length >> 1);
    const combined = ((first << 16) | (middle << 24) | input.getUint8(length - 1) | (length << 8)) >>> 0;
    return avalancheXxh64(low64((half(secret, 0) ^ half(secret, 4)) + seed) ^ BigInt(combined));
  }
  return avalancheXxh64(seed ^ word(secret, 56) ^ word(secret, 64));
}

function mix16(input: DataView, at: number, secretAt: number, seed: bigint): bigint {
  return foldProduct(
    word(input, at) ^ low64(word(defaultSecret, secretAt) + seed),
    word(input, at + 8) ^ low64(word(defaultSecret, secretAt + 8) - seed),
  );
}

function upTo240(input: DataView, length: number, seed: bigint): bigint {
  let h = BigInt(length) * prime64[0];
  if (length <= 128) {
    for (let pair = (length - 1) >> 5; pair >= 0; pair--) {
      h += mix16(input, 16 * pair, 32 * pair, seed);
      h += mix16(input, length - 16 * (pair + 1), 32 * pair + 16, seed);
    }
    return avalanche(low64(h));
  }
  for (let i = 0; i < 8; i++) h += mix16(input, 16 * i, 16 * i, seed);
  h = avalanche(low64(h));
  for (let i = 8; i < length >> 4; i++) h += mix16(input, 16 * i, 16 * (i - 8) + 3, seed);
  h += mix16(input, length - 16, 136 - 17, seed);
  return avalanche(low64(h));
}

function seededSecret(seed: bigint): DataView {
  const secret = new DataView(new ArrayBuffer(secretSize));
  for (let at = 0; at < secretSize; at += 16) {
    secret.setBigUint64(at, word(defaultSecret, at) + seed, true);
    secret.setBigUint64(at + 8, word(defaultSecret, at + 8) - seed, true);
  }
  return secret;
}

function longer(input: DataView, length: number, seed: bigint): bigint {
  const secret = seed === 0n ? defaultSecret : seededSecret(seed);
  const lanes = BigUint64Array.of(
    ...[prime32[2], prime64[0], prime64[1], prime64[2]],
    ...[prime64[3], prime32[1], prime64[4], prime32[0]],
  );
  const stripe = (at: number, secretAt: number) => {
    for (let i = 0; i < 8; i++) {
      const value = word(input, at + 8 * i);
      const keyed = value ^ word(secret, secretAt + 8 * i);
      lanes[i ^ 1] += value;
      lanes[i] += (keyed & 0xffffffffn) * (keyed >> 32n);
    }
  };
  const stripes = (length - 1) >> 6;
  for (let n = 0; n < stripes; n++) {
    stripe(64 * n, 8 * (n & 15));
    if ((n & 15) !== 15) continue;
    for (let i = 0; i < 8; i++) {
      lanes[i] = (lanes[i] ^ (lanes[i] >> 47n) ^ word(secret, secretSize - 64 + 8 * i)) * prime32[0];
    }
  }
  stripe(length - 64, secretSize - 64 - 7);
  let h = BigInt(length) * prime64[0];
  for (let i = 0; i < 4; i++) {
    h += foldProduct(lanes[2 * i] ^ word(secret, 11 + 16 * i), lanes[2 * i + 1] ^ word(secret, 19 + 16 * i));
  }
  return avalanche(low64(h));
}

/** XXH3, 64 bit, with the default secret. */
export function xxh3(bytes: Uint8Array, start: number, end: number, seed: bigint): bigint {
  const length = end - start;
  const input = viewOf(bytes.subarray(start, end));
  if (length <= 16) return upTo16(input, length, seed);
  return length <= 240 ? upTo240(input, length, seed) : longer(input, length, seed);
}
