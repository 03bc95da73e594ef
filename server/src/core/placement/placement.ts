import type { Distribution, Ring } from './distributions/distribution';
import type { Hash32 } from './hashes/hash';
import { callHash, hashBits } from './hashes/named';
import { keyText } from './key';

/** A server as the client or proxy has it in its configuration. */
export interface Server {
  /** The name of a server line of twemproxy. */
  readonly name?: string;
  /** Host as written, never resolved; a path stands for a Unix socket. */
  readonly host: string;
  readonly port: number;
  readonly weight: number;
  /** The address that the host name resolves to (spymemcached puts it into its labels). */
  readonly ip?: string;
}

/** Where a key goes, and why. */
export interface Located {
  /** Index in the order given, -1 when the client finds no server. */
  readonly server: number;
  readonly hash?: number | bigint;
  /** The id in the key, where ranges of ids decide. */
  readonly id?: bigint;
  /** The point of the ring that took the hash. */
  readonly point?: number | bigint;
  /** What was hashed, when that is not the whole key and nothing else. */
  readonly hashed?: string;
  /** How many servers were tried, when the first ones were dead. */
  readonly looks?: number;
}

/** The placement of one client or proxy with its servers, ready to be asked. */
export interface Placement {
  /** Index of the server of the key `bytes[start, end)`, -1 for none. The fast way: byte hashes allocate nothing. */
  server(bytes: Uint8Array, start?: number, end?: number): number;
  locate(key: Uint8Array): Located;
  /** Each server's exact share of all keys (0 to 1), where the algorithm has one. */
  shares?(): number[];
  readonly ring?: Ring;
}

/** Why there is no placement: one line for people. */
export interface Problem {
  readonly problem: string;
}

export function isProblem(result: object): result is Problem {
  return 'problem' in result;
}

/** What of a key is hashed: `bytes[start, end)`. */
export interface Part {
  bytes: Uint8Array;
  start: number;
  end: number;
}

/** Narrows the part to what is hashed, or puts other bytes in its place; they are good until the next call. */
export type Cut = (part: Part) => void;

/** The part that a cut makes of a whole key, as bytes: the key itself when that is all of it. */
export function cutKey(key: Uint8Array, cut: Cut | undefined): Uint8Array {
  if (!cut) return key;
  const part: Part = { bytes: key, start: 0, end: key.length };
  cut(part);
  return part.bytes === key && part.end - part.start === key.length ? key : part.bytes.slice(part.start, part.end);
}

/** A placement whose algorithm is one function of the part that is hashed; `details` are of its last call. */
export function selected(
  select: (bytes: Uint8Array, start: number, end: number) => number,
  cut?: Cut,
  details?: () => Partial<Located>,
): Placement {
  const part: Part = { bytes: new Uint8Array(), start: 0, end: 0 };
  return {
    server(bytes, start = 0, end = bytes.length) {
      if (!cut) return select(bytes, start, end);
      part.bytes = bytes;
      part.start = start;
      part.end = end;
      cut(part);
      return select(part.bytes, part.start, part.end);
    },
    locate(key) {
      const hashed = cutKey(key, cut);
      const found = { server: select(hashed, 0, hashed.length), ...details?.() };
      return hashed === key ? found : { ...found, hashed: keyText(hashed) };
    },
  };
}

/** How a client goes on when a server is dead. */
export interface Retry {
  /** Servers that are asked at most, the first included. */
  readonly looks: number;
  /** The hash for the next look; `attempt` counts from 0. */
  next(key: Uint8Array, hash: number, attempt: number): number;
  /** When every look met a dead server: none (the default), or the first one all the same. */
  readonly otherwise?: 'none' | 'first';
}

/** What is special about a hashing client: all of it may be left out. */
export interface Specials {
  readonly cut?: Cut;
  readonly dead?: ReadonlySet<number>;
  readonly retry?: Retry;
  /** Bits of the hash's results, where `hashBits` can't know them; 0 when they are too uneven for exact shares. */
  readonly bits?: number;
}

/** Key -> hash -> distribution, which is all that most clients do. */
export class HashPlacement implements Placement {
  readonly ring?: Ring;
  readonly shares?: () => number[];
  private readonly dead: ReadonlySet<number> | undefined;
  // One object for all keys: `server` makes none.
  private readonly part: Part = { bytes: new Uint8Array(), start: 0, end: 0 };

  constructor(
    private readonly hash: Hash32,
    private readonly distribution: Distribution,
    private readonly specials: Specials = {},
  ) {
    this.ring = distribution.ring;
    this.dead = specials.dead?.size ? specials.dead : undefined;
    const bits = specials.bits ?? hashBits(hash);
    if (bits > 0 && !this.dead) this.shares = () => distribution.shares(bits);
  }

  server(bytes: Uint8Array, start = 0, end = bytes.length): number {
    const { cut } = this.specials;
    if (!cut && !this.dead) return this.owner(bytes, start, end);
    const { part } = this;
    part.bytes = bytes;
    part.start = start;
    part.end = end;
    cut?.(part);
    const first = this.owner(part.bytes, part.start, part.end);
    return this.dead?.has(first) ? this.locate(bytes.subarray(start, end)).server : first;
  }

  locate(key: Uint8Array): Located {
    const hashed = cutKey(key, this.specials.cut);
    const hash = this.hash(hashed, 0, hashed.length);
    const first = this.found(hash);
    const found = this.dead?.has(first.server) ? this.retried(hashed, first, this.dead) : first;
    return hashed === key ? found : { ...found, hashed: keyText(hashed) };
  }

  private owner(bytes: Uint8Array, start: number, end: number): number {
    return this.distribution.owner(callHash(this.hash, bytes, start, end));
  }

  private found(hash: number): Located & { hash: number } {
    const server = this.distribution.owner(hash);
    const point = server < 0 ? undefined : this.distribution.point?.(hash);
    return point === undefined ? { server, hash } : { server, hash, point };
  }

  private retried(key: Uint8Array, first: Located & { hash: number }, dead: ReadonlySet<number>): Located {
    const { looks, next, otherwise } = this.specials.retry ?? { looks: 1, next: () => 0 };
    let { hash } = first;
    for (let look = 1; look < looks; look++) {
      hash = next(key, hash, look - 1);
      const found = this.found(hash);
      if (!dead.has(found.server)) return { ...found, looks: look + 1 };
    }
    return otherwise === 'first' ? first : { server: -1, hash: first.hash, looks };
  }
}
