import type { Distribution } from './distribution';

/** A server that takes `weight` neighbouring remainders; `index` -1 gives them to nobody. */
export interface Run {
  readonly index: number;
  readonly weight: number;
}

/** Hash mod total weight. */
export class Modula implements Distribution {
  // ends[i] is the first remainder behind run i.
  private readonly ends: Float64Array;
  private readonly total: number;

  /** `servers` is the number of servers that shares are counted for. */
  constructor(
    private readonly runs: readonly Run[],
    private readonly servers: number,
  ) {
    let end = 0;
    this.ends = Float64Array.from(runs, ({ weight }) => (end += weight));
    this.total = end;
  }

  owner(hash: number): number {
    if (this.total === 0) return -1;
    const { ends } = this;
    const remainder = hash % this.total;
    let low = 0;
    let high = ends.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (ends[middle] <= remainder) low = middle + 1;
      else high = middle;
    }
    return this.runs[low].index;
  }

  shares(bits: number): number[] {
    const span = 2 ** bits;
    const turns = Math.floor(span / this.total);
    const rest = span % this.total;
    const shares = new Array<number>(this.servers).fill(0);
    this.runs.forEach(({ index, weight }, i) => {
      const begin = this.ends[i] - weight;
      if (index >= 0) shares[index] += (turns * weight + Math.min(weight, Math.max(0, rest - begin))) / span;
    });
    return shares;
  }
}

/** Hash mod number of servers, where a dead one passes its keys on to the next that lives. */
export function modulaWithNext(servers: number, dead: ReadonlySet<number>): Modula {
  const runs = Array.from({ length: servers }, (_, first) => {
    for (let step = 0; step < servers; step++) {
      const index = (first + step) % servers;
      if (!dead.has(index)) return { index, weight: 1 };
    }
    return { index: -1, weight: 1 };
  });
  return new Modula(runs, servers);
}
