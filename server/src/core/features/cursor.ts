import type { Range } from '../document/range';

/** Where in the spec something is being typed, read from the text alone, so that half-typed YAML is no obstacle. */
export interface Cursor {
  /** The keys and list indexes that lead to what is typed; for a key, to the map that will hold it. */
  readonly path: readonly (string | number)[];
  /** `line`: the start of a line or of a list item, where a key, an item or a value may stand. */
  readonly at: 'key' | 'value' | 'line';
  /** The word under the cursor, which a completion replaces. */
  readonly word: Range;
  readonly flow: boolean;
  /** The column where the word begins; what is inserted below it is indented from here. */
  readonly column: number;
  /** True right behind a colon, where YAML wants a blank before the value. */
  readonly needsBlank: boolean;
}

interface Frame {
  readonly column: number;
  readonly key: string | number;
}

/** An open `{` or `[`. */
interface Bracket {
  readonly map: boolean;
  /** The column of the block that it stands in: a line that is not indented more ends it. */
  readonly column: number;
  key?: string;
  index: number;
  /** Where the key or value that is being written begins. */
  from: number;
  colon: boolean;
}

const keyPattern =
  /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^\s"'#[\]{},&*!|>%@-][^#]*?|-[^\s#][^#]*?))[^\S\n]*:(?=\s|$)/;

/** Undefined inside a comment. */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const scanner = new Scanner(text, offset);
  let start = topLevelLine(text, offset);
  for (;;) {
    const newline = text.indexOf('\n', start);
    if (newline === -1 || newline >= offset) return scanner.last(start);
    scanner.line(start, newline);
    start = newline + 1;
  }
}

