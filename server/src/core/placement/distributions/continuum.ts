import type { Distribution, Ring } from './distribution';

// Where a ring is small, most of so many equal slices of the circle lie in one arc: their owner is known without a search.
const wholeBits = 14;
const mostPoints = 2 ** (wholeBits - 1);

/** A ring of 32-bit points: a hash belongs to the first point that is not below it, past the last one to the first. */
export class Continuum implements Distribution {
  readonly ring: Ring;
  // Where the points of each equal slice of the circle begin, so that a lookup compares with one or two points only.
  private readonly slices: Uint32Array;
  private readonly shift: number;
  private readonly forward: boolean;
  // The owner of each slice that lies in one arc, -1 for the others; absent for a large ring.
  private readonly whole: Int16Array | undefined;

  /** `points` ascending, `owners` of the same length; `servers` counts those without points too. */
  constructor(
    private readonly points: Uint32Array,
    private readonly owners: Uint32Array,
    private readonly servers: number,
    takes: Ring['takes'] = 'next',
  ) {
    this.ring = { points, owners, takes };
    this.forward = takes === 'next';
    this.shift = Math.min(31, Math.clz32(points.length));
    this.slices = new Uint32Array(2 ** (32 - this.shift) + 1).fill(points.length);
    for (let i = points.length - 1; i >= 0; i--) this.slices[points[i] >>> this.shift] = i;
    for (let s = this.slices.length - 2; s >= 0; s--) {
      if (this.slices[s] > this.slices[s + 1]) this.slices[s] = this.slices[s + 1];
    }
    if (points.length > 0 && points.length <= mostPoints && servers < 2 ** 15) this.whole = this.wholeSlices();
  }

  owner(hash: number): number {
    if (this.whole) {
      const owner = this.whole[hash >>> (32 - wholeBits)];
      if (owner >= 0) return owner;
    }
    return this.points.length === 0 ? -1 : this.owners[this.index(hash)];
  }

  point(hash: number): number {
    return this.points[this.index(hash)];
  }

  shares(bits: number): number[] {
    const span = 2 ** bits;
    const shares = new Array<number>(this.servers).fill(0);
    const { points, owners, forward } = this;
    if (points.length === 0) return shares;
    const first = Math.min(points[0] + (forward ? 1 : 0), span);
    let last = first;
    for (let i = 1; i < points.length; i++) {
      const bound = Math.min(points[i] + (forward ? 1 : 0), span);
      shares[owners[forward ? i : i - 1]] += bound - last;
      last = bound;
    }
    shares[owners[forward ? 0 : points.length - 1]] += first + (span - last);
    return shares.map((share) => share / span);
  }

  private wholeSlices(): Int16Array {
    const { points, owners } = this;
    const span = 2 ** (32 - wholeBits);
    const whole = new Int16Array(2 ** wholeBits).fill(-1);
    // Where the point before takes the hash, one on it counts as passed.
    const one = this.forward ? 0 : 1;
    let passed = 0;
    for (let slice = 0; slice < whole.length; slice++) {
      const first = slice * span;
      while (passed < points.length && points[passed] < first + one) passed++;
      if (passed === points.length || points[passed] >= first + span - 1 + one)
        whole[slice] = owners[this.wrapped(passed)];
    }
    return whole;
  }

  private index(hash: number): number {
    return this.wrapped(this.below(hash));
  }

  /** The point that takes a hash with so many points before it. */
  private wrapped(below: number): number {
    if (!this.forward) return below === 0 ? this.points.length - 1 : below - 1;
    return below === this.points.length ? 0 : below;
  }

  /** How many points lie before the hash; where the point before takes it, one on the hash counts too. */
  private below(hash: number): number {
    const { points, slices, forward } = this;
    const slice = hash >>> this.shift;
    let low = slices[slice];
    let high = slices[slice + 1];
    const bound = forward ? hash : hash + 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (points[middle] < bound) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Collects points in server order and sorts them; of equal points the one added first comes first. */
export class RingBuilder {
  private points = new Uint32Array(1024);
  private owners = new Uint32Array(1024);
  private length = 0;

  add(point: number, owner: number): void {
    if (this.length === this.points.length) {
      this.points = enlarged(this.points);
      this.owners = enlarged(this.owners);
    }
    this.points[this.length] = point;
    this.owners[this.length++] = owner;
  }

  /** `servers` is the number of servers that shares are counted for. The builder is used up. */
  build(servers: number, takes?: Ring['takes']): Continuum {
    let from: Points = { points: this.points.subarray(0, this.length), owners: this.owners.subarray(0, this.length) };
    let to: Points = { points: new Uint32Array(this.length), owners: new Uint32Array(this.length) };
    for (const shift of [0, 11, 22]) {
      sortByDigit(from, to, shift);
      [from, to] = [to, from];
    }
    return new Continuum(from.points, from.owners, servers, takes);
  }
}

interface Points {
  readonly points: Uint32Array;
  readonly owners: Uint32Array;
}

const digits = 2048;

// One stable pass over 11 bits. Three of them sort 160,000 points several times faster than a comparing sort.
function sortByDigit(from: Points, to: Points, shift: number): void {
  const { points, owners } = from;
  const { points: sortedPoints, owners: sortedOwners } = to;
  const starts = new Uint32Array(digits + 1);
  for (let i = 0; i < points.length; i++) starts[((points[i] >>> shift) & (digits - 1)) + 1]++;
  for (let d = 1; d < digits; d++) starts[d] += starts[d - 1];
  for (let i = 0; i < points.length; i++) {
    const at = starts[(points[i] >>> shift) & (digits - 1)]++;
    sortedPoints[at] = points[i];
    sortedOwners[at] = owners[i];
  }
}

function enlarged(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const twice = new Uint32Array(2 * array.length);
  twice.set(array);
  return twice;
}
