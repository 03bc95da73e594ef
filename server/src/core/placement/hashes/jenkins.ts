import { upTo4, word } from './word32';

/** Bob Jenkins' lookup3 `hashlittle` with initial value 13, as libhashkit and twemproxy call it. */
export function jenkins(bytes: Uint8Array, start: number, end: number): number {
  let a = (0xdeadbeef + (end - start) + 13) | 0;
  let b = a;
  let c = a;
  let i = start;
  for (; end - i > 12; i += 12) {
    a = (a + word(bytes, i)) | 0;
    b = (b + word(bytes, i + 4)) | 0;
    c = (c + word(bytes, i + 8)) | 0;
    a = (a - c) ^ ((c << 4) | (c >>> 28));
    c = (c + b) | 0;
    b = (b - a) ^ ((a << 6) | (a >>> 26));
    a = (a + c) | 0;
    c = (c - b) ^ ((b << 8) | (b >>> 24));
    b = (b + a) | 0;
    a = (a - c) ^ ((c << 16) | (c >>> 16));
    c = (c + b) | 0;
    b = (b - a) ^ ((a << 19) | (a >>> 13));
    a = (a + c) | 0;
    c = (c - b) ^ ((b << 4) | (b >>> 28));
    b = (b + a) | 0;
  }
  if (i === end) return c >>> 0;
  a = (a + upTo4(bytes, i, end)) | 0;
  b = (b + upTo4(bytes, i + 4, end)) | 0;
  c = (c + upTo4(bytes, i + 8, end)) | 0;
  c = (c ^ b) - ((b << 14) | (b >>> 18));
  a = (a ^ c) - ((c << 11) | (c >>> 21));
  b = (b ^ a) - ((a << 25) | (a >>> 7));
  c = (c ^ b) - ((b << 16) | (b >>> 16));
  a = (a ^ c) - ((c << 4) | (c >>> 28));
  b = (b ^ a) - ((a << 14) | (a >>> 18));
  c = (c ^ b) - ((b << 24) | (b >>> 8));
  return c >>> 0;
}
