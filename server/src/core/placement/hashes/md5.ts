import { toHex } from './hex';
import { upTo4, word } from './word32';

const w = new Int32Array(16);
const state = new Int32Array(4);

// The 64 steps written out, since as a loop over tables they take much longer and a ring of 1,000 servers has 40,000
// labels. In each sum the term that is known last comes last.
function block(): void {
  let a = state[0];
  let b = state[1];
  let c = state[2];
  let d = state[3];
  // Round 1.
  a = (a + w[0] + 0xd76aa478 + (d ^ (b & (c ^ d)))) | 0;
  a = (((a << 7) | (a >>> 25)) + b) | 0;
  d = (d + w[1] + 0xe8c7b756 + (c ^ (a & (b ^ c)))) | 0;
  d = (((d << 12) | (d >>> 20)) + a) | 0;
  c = (c + w[2] + 0x242070db + (b ^ (d & (a ^ b)))) | 0;
  c = (((c << 17) | (c >>> 15)) + d) | 0;
  b = (b + w[3] + 0xc1bdceee + (a ^ (c & (d ^ a)))) | 0;
  b = (((b << 22) | (b >>> 10)) + c) | 0;
  a = (a + w[4] + 0xf57c0faf + (d ^ (b & (c ^ d)))) | 0;
  a = (((a << 7) | (a >>> 25)) + b) | 0;
  d = (d + w[5] + 0x4787c62a + (c ^ (a & (b ^ c)))) | 0;
  d = (((d << 12) | (d >>> 20)) + a) | 0;
  c = (c + w[6] + 0xa8304613 + (b ^ (d & (a ^ b)))) | 0;
  c = (((c << 17) | (c >>> 15)) + d) | 0;
  b = (b + w[7] + 0xfd469501 + (a ^ (c & (d ^ a)))) | 0;
  b = (((b << 22) | (b >>> 10)) + c) | 0;
  a = (a + w[8] + 0x698098d8 + (d ^ (b & (c ^ d)))) | 0;
  a = (((a << 7) | (a >>> 25)) + b) | 0;
  d = (d + w[9] + 0x8b44f7af + (c ^ (a & (b ^ c)))) | 0;
  d = (((d << 12) | (d >>> 20)) + a) | 0;
  c = (c + w[10] + 0xffff5bb1 + (b ^ (d & (a ^ b)))) | 0;
  c = (((c << 17) | (c >>> 15)) + d) | 0;
  b = (b + w[11] + 0x895cd7be + (a ^ (c & (d ^ a)))) | 0;
  b = (((b << 22) | (b >>> 10)) + c) | 0;
  a = (a + w[12] + 0x6b901122 + (d ^ (b & (c ^ d)))) | 0;
  a = (((a << 7) | (a >>> 25)) + b) | 0;
  d = (d + w[13] + 0xfd987193 + (c ^ (a & (b ^ c)))) | 0;
  d = (((d << 12) | (d >>> 20)) + a) | 0;
  c = (c + w[14] + 0xa679438e + (b ^ (d & (a ^ b)))) | 0;
  c = (((c << 17) | (c >>> 15)) + d) | 0;
  b = (b + w[15] + 0x49b40821 + (a ^ (c & (d ^ a)))) | 0;
  b = (((b << 22) | (b >>> 10)) + c) | 0;
  // Round 2.
  a = (a + w[1] + 0xf61e2562 + (~d & c) + (d & b)) | 0;
  a = (((a << 5) | (a >>> 27)) + b) | 0;
  d = (d + w[6] + 0xc040b340 + (~c & b) + (c & a)) | 0;
  d = (((d << 9) | (d >>> 23)) + a) | 0;
  c = (c + w[11] + 0x265e5a51 + (~b & a) + (b & d)) | 0;
  c = (((c << 14) | (c >>> 18)) + d) | 0;
  b = (b + w[0] + 0xe9b6c7aa + (~a & d) + (a & c)) | 0;
  b = (((b << 20) | (b >>> 12)) + c) | 0;
  a = (a + w[5] + 0xd62f105d + (~d & c) + (d & b)) | 0;
  a = (((a << 5) | (a >>> 27)) + b) | 0;
  d = (d + w[10] + 0x02441453 + (~c & b) + (c & a)) | 0;
  d = (((d << 9) | (d >>> 23)) + a) | 0;
  c = (c + w[15] + 0xd8a1e681 + (~b & a) + (b & d)) | 0;
  c = (((c << 14) | (c >>> 18)) + d) | 0;
  b = (b + w[4] + 0xe7d3fbc8 + (~a & d) + (a & c)) | 0;
  b = (((b << 20) | (b >>> 12)) + c) | 0;
  a = (a + w[9] + 0x21e1cde6 + (~d & c) + (d & b)) | 0;
  a = (((a << 5) | (a >>> 27)) + b) | 0;
  d = (d + w[14] + 0xc33707d6 + (~c & b) + (c & a)) | 0;
  d = (((d << 9) | (d >>> 23)) + a) | 0;
  c = (c + w[3] + 0xf4d50d87 + (~b & a) + (b & d)) | 0;
  c = (((c << 14) | (c >>> 18)) + d) | 0;
  b = (b + w[8] + 0x455a14ed + (~a & d) + (a & c)) | 0;
  b = (((b << 20) | (b >>> 12)) + c) | 0;
  a = (a + w[13] + 0xa9e3e905 + (~d & c) + (d & b)) | 0;
  a = (((a << 5) | (a >>> 27)) + b) | 0;
  d = (d + w[2] + 0xfcefa3f8 + (~c & b) + (c & a)) | 0;
  d = (((d << 9) | (d >>> 23)) + a) | 0;
  c = (c + w[7] + 0x676f02d9 + (~b & a) + (b & d)) | 0;
  c = (((c << 14) | (c >>> 18)) + d) | 0;
  b = (b + w[12] + 0x8d2a4c8a + (~a & d) + (a & c)) | 0;
  b = (((b << 20) | (b >>> 12)) + c) | 0;
  // Round 3.
  a = (a + w[5] + 0xfffa3942 + (c ^ d ^ b)) | 0;
  a = (((a << 4) | (a >>> 28)) + b) | 0;
  d = (d + w[8] + 0x8771f681 + (b ^ c ^ a)) | 0;
  d = (((d << 11) | (d >>> 21)) + a) | 0;
  c = (c + w[11] + 0x6d9d6122 + (a ^ b ^ d)) | 0;
  c = (((c << 16) | (c >>> 16)) + d) | 0;
  b = (b + w[14] + 0xfde5380c + (d ^ a ^ c)) | 0;
  b = (((b << 23) | (b >>> 9)) + c) | 0;
  a = (a + w[1] + 0xa4beea44 + (c ^ d ^ b)) | 0;
  a = (((a << 4) | (a >>> 28)) + b) | 0;
  d = (d + w[4] + 0x4bdecfa9 + (b ^ c ^ a)) | 0;
  d = (((d << 11) | (d >>> 21)) + a) | 0;
  c = (c + w[7] + 0xf6bb4b60 + (a ^ b ^ d)) | 0;
  c = (((c << 16) | (c >>> 16)) + d) | 0;
  b = (b + w[10] + 0xbebfbc70 + (d ^ a ^ c)) | 0;
  b = (((b << 23) | (b >>> 9)) + c) | 0;
  a = (a + w[13] + 0x289b7ec6 + (c ^ d ^ b)) | 0;
  a = (((a << 4) | (a >>> 28)) + b) | 0;
  d = (d + w[0] + 0xeaa127fa + (b ^ c ^ a)) | 0;
  d = (((d << 11) | (d >>> 21)) + a) | 0;
  c = (c + w[3] + 0xd4ef3085 + (a ^ b ^ d)) | 0;
  c = (((c << 16) | (c >>> 16)) + d) | 0;
  b = (b + w[6] + 0x04881d05 + (d ^ a ^ c)) | 0;
  b = (((b << 23) | (b >>> 9)) + c) | 0;
  a = (a + w[9] + 0xd9d4d039 + (c ^ d ^ b)) | 0;
  a = (((a << 4) | (a >>> 28)) + b) | 0;
  d = (d + w[12] + 0xe6db99e5 + (b ^ c ^ a)) | 0;
  d = (((d << 11) | (d >>> 21)) + a) | 0;
  c = (c + w[15] + 0x1fa27cf8 + (a ^ b ^ d)) | 0;
  c = (((c << 16) | (c >>> 16)) + d) | 0;
  b = (b + w[2] + 0xc4ac5665 + (d ^ a ^ c)) | 0;
  b = (((b << 23) | (b >>> 9)) + c) | 0;
  // Round 4.
  a = (a + w[0] + 0xf4292244 + (c ^ (b | ~d))) | 0;
  a = (((a << 6) | (a >>> 26)) + b) | 0;
  d = (d + w[7] + 0x432aff97 + (b ^ (a | ~c))) | 0;
  d = (((d << 10) | (d >>> 22)) + a) | 0;
  c = (c + w[14] + 0xab9423a7 + (a ^ (d | ~b))) | 0;
  c = (((c << 15) | (c >>> 17)) + d) | 0;
  b = (b + w[5] + 0xfc93a039 + (d ^ (c | ~a))) | 0;
  b = (((b << 21) | (b >>> 11)) + c) | 0;
  a = (a + w[12] + 0x655b59c3 + (c ^ (b | ~d))) | 0;
  a = (((a << 6) | (a >>> 26)) + b) | 0;
  d = (d + w[3] + 0x8f0ccc92 + (b ^ (a | ~c))) | 0;
  d = (((d << 10) | (d >>> 22)) + a) | 0;
  c = (c + w[10] + 0xffeff47d + (a ^ (d | ~b))) | 0;
  c = (((c << 15) | (c >>> 17)) + d) | 0;
  b = (b + w[1] + 0x85845dd1 + (d ^ (c | ~a))) | 0;
  b = (((b << 21) | (b >>> 11)) + c) | 0;
  a = (a + w[8] + 0x6fa87e4f + (c ^ (b | ~d))) | 0;
  a = (((a << 6) | (a >>> 26)) + b) | 0;
  d = (d + w[15] + 0xfe2ce6e0 + (b ^ (a | ~c))) | 0;
  d = (((d << 10) | (d >>> 22)) + a) | 0;
  c = (c + w[6] + 0xa3014314 + (a ^ (d | ~b))) | 0;
  c = (((c << 15) | (c >>> 17)) + d) | 0;
  b = (b + w[13] + 0x4e0811a1 + (d ^ (c | ~a))) | 0;
  b = (((b << 21) | (b >>> 11)) + c) | 0;
  a = (a + w[4] + 0xf7537e82 + (c ^ (b | ~d))) | 0;
  a = (((a << 6) | (a >>> 26)) + b) | 0;
  d = (d + w[11] + 0xbd3af235 + (b ^ (a | ~c))) | 0;
  d = (((d << 10) | (d >>> 22)) + a) | 0;
  c = (c + w[2] + 0x2ad7d2bb + (a ^ (d | ~b))) | 0;
  c = (((c << 15) | (c >>> 17)) + d) | 0;
  b = (b + w[9] + 0xeb86d391 + (d ^ (c | ~a))) | 0;
  b = (((b << 21) | (b >>> 11)) + c) | 0;
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
}

