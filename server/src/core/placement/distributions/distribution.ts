/** Where the points of a ring lie, for drawing. Sorted ascending; `owners[i]` is the server of `points[i]`. */
export interface Ring {
  readonly points: Uint32Array;
  readonly owners: Uint32Array;
  /** `next`: a point takes the hashes up to and with it. `previous`: those from it on (dalli). */
  readonly takes: 'next' | 'previous';
}

/** The way from a 32-bit hash to a server. */
export interface Distribution {
  /** Index of the server that takes the hash, -1 when there is none. */
  owner(hash: number): number;
  /** The point of the ring that took the hash. */
  point?(hash: number): number;
  /** Each server's exact share (0 to 1) of all hashes of that many bits. */
  shares(bits: number): number[];
  readonly ring?: Ring;
}
