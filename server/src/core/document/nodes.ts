import type { Range } from './range';

interface NodeBase {
  /** Where the value is written. A value reached through an alias or a merge key keeps the place of its anchor. */
  readonly range: Range;
}

export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** The text as written, without quotes: `0x10`, `1e3` and large integers stay readable here. */
  readonly source: string;
  readonly style: 'plain' | 'quoted' | 'block';
}

export interface Entry {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: SpecNode;
  /** From the start of the key to the end of the value. */
  readonly range: Range;
  /** True when the entry came in through a merge key (`<<`). */
  readonly merged: boolean;
}

export interface MapNode extends NodeBase {
  readonly kind: 'map';
  /** In the order of the text; merged entries after the written ones. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly flow: boolean;
}

export interface SeqNode extends NodeBase {
  readonly kind: 'seq';
  readonly items: readonly SpecNode[];
  readonly flow: boolean;
}

/** A YAML value with aliases and merge keys resolved. Aliased values are shared, so the tree is a DAG. */
export type SpecNode = ScalarNode | MapNode | SeqNode;

/** An anchor (`&name`) or alias (`*name`) as written, for navigation and rename. */
export interface AnchorMark {
  readonly kind: 'anchor' | 'alias';
  readonly name: string;
  /** The name alone, without `&` or `*`. */
  readonly range: Range;
}

export const asMap = (node: SpecNode | undefined): MapNode | undefined => (node?.kind === 'map' ? node : undefined);
export const asSeq = (node: SpecNode | undefined): SeqNode | undefined => (node?.kind === 'seq' ? node : undefined);
export const asScalar = (node: SpecNode | undefined): ScalarNode | undefined =>
  node?.kind === 'scalar' ? node : undefined;
