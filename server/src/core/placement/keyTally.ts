import type { Side } from './compare';
import { decodeHex, maxKeyLength } from './key';
import { KeyStats, type KeyStatsState } from './keyStats';

/** What a worker hands over to be merged. */
export interface KeyTallyState {
  readonly stats: KeyStatsState;
  readonly counts: Float64Array;
}

/**
 * Where keys that stream by are put, by one placement or by two side by side, and what they look like.
 * `counts` has one cell for every combination of servers; on each side, 0 stands for no server and i + 1 for server i.
 */
export class KeyTally {
  readonly stats = new KeyStats();
  readonly counts: Float64Array;
  private readonly decoded = new Uint8Array(4 * maxKeyLength);

  /** `hex`: lines are keys in hexadecimal digits. */
  constructor(
    private readonly sides: readonly Side[],
    private readonly hex = false,
  ) {
    this.counts = new Float64Array(sides.reduce((cells, { names }) => cells * (names.length + 1), 1));
  }

  /** The line `bytes[start, end)`, without its end. An empty one is no key. */
  line(bytes: Uint8Array, start: number, end: number): void {
    this.stats.nextLine();
    if (start === end) return;
    if (this.hex) this.hexKey(bytes, start, end);
    else this.key(bytes, start, end);
  }

  state(): KeyTallyState {
    return { stats: this.stats.state(), counts: this.counts };
  }

  /** Adds the tally of the lines that come right behind. */
  merge({ stats, counts }: KeyTallyState): void {
    this.stats.merge(stats);
    counts.forEach((keys, cell) => {
      this.counts[cell] += keys;
    });
  }

  private hexKey(line: Uint8Array, start: number, end: number): void {
    const length = decodeHex(line, start, end, this.decoded);
    if (length === undefined) this.stats.refuse('not hexadecimal');
    else this.key(this.decoded, 0, Math.min(length, this.decoded.length));
  }

  private key(bytes: Uint8Array, start: number, end: number): void {
    if (!this.stats.add(bytes, start, end)) return;
    let cell = 0;
    for (const { placement, names } of this.sides) {
      cell = cell * (names.length + 1) + placement.server(bytes, start, end) + 1;
    }
    this.counts[cell]++;
  }
}
