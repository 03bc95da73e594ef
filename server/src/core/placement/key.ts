import type { Hash32, UnitsHash } from './hashes/hash';

const encoder = new TextEncoder();
// A byte order mark is part of a key like any other character.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const maxKeyLength = 250;

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

function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
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

/** Puts the prefix (a namespace) before what is hashed. */
export function prefixed(prefix: string): (key: Uint8Array) => Uint8Array {
  const bytes = keyBytes(prefix);
  return (key) => {
    const both = new Uint8Array(bytes.length + key.length);
    both.set(bytes);
    both.set(key, bytes.length);
    return both;
  };
}
