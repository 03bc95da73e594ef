import type { LineMap, Range } from './range';

/** A block map of the text whose entries can be read one by one: what stands above its first entry, and the entries. */
export interface Block {
  readonly head: Range;
  readonly indent: number;
  readonly entries: readonly Cut[];
}

/** Whole lines that hold an entry, or a few where one of them is not finished; `block` where it is worth cutting again. */
export interface Cut extends Range {
  readonly block?: Block;
}

/** Shorter entries (characters) are read at once. */
const worthCutting = 300;

/** Blank, or a comment. */
const nothing = -1;

const beginnings = [
  ['key', /\w[^\s:#'"[\]{},&*!|>]*:(?=\s|$)/y],
  ['word', /\w[^\s#:]/y],
  ['item', /-(?=\s|$)/y],
] as const;

/** Cuts a text into the entries of its block maps; undefined when its lines do not look like that. */
export function cut(text: string, lines: LineMap): Block | undefined {
  const cutter = Cutter.of(text, lines);
  return cutter?.block(0, 0, lines.lineCount, 0);
}

class Cutter {
  private constructor(
    private readonly text: string,
    private readonly lines: LineMap,
    private readonly indents: Int32Array,
  ) {}

  /** Undefined when a line begins with a tab or a lone carriage return: what it belongs to is not seen from its blanks. */
  static of(text: string, lines: LineMap): Cutter | undefined {
    const indents = new Int32Array(lines.lineCount);
    for (let line = 0; line < indents.length; line++) {
      const start = lines.lineStart(line);
      let at = start;
      while (text.charCodeAt(at) === 0x20) at++;
      const character = text[at];
      if (character === '\t' || (character === '\r' && text[at + 1] !== '\n')) return undefined;
      const isNothing = character === undefined || character === '#' || character === '\n' || character === '\r';
      indents[line] = isNothing ? nothing : at - start;
    }
    return new Cutter(text, lines, indents);
  }

  /** The block map whose entries stand at `indent` in the lines from `body` on; what is above them is its head. */
  block(head: number, body: number, to: number, indent: number): Block | undefined {
    const starts: number[] = [];
    let unfinished = false;
    for (let line = body; line < to; line++) {
      const own = this.indents[line];
      if (own === nothing || own > indent) {
        if (own !== nothing && starts.length === 0) return undefined;
        continue;
      }
      if (own < indent) return undefined;
      const begins = this.begins(line);
      if (begins === 'other' || (begins !== 'key' && starts.length === 0)) return undefined;
      if (begins === 'item') continue;
      if (!unfinished && (begins === 'key' || this.begins(line - 1) === 'key')) starts.push(line);
      unfinished = begins === 'word';
    }
    if (starts.length === 0) return undefined;
    const entries = starts.map((start, index) => this.entry(start, starts[index + 1] ?? to, indent));
    return { head: { start: this.offset(head), end: this.offset(starts[0]) }, indent, entries };
  }

  private entry(from: number, to: number, indent: number): Cut {
    const range = { start: this.offset(from), end: this.offset(to) };
    if (range.end - range.start < worthCutting) return range;
    let body = from;
    while (body < to && this.indents[body] <= indent) body++;
    const block = body < to ? this.block(from, body, to, this.indents[body]) : undefined;
    return block ? { ...range, block } : range;
  }

  /**
   * What a line begins with. A word without a colon is a key that is being typed. Whether the next line goes on with it
   * depends to `yaml` on the line above: it is an entry of its own only below a key, and a single letter never.
   */
  private begins(line: number): 'key' | 'word' | 'item' | 'other' {
    const at = this.lines.lineStart(line) + this.indents[line];
    for (const [begins, pattern] of beginnings) {
      pattern.lastIndex = at;
      if (pattern.test(this.text)) return begins;
    }
    return 'other';
  }

  private offset(line: number): number {
    return line < this.lines.lineCount ? this.lines.lineStart(line) : this.text.length;
  }
}
