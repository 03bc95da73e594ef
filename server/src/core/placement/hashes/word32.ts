/** The four bytes from `at` on, little-endian. */
export function word(bytes: Uint8Array, at: number): number {
  return bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
}

/** The bytes from `at` on, little-endian: four, or those before `end` when that comes sooner. */
export function upTo4(bytes: Uint8Array, at: number, end: number): number {
  const count = end - at;
  if (count >= 4) return word(bytes, at);
  if (count <= 0) return 0;
  let value = bytes[at];
  if (count > 1) value |= bytes[at + 1] << 8;
  if (count > 2) value |= bytes[at + 2] << 16;
  return value;
}
