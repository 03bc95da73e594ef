import type { Hash32, UnitsHash } from './hashes/hash';

const encoder = new TextEncoder();
// A byte order mark is part of a key like any other character.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
/** Bytes of a key that memcached takes at most. */
export const maxKeyLength = 250;

/** A key as memcached sees it: the UTF-8 bytes of its text. */
export function keyBytes(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The text of a key; bytes that are not UTF-8 become U+FFFD. */
export function keyText(key: Uint8Array): string {
  return decoder.decode(key);
}

/** The key that hex digits stand for (`c3a9`, `C3 A9`), undefined when they are none or odd in number. */
export function keyFromHex(digits: string): Uint8Array | undefined {
  const compact = digits.replace(/\s+/g, '');
  if (compact.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(compact)) return undefined;
  return Uint8Array.from({ length: compact.length / 2 }, (_, i) =>
    Number.parseInt(compact.slice(2 * i, 2 * i + 2), 16),
  );
}

/**
 * Writes the bytes that the hex digits of a line stand for and returns how many they are, which may be more than fit;
 * undefined when they are no digits or odd in number. Blanks between digits don't matter.
 */
export function decodeHex(line: Uint8Array, start: number, end: number, out: Uint8Array): number | undefined {
  let digits = 0;
  for (let i = start; i < end; i++) {
    if (line[i] === 0x20 || line[i] === 0x09) continue;
    const digit = hexDigit(line[i]);
    if (digit < 0) return undefined;
    out[digits >> 1] = (out[digits >> 1] << 4) | digit;
    digits++;
  }
  return digits % 2 === 0 ? digits / 2 : undefined;
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** Why memcached's text protocol refuses the key, undefined when it takes it. */
export function checkKey(key: Uint8Array): string | undefined {
  if (key.length === 0) return 'The key is empty.';
  if (key.length > maxKeyLength) return `The key has ${key.length} bytes; memcached takes ${maxKeyLength} at most.`;
  const at = key.findIndex((byte) => byte <= 0x20 || byte === 0x7f);
  if (at < 0) return undefined;
  if (key[at] === 0x20) return `The key has a blank at byte ${at + 1}; memcached would end it there.`;
  const code = `0x${key[at].toString(16).padStart(2, '0')}`;
  return `The key has the control character ${code} at byte ${at + 1}; memcached keys have none.`;
}

/** Whether the bytes are the same in every encoding, one a character. */
export function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] >= 0x80) return false;
  return true;
}

/** A hash over the UTF-16 units of the key's text, as clients in JavaScript and Java compute it. */
export function overUnits(hash: UnitsHash): Hash32 {
  return (bytes, start, end) => {
    if (isAscii(bytes, start, end)) return hash(bytes, start, end);
    const text = keyText(bytes.subarray(start, end));
    const units = Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
    return hash(units, 0, units.length);
  };
}

/** The low eight bits of each code point of a text. */
export function lowBytes(text: string): Uint8Array {
  return Uint8Array.from([...text], (character) => character.codePointAt(0) ?? 0);
}

/** The order of C's strcmp. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((byte, i) => byte !== b[i]);
  return at < 0 || at >= b.length ? a.length - b.length : a[at] - b[at];
}

/** Where a byte first stands in `bytes[start, end)`, -1 when it does not. */
export function indexOfByte(bytes: Uint8Array, byte: number, start: number, end: number): number {
  for (let at = start; at < end; at++) if (bytes[at] === byte) return at;
  return -1;
}

/** Where some bytes first stand in `bytes[start, end)`, -1 when they don't. */
export function indexOfBytes(bytes: Uint8Array, part: Uint8Array, start: number, end: number): number {
  for (let at = start; at + part.length <= end; at++) {
    let same = 0;
    while (same < part.length && bytes[at + same] === part[same]) same++;
    if (same === part.length) return at;
  }
  return -1;
}

/** Prefix and key together. */
export function joined(prefix: string, key: Uint8Array): Uint8Array {
  const bytes = keyBytes(prefix);
  const both = new Uint8Array(bytes.length + key.length);
  both.set(bytes);
  both.set(key, bytes.length);
  return both;
}

/** A cut that puts the prefix (a namespace) before what is hashed. */
export function prefixed(prefix: string): (part: { bytes: Uint8Array; start: number; end: number }) => void {
  const { length } = keyBytes(prefix);
  let both = joined(prefix, new Uint8Array(maxKeyLength));
  return (part) => {
    const size = length + part.end - part.start;
    if (size > both.length) both = joined(prefix, new Uint8Array(size - length));
    for (let from = part.start, to = length; from < part.end; ) both[to++] = part.bytes[from++];
    part.bytes = both;
    part.start = 0;
    part.end = size;
  };
}
