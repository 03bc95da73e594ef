import type { ChangedArcs, Range } from '../../../server/src/protocol';

/** One way to a pool, as an entry of the selection. */
export interface PathChoice {
  readonly pool: string;
  readonly client?: string;
  readonly label: string;
  readonly selected: boolean;
}

/** Numbers of colors: `zone` is that of the node where no zones are stated. */
export interface Tones {
  readonly zone: number;
  readonly node: number;
}

/** A shard as a line of the table and, by its place among them, as arcs of the ring. */
export interface Bar {
  readonly shard: string;
  readonly node: string;
  readonly zone: string;
  /** 0 to 1. In a change: afterwards. */
  readonly share: number;
  /** `33.4 %`; in a change `33.4 % → 25.0 %` */
  readonly words: string;
  readonly tones: Tones;
  /** Absent when the shard is not in the spec any more. */
  readonly range?: Range;
  /** In a change: the share before, and what comes and goes, as `+25.0 %`. */
  readonly before?: number;
  readonly moves?: string;
}

/** What the placement view shows of a pool. */
export interface PoolView {
  readonly paths: readonly PathChoice[];
  /** Who computes the placement and how the shares were found. */
  readonly summary: string;
  readonly notes: readonly string[];
  readonly bars: readonly Bar[];
  /** The ring in equal slices, each the index of a bar. */
  readonly arcs?: readonly number[];
  /** What could be lost. */
  readonly nodes: readonly string[];
  readonly zones: readonly string[];
}

/** A node that serves more after a loss, in words. */
export interface Load {
  readonly node: string;
  readonly share: string;
  readonly memory: string;
  readonly connections: string;
  /** Its memory, its connections do not suffice. */
  readonly isFull: boolean;
  readonly isCrowded: boolean;
}

/** What an edit, or the loss of a node or a zone, does to the pool. */
export interface ChangeView {
  readonly kind: 'edit' | 'loss';
  /** What is compared: `Since the last save` */
  readonly title: string;
  readonly headline: string;
  readonly sentences: readonly string[];
  /** Empty when there is nothing to compare; the headline then says why. */
  readonly bars: readonly Bar[];
  readonly arcs?: ChangedArcs;
  /** Those that get the most, and how many more there are, in words. */
  readonly loads: readonly Load[];
  readonly moreLoads: string;
}

/** Where the key in the input goes. */
export interface Answer {
  readonly heading: string;
  /** The shard to mark among the bars. */
  readonly shard?: string;
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  readonly reason: readonly string[];
  readonly assumptions: readonly string[];
  /** Where its hash and the point that takes it stand on the ring, 0 to 1. */
  readonly onRing?: { readonly hash: number; readonly point: number };
}

export type ToView =
  | { readonly type: 'pool'; readonly pool: PoolView }
  | { readonly type: 'answer'; readonly answer: Answer | undefined }
  | { readonly type: 'change'; readonly change: ChangeView | undefined };

export type FromView =
  | { readonly type: 'ready' }
  | { readonly type: 'path'; readonly pool: string; readonly client?: string }
  | { readonly type: 'key'; readonly key: string }
  /** Neither a node nor a zone: nothing is lost. */
  | { readonly type: 'lose'; readonly node?: string; readonly zone?: string }
  | { readonly type: 'endChange' }
  | { readonly type: 'reveal'; readonly range: Range };
