import type { IdRange } from '../model/range';
import { keyBytes, keyText } from './key';
import type { Located, Placement, Problem } from './placement';

interface Pattern {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

function parsePattern(pattern: string): Pattern | Problem {
  const match = /^([^{}]*)\{[^{}]*\}([^{}]*)$/.exec(pattern);
  if (!match) return { problem: `The key pattern "${pattern}" must have exactly one {placeholder} for the id.` };
  return { before: keyBytes(match[1]), after: keyBytes(match[2]) };
}

const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;

function startsWith(bytes: Uint8Array, part: Uint8Array, at: number): boolean {
  return part.every((byte, i) => bytes[at + i] === byte);
}

// The digits at the placeholder. What follows the pattern in a key is free: `user:{id}` takes `user:42:cart` too.
function digitsOf(key: Uint8Array, { before, after }: Pattern): string | undefined {
  if (!startsWith(key, before, 0)) return undefined;
  let end = before.length;
  while (end < key.length && isDigit(key[end])) end++;
  if (end === before.length || !startsWith(key, after, end)) return undefined;
  return keyText(key.subarray(before.length, end));
}

/** Keys by the id in them: `pattern` as in `sharding.key`, the ranges of each server. The first that fits wins. */
export function rangePlacement(pattern: string, ranges: readonly (readonly IdRange[])[]): Placement | Problem {
  const parsed = parsePattern(pattern);
  if ('problem' in parsed) return parsed;
  const locate = (key: Uint8Array): Located => {
    const digits = digitsOf(key, parsed);
    if (digits === undefined) return { server: -1 };
    const id = BigInt(digits);
    const server = ranges.findIndex((own) =>
      own.some(({ low, high }) => id >= low && (high === undefined || id <= high)),
    );
    return { server, id, hashed: digits };
  };
  return { server: (bytes, start = 0, end = bytes.length) => locate(bytes.subarray(start, end)).server, locate };
}
