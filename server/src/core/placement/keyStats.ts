import { maxKeyLength } from './key';
import { digitMark, type PatternCount, PatternCounts, type PatternState } from './patternCounts';

/** Why a key is not counted, in the order of `KeyStatsState.refused`. */
export const refusals = ['too long', 'blank', 'control character', 'not hexadecimal'] as const;
export type Refusal = (typeof refusals)[number];

/** What a worker hands over to be merged. */
export interface KeyStatsState {
  readonly keys: number;
  readonly lines: number;
  readonly longest: number;
  readonly lengths: Float64Array;
  /** Keys and the first line for each refusal. */
  readonly refused: Float64Array;
  readonly firstLines: Float64Array;
  readonly patterns: PatternState;
}

/** Lengths in bytes: of the keys that memcached takes, but for `longest`, which is of all. */
export interface KeyLengths {
  readonly shortest: number;
  readonly median: number;
  /** 95 of 100 keys have at most that many. */
  readonly most: number;
  readonly longest: number;
}

export interface KeyReport {
  /** All keys, refused ones included; empty lines are none. */
  readonly keys: number;
  readonly refused: readonly { readonly why: Refusal; readonly keys: number; readonly firstLine: number }[];
  readonly lengths: KeyLengths | undefined;
  readonly patterns: readonly PatternCount[];
  /** Counts of patterns are at most so many keys too low. */
  readonly missed: number;
  /** Keys that end in a counter: FNV and the like put neighbours close together on a ring. */
  readonly counters: number;
}

/** Figures of keys that stream by, in constant memory and without a string a key. */
export class KeyStats {
  keys = 0;
  private lines = 0;
  private longest = 0;
  private readonly lengths = new Float64Array(maxKeyLength + 1);
  private readonly refused = new Float64Array(refusals.length);
  private readonly firstLines = new Float64Array(refusals.length);
  private readonly patterns = new PatternCounts();
  private readonly collapsed = new Uint8Array(maxKeyLength);

  /** Counts the line that is about to be added; an empty one is done with that. */
  nextLine(): void {
    this.lines++;
  }

  refuse(why: Refusal): false {
    const at = refusals.indexOf(why);
    this.keys++;
    if (this.refused[at]++ === 0) this.firstLines[at] = this.lines;
    return false;
  }

  /** The key `bytes[start, end)`, not empty. False when memcached refuses it. */
  add(bytes: Uint8Array, start: number, end: number): boolean {
    const length = end - start;
    if (length > this.longest) this.longest = length;
    if (length > maxKeyLength) return this.refuse('too long');
    const { collapsed } = this;
    let hash = 0x811c9dc5 | 0;
    let size = 0;
    let inDigits = false;
    for (let i = start; i < end; i++) {
      let byte = bytes[i];
      if (byte <= 0x20 || byte === 0x7f) return this.refuse(byte === 0x20 ? 'blank' : 'control character');
      if (byte >= 0x30 && byte <= 0x39) {
        if (inDigits) continue;
        inDigits = true;
        byte = digitMark;
      } else {
        inDigits = false;
      }
      collapsed[size++] = byte;
      hash = Math.imul(hash ^ byte, 0x01000193);
    }
    this.keys++;
    this.lengths[length]++;
    this.patterns.add(collapsed, 0, size, hash);
    return true;
  }

  state(): KeyStatsState {
    const { keys, lines, longest, lengths, refused, firstLines, patterns } = this;
    return { keys, lines, longest, lengths, refused, firstLines, patterns: patterns.state() };
  }

  /** Adds the figures of the lines that come right behind. */
  merge(next: KeyStatsState): void {
    next.refused.forEach((keys, at) => {
      if (keys > 0 && this.refused[at] === 0) this.firstLines[at] = this.lines + next.firstLines[at];
      this.refused[at] += keys;
    });
    next.lengths.forEach((keys, length) => {
      this.lengths[length] += keys;
    });
    this.keys += next.keys;
    this.lines += next.lines;
    this.longest = Math.max(this.longest, next.longest);
    this.patterns.merge(next.patterns);
  }

  /** With the `top` most frequent patterns that at least `least` keys have. */
  report(top = 10, least = 1): KeyReport {
    return {
      keys: this.keys,
      refused: refusals
        .map((why, at) => ({ why, keys: this.refused[at], firstLine: this.firstLines[at] }))
        .filter(({ keys }) => keys > 0),
      lengths: this.lengthReport(),
      patterns: this.patterns.top(top, least),
      missed: this.patterns.missed,
      counters: this.patterns.counters(),
    };
  }

  private lengthReport(): KeyLengths | undefined {
    const taken = this.lengths.reduce((sum, keys) => sum + keys, 0);
    if (taken === 0) return undefined;
    const atRank = (rank: number): number => {
      let left = rank;
      return this.lengths.findIndex((keys) => {
        left -= keys;
        return left <= 0;
      });
    };
    return {
      shortest: atRank(1),
      median: atRank(Math.ceil(taken / 2)),
      most: atRank(Math.ceil(taken * 0.95)),
      longest: this.longest,
    };
  }
}

/** How unevenly shards are filled. */
export interface Skew {
  /** The fullest and the emptiest shard, as multiples of the mean. */
  readonly largest: number;
  readonly least: number;
  /** Indexes of the shards that get no key. */
  readonly empty: readonly number[];
}

/** Undefined without keys. */
export function skewOf(keys: readonly number[]): Skew | undefined {
  const mean = keys.reduce((sum, count) => sum + count, 0) / keys.length;
  if (!(mean > 0)) return undefined;
  return {
    largest: Math.max(...keys) / mean,
    least: Math.min(...keys) / mean,
    empty: keys.flatMap((count, index) => (count === 0 ? [index] : [])),
  };
}
