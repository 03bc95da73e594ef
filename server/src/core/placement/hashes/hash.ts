/** Unsigned 32-bit hash of `bytes[start, end)`. Pure, and allocates nothing. */
export type Hash32 = (bytes: Uint8Array, start: number, end: number) => number;

/** Writes the digest of `bytes[start, end)` as little-endian words: MD5 four of them, SHA-1 five. */
export type Digest = (bytes: Uint8Array, start: number, end: number, words: Uint32Array) => void;

/** Bytes of a key, or the UTF-16 units of its text. */
export type Units = Uint8Array | Uint16Array;

/** Unsigned 32-bit hash of `units[start, end)`. */
export type UnitsHash = (units: Units, start: number, end: number) => number;

/** The four bytes of a word in the opposite order. */
export function swapBytes(word: number): number {
  return ((word << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24)) >>> 0;
}
