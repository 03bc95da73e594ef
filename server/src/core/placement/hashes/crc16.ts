const table = Uint16Array.from({ length: 256 }, (_, byte) => {
  let c = byte << 8;
  for (let bit = 0; bit < 8; bit++) c = c & 0x8000 ? (c << 1) ^ 0x1021 : c << 1;
  return c & 0xffff;
});

/** twemproxy's `crc16`: CRC-16/XMODEM whose running value is never cut to 16 bits; the rest above takes part. */
export function crc16(bytes: Uint8Array, start: number, end: number): number {
  let c = 0;
  for (let i = start; i < end; i++) c = (c << 8) ^ table[((c >> 8) ^ bytes[i]) & 0xff];
  return c >>> 0;
}