/** The start of the last line before the offset that begins a top-level key: nothing above it matters. */
function topLevelLine(text: string, offset: number): number {
  let start = lineStart(text, offset);
  while (start > 0 && (start >= offset || /[\s#}\]-]/.test(text[start]))) start = lineStart(text, start - 1);
  return start;
}

const lineStart = (text: string, offset: number): number => (offset < 1 ? 0 : text.lastIndexOf('\n', offset - 1) + 1);

class Scanner {
  private frames: Frame[] = [];
  private brackets: Bracket[] = [];
  /** The last value in brackets is complete. */
  private closed = false;

  constructor(
    private readonly text: string,
    private readonly offset: number,
  ) {}

  line(start: number, end: number): void {
    const ink = firstInk(this.text, start, end);
    if (ink === end || this.text[ink] === '#') return;
    this.leaveBrokenFlow(ink, ink - start);
    const from = this.brackets.length > 0 ? ink : this.enter(start, ink, end).from;
    this.flow(from, end, ink - start);
  }

  /** The line of the cursor, up to the cursor. */
  last(start: number): Cursor | undefined {
    const end = this.offset;
    const ink = firstInk(this.text, start, end);
    if (this.text[ink] === '#' && ink < end) return undefined;
    this.leaveBrokenFlow(ink, ink - start);
    if (this.brackets.length === 0) {
      const { from, afterKey } = this.enter(start, ink, end);
      if (!afterKey) return this.cursor('line', from, from - start);
      if (this.flow(from, end, ink - start)) return undefined;
      const value = firstInk(this.text, from, end);
      if (this.brackets.length === 0)
        return this.closed ? undefined : this.cursor('value', value, value - start, value === from && value === end);
    } else if (this.flow(ink, end, ink - start)) return undefined;
    return this.inFlow(start);
  }

  private inFlow(start: number): Cursor | undefined {
    const open = this.brackets.at(-1);
    if (!open) return undefined;
    const word = firstInk(this.text, open.from, this.offset);
    if (open.map && open.key === undefined) return this.cursor('key', word, word - start);
    return this.cursor('value', word, word - start, open.colon && word === this.offset && open.from === word);
  }

  private cursor(at: Cursor['at'], from: number, column: number, needsBlank = false): Cursor {
    if (at === 'line') this.frames = this.frames.filter((frame) => frame.column < column);
    const path = [
      ...this.frames.map((frame) => frame.key),
      ...this.brackets.flatMap((open) => (open.map ? (open.key ?? []) : open.index)),
    ];
    return {
      path,
      at,
      word: { start: from, end: this.wordEnd(from) },
      flow: this.brackets.length > 0,
      column,
      needsBlank,
    };
  }

  /** The rest of a word belongs to it too, but not the colon and value behind a key. */
  private wordEnd(from: number): number {
    const rest = /^[^\s:,#[\]{}"']*/.exec(this.text.slice(this.offset, this.offset + 200))![0];
    return Math.max(from, this.offset) + rest.length;
  }

  /** A line of block style: opens its list items and its key; returns where the value begins. */
  private enter(start: number, ink: number, end: number): { from: number; afterKey: boolean } {
    let at = ink;
    while (this.text[at] === '-' && at < end && (at + 1 === end || /\s/.test(this.text[at + 1]))) {
      this.openItem(at - start);
      at = firstInk(this.text, Math.min(at + 1, end), end);
    }
    const match = keyPattern.exec(this.text.slice(at, end));
    if (!match) return { from: at, afterKey: false };
    const column = at - start;
    this.frames = this.frames.filter((frame) => frame.column < column);
    this.frames.push({ column, key: match[1] ?? match[2] ?? match[3] });
    return { from: at + match[0].length, afterKey: true };
  }

  /** A list may stand at the column of its key, so only items of that column are left. */
  private openItem(column: number): void {
    const before = this.frames.find((frame) => frame.column === column && typeof frame.key === 'number');
    this.frames = this.frames.filter(
      (frame) => frame.column < column || (frame.column === column && typeof frame.key === 'string'),
    );
    this.frames.push({ column, key: before === undefined ? 0 : Number(before.key) + 1 });
  }

  /** Somebody forgot to close a bracket: a line that stands too far left shows where it ended. */
  private leaveBrokenFlow(ink: number, column: number): void {
    const outer = this.brackets[0];
    if (outer && column <= outer.column && !/[\]}]/.test(this.text[ink] ?? '')) this.brackets = [];
  }

  /** Follows brackets, quotes and commas; true when a comment begins before `end`. */
  private flow(from: number, end: number, lineColumn: number): boolean {
    this.closed = false;
    for (let at = from; at < end; at++) {
      const letter = this.text[at];
      const open = this.brackets.at(-1);
      if (letter === '#' && (at === from || /\s/.test(this.text[at - 1]))) return true;
      if (letter === '"' || letter === "'") at = this.closingQuote(at, end);
      else if (letter === '{' || letter === '[') {
        const column = open?.column ?? this.frames.at(-1)?.column ?? lineColumn;
        this.brackets.push({ map: letter === '{', column, index: 0, from: at + 1, colon: false });
      } else if (letter === '}' || letter === ']') {
        this.brackets.pop();
        this.closed = this.brackets.length === 0;
        if (this.closed) return /\s#/.test(this.text.slice(at, end));
      } else if (!open && /\S/.test(letter)) {
        // Anchors and tags stand before a value; anything else is a plain scalar.
        if (letter !== '&' && letter !== '!') return /\s#/.test(this.text.slice(at, end));
        while (at + 1 < end && /\S/.test(this.text[at + 1])) at++;
      } else if (letter === ',' && open) {
        Object.assign(open, { key: undefined, index: open.index + 1, from: at + 1, colon: false });
      } else if (letter === ':' && open?.map && open.key === undefined && /[\s"'}]|^$/.test(this.text[at + 1] ?? '')) {
        const key = this.text
          .slice(open.from, at)
          .trim()
          .replace(/^(["'])(.*)\1$/, '$2');
        Object.assign(open, { key, from: at + 1, colon: true });
      }
    }
    return false;
  }

  private closingQuote(at: number, end: number): number {
    const close = this.text.indexOf(this.text[at], at + 1);
    return close === -1 || close >= end ? end : close;
  }
}

function firstInk(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /\s/.test(text[at])) at++;
  return at;
}