// Leaves the digest in `state`.
function digest(bytes: Uint8Array, start: number, end: number): void {
  state[0] = 0x67452301;
  state[1] = 0xefcdab89;
  state[2] = 0x98badcfe;
  state[3] = 0x10325476;
  let i = start;
  for (; end - i >= 64; i += 64) {
    for (let j = 0; j < 16; j++) w[j] = word(bytes, i + 4 * j);
    block();
  }
  let j = 0;
  for (; end - i >= 4; i += 4) w[j++] = word(bytes, i);
  w[j++] = upTo4(bytes, i, end) | (0x80 << (8 * (end - i)));
  if (j > 14) {
    while (j < 16) w[j++] = 0;
    block();
    j = 0;
  }
  while (j < 14) w[j++] = 0;
  w[14] = (end - start) << 3;
  w[15] = (end - start) >>> 29;
  block();
}

/** The digest as four little-endian words: the four points of a ketama label. */
export function md5Words(bytes: Uint8Array, start: number, end: number, words: Uint32Array): void {
  digest(bytes, start, end);
  words[0] = state[0];
  words[1] = state[1];
  words[2] = state[2];
  words[3] = state[3];
}

/** The "md5" key hash of the ketama family: the first four bytes, little-endian. */
export function md5(bytes: Uint8Array, start: number, end: number): number {
  digest(bytes, start, end);
  return state[0] >>> 0;
}

/** The digest as 32 hex digits. */
export function md5Hex(bytes: Uint8Array): string {
  digest(bytes, 0, bytes.length);
  return toHex(new Uint8Array(state.slice().buffer));
}
