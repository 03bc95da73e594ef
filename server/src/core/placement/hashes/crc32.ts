// table[k * 256 + byte]: the CRC of the byte with k zero bytes behind it, so that eight bytes take one step.
const table = new Int32Array(8 * 256);
for (let i = 0; i < table.length; i++) {
  let c = i < 256 ? i : table[i - 256];
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  table[i] = c;
}

// What zlib keeps between two pieces: the CRC with all its bits turned over.
function update(state: number, bytes: Uint8Array, start: number, end: number): number {
  let c = state;
  let i = start;
  for (; end - i >= 8; i += 8) {
    c =
      table[1792 | ((c ^ bytes[i]) & 0xff)] ^
      table[1536 | (((c >>> 8) ^ bytes[i + 1]) & 0xff)] ^
      table[1280 | (((c >>> 16) ^ bytes[i + 2]) & 0xff)] ^
      table[1024 | ((c >>> 24) ^ bytes[i + 3])] ^
      table[768 | bytes[i + 4]] ^
      table[512 | bytes[i + 5]] ^
      table[256 | bytes[i + 6]] ^
      table[bytes[i + 7]];
  }
  if (end - i >= 4) {
    c =
      table[768 | ((c ^ bytes[i]) & 0xff)] ^
      table[512 | (((c >>> 8) ^ bytes[i + 1]) & 0xff)] ^
      table[256 | (((c >>> 16) ^ bytes[i + 2]) & 0xff)] ^
      table[(c >>> 24) ^ bytes[i + 3]];
    i += 4;
  }
  for (; i < end; i++) c = (c >>> 8) ^ table[(c ^ bytes[i]) & 0xff];
  return c;
}

/** The CRC-32 of zlib, continued from `crc` (0 to begin). */
export function updateCrc32(crc: number, bytes: Uint8Array, start: number, end: number): number {
  return ~update(~crc, bytes, start, end) >>> 0;
}

/** All 32 bits: twemproxy's `crc32a`, dalli, gomemcache. */
export function crc32(bytes: Uint8Array, start: number, end: number): number {
  return ~update(-1, bytes, start, end) >>> 0;
}

/** Bits 16 to 30 only: the `crc32` of twemproxy, libmemcached, python-memcached and Cache::Memcached. */
export function crc32Upper15(bytes: Uint8Array, start: number, end: number): number {
  return (~update(-1, bytes, start, end) >>> 16) & 0x7fff;
}
