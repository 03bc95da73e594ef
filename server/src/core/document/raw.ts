import { isAlias, isMap, isPair, isScalar, isSeq, type Pair, type ParsedNode } from 'yaml';
import type { Entry, ScalarNode } from './nodes';

/**
 * A value as it is written, with aliases and merge keys not yet resolved. Offsets count from the start of the piece of
 * text that it was read from, so that it stays good wherever that piece stands.
 */
export type RawNode = RawScalar | RawMap | RawSection | RawSeq | RawAlias;

interface RawBase {
  readonly start: number;
  readonly end: number;
  readonly anchor?: { readonly name: string; readonly start: number };
}

export interface RawScalar extends RawBase, Pick<ScalarNode, 'kind' | 'value' | 'source' | 'style'> {}

export interface RawMap extends RawBase {
  readonly kind: 'map';
  readonly pairs: readonly RawPair[];
  readonly flow: boolean;
}

/** A block map whose entries were read in pieces. */
export interface RawSection extends RawBase {
  readonly kind: 'section';
  readonly parts: readonly Part[];
}

/** A piece, and where it begins, counted as the offsets of its section. */
export interface Part {
  readonly at: number;
  readonly piece: Piece;
}

/** The same object for the same text, wherever it stands. */
export interface Piece {
  readonly pairs: readonly RawPair[];
  /** What the piece last was as nodes, if that depended on nothing but its place. */
  placed?: { readonly at: number; readonly entries: readonly Entry[] };
}

export interface RawSeq extends RawBase {
  readonly kind: 'seq';
  readonly items: readonly RawNode[];
  readonly flow: boolean;
}

export interface RawAlias extends RawBase {
  readonly kind: 'alias';
  readonly name: string;
}

export interface RawPair {
  /** A node of another kind is no key; undefined when nothing is written. */
  readonly key: RawNode | undefined;
  readonly value: RawNode | undefined;
}

/** Keeps of what `yaml` composed only what we need; `text` is counted from `origin`. */
export function rawOf(node: ParsedNode, text: string, origin: number): RawNode {
  return new Reader(text, origin).node(node);
}

class Reader {
  constructor(
    private readonly text: string,
    private readonly origin: number,
  ) {}

  node(source: ParsedNode): RawNode {
    const [from, to] = source.range;
    const at = { start: from - this.origin, end: to - this.origin };
    if (isAlias(source)) return { kind: 'alias', name: source.source, ...at };
    const name = source.anchor;
    const anchor = name ? { name, start: this.text.lastIndexOf(`&${name}`, from) + 1 - this.origin } : undefined;
    if (isMap(source)) {
      const pairs = source.items.map((pair) => this.pair(pair));
      const flow = source.flow ?? false;
      return { kind: 'map', pairs, flow, ...(flow ? at : block(at.start, ends(pairs))), anchor };
    }
    if (isSeq(source)) {
      const items = source.items.map(
        (item): RawNode =>
          isPair(item)
            ? { kind: 'map', pairs: [this.pair(item)], flow: true, ...at, anchor: undefined }
            : this.node(item as ParsedNode),
      );
      const flow = source.flow ?? false;
      return { kind: 'seq', items, flow, ...(flow ? at : block(at.start, items)), anchor };
    }
    return { kind: 'scalar', ...this.scalar(source, from, to), ...at, anchor };
  }

  private pair({ key, value }: Pair): RawPair {
    return {
      key: key ? this.node(key as ParsedNode) : undefined,
      value: value ? this.node(value as ParsedNode) : undefined,
    };
  }

  private scalar(node: ParsedNode, from: number, to: number): Pick<ScalarNode, 'value' | 'source' | 'style'> {
    if (!isScalar(node)) return { value: null, source: '', style: 'plain' };
    const { value, type } = node as { value: unknown; type?: string };
    const quoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
    const style = quoted ? 'quoted' : type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL' ? 'block' : 'plain';
    const source = style === 'plain' ? this.text.slice(from, to) : String(value);
    const known = typeof value === 'number' || typeof value === 'boolean' || value === null;
    if (known) return { value, source, style };
    return { value: typeof value === 'string' && value !== source ? value : source, source, style };
  }
}

/** A block ends where its last value ends: the blank lines and comments below it are not part of it. */
function block(start: number, parts: readonly (RawNode | undefined)[]): { start: number; end: number } {
  return { start, end: Math.max(start, parts.at(-1)?.end ?? start) };
}

const ends = (pairs: readonly RawPair[]): (RawNode | undefined)[] => {
  const last = pairs.at(-1);
  return [last?.value ?? last?.key];
};
