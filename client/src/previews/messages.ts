import type { Range } from '../../../server/src/protocol';

/** One way to a pool, as an entry of the selection. */
export interface PathChoice {
  readonly pool: string;
  readonly client?: string;
  readonly label: string;
  readonly selected: boolean;
}

export interface Bar {
  readonly shard: string;
  readonly node: string;
  readonly zone: string;
  /** 0 to 1. */
  readonly share: number;
  /** `33.4 %` */
  readonly words: string;
  /** Number of the color of its zone, or of its node where no zones are stated. */
  readonly tone: number;
  readonly range: Range;
}

/** What the placement view shows of a pool. */
export interface PoolView {
  readonly paths: readonly PathChoice[];
  /** Who computes the placement and how the shares were found. */
  readonly summary: string;
  readonly notes: readonly string[];
  readonly bars: readonly Bar[];
}

/** Where the key in the input goes. */
export interface Answer {
  readonly heading: string;
  /** The shard to mark among the bars. */
  readonly shard?: string;
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  readonly reason: readonly string[];
  readonly assumptions: readonly string[];
}

export type ToView =
  | { readonly type: 'pool'; readonly pool: PoolView }
  | { readonly type: 'answer'; readonly answer: Answer | undefined };

export type FromView =
  | { readonly type: 'ready' }
  | { readonly type: 'path'; readonly pool: string; readonly client?: string }
  | { readonly type: 'key'; readonly key: string }
  | { readonly type: 'reveal'; readonly range: Range };
