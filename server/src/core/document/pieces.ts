import { type Comment, compose, type TooMuch, type YamlError } from './compose';
import { type Block, type Cut, cut } from './cut';
import { limits } from './limits';
import type { LineMap, Range } from './range';
import { type Part, type Piece, type RawNode, type RawPair, type RawSection, rawOf } from './raw';
import { TextMemory } from './textMemory';

/** A text that was read. Offsets count from its beginning. */
export interface Read {
  /** Undefined when nothing is written. */
  readonly root: RawNode | undefined;
  readonly errors: readonly YamlError[];
  readonly comments: readonly Comment[];
  /** Where a second document begins. */
  readonly second?: number;
}

interface ReadPiece extends Piece {
  readonly errors: readonly YamlError[];
  readonly comments: readonly Comment[];
  readonly tokens: number;
  readonly depth: number;
}

const seen = new TextMemory<ReadPiece | undefined>(1_000_000);

/**
 * Reads a text entry by entry, and those that it has seen before not again. Undefined when the result might differ from
 * that of the whole text.
 *
 * An entry is read between two neighbours of our own. When both come out again as entries of the same map, nothing of
 * the entry reaches beyond its lines (an open bracket or quote would), and because `yaml` reads from left to right, what
 * follows does not depend on it.
 */
export function readPieces(text: string, lines: LineMap): Read | undefined {
  const block = cut(text, lines);
  return block && new PieceReader(text).read(block);
}

export function readWhole(text: string): Read | TooMuch {
  const composed = compose(text);
  if ('message' in composed) return composed;
  const [first, second] = composed.documents;
  const root = first.contents ? rawOf(first.contents, text, 0) : undefined;
  return { root, errors: composed.errors, comments: composed.comments, second: second?.range[0] };
}

class PieceReader {
  private readonly errors: YamlError[] = [];
  private readonly comments: Comment[] = [];
  private tokens = 0;

  constructor(private readonly text: string) {}

  read(block: Block): Read | undefined {
    const head = compose(this.text.slice(0, block.head.end));
    if ('message' in head) return undefined;
    this.comments.push(...head.comments);
    const root = this.section(block, 0, 1);
    return root && { root, errors: this.errors, comments: this.comments };
  }

  /** `origin`: where the piece begins whose value the section is. */
  private section(block: Block, origin: number, level: number): RawSection | undefined {
    const parts: Part[] = [];
    for (const [index, entry] of block.entries.entries()) {
      const isLast = index === block.entries.length - 1;
      const next = isLast ? (entry.end < this.text.length ? 0 : undefined) : block.indent;
      const piece = this.entry(entry, next, level);
      if (!piece) return undefined;
      parts.push({ at: entry.start - origin, piece });
    }
    const last = parts[parts.length - 1];
    const end = last.at + endOf(last.piece.pairs[last.piece.pairs.length - 1]);
    return { kind: 'section', parts, start: parts[0].at + block.indent, end };
  }

  private entry(entry: Cut, next: number | undefined, level: number): Piece | undefined {
    const { block } = entry;
    const head = block && this.piece(block.head, block.indent, level);
    if (!head) return this.piece(entry, next, level);
    const value = this.section(block, entry.start, level + 1);
    const [{ key, value: map }] = head.pairs;
    return value && { pairs: [{ key, value: { ...value, anchor: map?.anchor } }] };
  }

  /** `next`: the indentation of what follows; undefined at the end of the text. */
  private piece({ start, end }: Range, next: number | undefined, level: number): Piece | undefined {
    const following = next === undefined ? '' : `${' '.repeat(next)}${after}`;
    const piece = seen.get(this.text.slice(start, end) + following, (text) =>
      readPiece(text.slice(0, text.length - following.length), following),
    );
    if (!piece || piece.depth + level > limits.depth) return undefined;
    // With those of the neighbours: when they are too many, the whole text decides.
    this.tokens += piece.tokens;
    if (this.tokens > limits.tokens) return undefined;
    for (const { code, pos } of piece.errors) this.errors.push({ code, pos: [pos[0] + start, pos[1] + start] });
    for (const { text, start: at } of piece.comments) this.comments.push({ text, start: at + start });
    return piece;
  }
}

/** The neighbours: an entry before, one after, and the map that they are in when they are indented. */
const before = 'y: 0\n';
const after = 'z:';
const owner = 'k:\n';

/**
 * The entries that a piece is in its map; of the head of a block the one whose value begins there. Undefined when the
 * neighbours do not come out as they went in.
 */
function readPiece(text: string, following: string): ReadPiece | undefined {
  const indent = text.search(/[^ ]/);
  const preceding = indent > 0 ? `${owner}${' '.repeat(indent)}${before}` : before;
  const whole = preceding + text + following;
  const composed = compose(whole);
  if ('message' in composed || composed.documents.length > 1) return undefined;
  const { documents, errors: found, comments, tokens, depth } = composed;
  const [{ contents }] = documents;
  const top = contents ? rawOf(contents, whole, preceding.length) : undefined;
  const rest = blockPairs(top);
  const pairs = indent > 0 ? blockPairs(rest.shift()?.value) : rest.splice(0);
  pairs.shift();
  const next = following.length - after.length;
  const nextAt = text.length + next;
  const isNext = (pair: RawPair | undefined) => pair?.key?.start === nextAt && pair.value?.kind === 'scalar';
  if (next === indent && !isNext(pairs.pop())) return undefined;
  if (following && next < indent && !isNext(rest.shift())) return undefined;
  if (next > indent) {
    const inner = blockPairs(pairs[0]?.value);
    if (pairs.length !== 1 || inner.length !== 1 || !isNext(inner[0])) return undefined;
  }
  const from = preceding.length;
  const to = from + text.length;
  const inside = (composed.unclosed ?? 0) < to && found.every(({ pos }) => pos[0] >= from && pos[0] < to);
  if (rest.length > 0 || pairs[0]?.key?.start !== indent || !inside) return undefined;
  const errors = found.map(({ code, pos }): YamlError => ({ code, pos: [pos[0] - from, pos[1] - from] }));
  return { pairs, errors, comments: comments.map((c) => ({ ...c, start: c.start - from })), tokens, depth };
}

/** A copy of the entries of a block map. */
const blockPairs = (node: RawNode | undefined): RawPair[] =>
  node?.kind === 'map' && !node.flow ? [...node.pairs] : [];

const endOf = ({ key, value }: RawPair): number => (value ?? key)?.end ?? 0;
