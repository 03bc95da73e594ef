/** Bob Jenkins' one-at-a-time, with the signed bytes of C's plain `char` on x86-64: libmemcached's default. */
export function oneAtATime(bytes: Uint8Array, start: number, end: number): number {
  let h = 0;
  for (let i = start; i < end; i++) {
    h = (h + ((bytes[i] << 24) >> 24)) | 0;
    h = (h + (h << 10)) | 0;
    h ^= h >>> 6;
  }
  h = (h + (h << 3)) | 0;
  h ^= h >>> 11;
  return (h + (h << 15)) >>> 0;
}
