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

function startsWith(bytes: Uint8Array, part: Uint8Array, at: number, end: number): boolean {
  if (at + part.length > end) return false;
  for (let i = 0; i < part.length; i++) if (bytes[at + i] !== part[i]) return false;
  return true;
}

// Where the digits at the placeholder end, -1 when the key has none there. What follows the pattern in a key is free:
// `user:{id}` takes `user:42:cart` too.
function digitsEnd(bytes: Uint8Array, start: number, end: number, { before, after }: Pattern): number {
  if (!startsWith(bytes, before, start, end)) return -1;
  const from = start + before.length;
  let at = from;
  while (at < end && isDigit(bytes[at])) at++;
  return at > from && startsWith(bytes, after, at, end) ? at : -1;
}

/** So many digits fit into a number exactly. */
const exactDigits = 15;

/** Keys by the id in them: `pattern` as in `sharding.key`, the ranges of each server. The first that fits wins. */
export function rangePlacement(pattern: string, ranges: readonly (readonly IdRange[])[]): Placement | Problem {
  const parsed = parsePattern(pattern);
  if ('problem' in parsed) return parsed;
  const { length } = parsed.before;
  const bounds = ranges.flatMap((own, server) =>
    own.map(({ low, high }) => ({ server, low: Number(low), high: Number(high ?? Number.POSITIVE_INFINITY) })),
  );
  const locate = (key: Uint8Array): Located => {
    const end = digitsEnd(key, 0, key.length, parsed);
    if (end < 0) return { server: -1 };
    const digits = keyText(key.subarray(length, end));
    const id = BigInt(digits);
    const server = ranges.findIndex((own) =>
      own.some(({ low, high }) => id >= low && (high === undefined || id <= high)),
    );
    return { server, id, hashed: digits };
  };
  return {
    server(bytes, start = 0, end = bytes.length) {
      const last = digitsEnd(bytes, start, end, parsed);
      if (last < 0) return -1;
      if (last - start - length > exactDigits) return locate(bytes.subarray(start, end)).server;
      let id = 0;
      for (let at = start + length; at < last; at++) id = 10 * id + bytes[at] - 0x30;
      for (const { server, low, high } of bounds) if (id >= low && id <= high) return server;
      return -1;
    },
    locate,
  };
}
