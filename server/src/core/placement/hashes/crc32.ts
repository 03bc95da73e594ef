import { word } from './word32';

// table[k * 256 + byte]: the CRC of the byte with k zero bytes behind it, so that four bytes take one step.
const table = new Int32Array(4 * 256);
for (let i = 0; i < table.length; i++) {
  let c = i < 256 ? i : table[i - 256];
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  table[i] = c;
}

/** The CRC-32 of zlib, continued from `crc` (0 to begin). */
export function updateCrc32(crc: number, bytes: Uint8Array, start: number, end: number): number {
  let c = ~crc;
  let i = start;
  for (; end - i >= 4; i += 4) {
    c ^= word(bytes, i);
    c = table[768 | (c & 0xff)] ^ table[512 | ((c >>> 8) & 0xff)] ^ table[256 | ((c >>> 16) & 0xff)] ^ table[c >>> 24];
  }
  for (; i < end; i++) c = (c >>> 8) ^ table[(c ^ bytes[i]) & 0xff];
  return ~c >>> 0;
}

/** All 32 bits: twemproxy's `crc32a`, dalli, gomemcache. */
export function crc32(bytes: Uint8Array, start: number, end: number): number {
  return updateCrc32(0, bytes, start, end);
}

/** Bits 16 to 30 only: the `crc32` of twemproxy, libmemcached, python-memcached and Cache::Memcached. */
export function crc32Upper15(bytes: Uint8Array, start: number, end: number): number {
  return (updateCrc32(0, bytes, start, end) >>> 16) & 0x7fff;
}
