import { Lexer } from 'yaml';
import type { Snapshot } from '../analyze';
import { lineBreak } from '../document/edit';
import type { Range } from '../document/range';
import type { TextEdit } from '../findings';

/** Text that is not read to its end, or by guessing: moving it could change what it means. */
const unread: ReadonlySet<string> = new Set(['yaml-syntax', 'multiple-documents', 'too-deep', 'too-large']);

/**
 * White space only: block maps and lists `tabSize` blanks a level, one blank behind `,`, `-` and `:` unless values are
 * lined up, none at the ends of lines, a line break at the end. Scalars that take several lines move with their block and keep their lines. With
 * `within`, whole top-level entries that it touches. No edits for text that is not YAML.
 */
export function formatting({ document }: Snapshot, tabSize: number, within?: Range): TextEdit[] {
  if (document.findings.some(({ code }) => unread.has(code))) return [];
  const edits = new Formatter(document.text, Math.max(1, Math.min(tabSize, 8))).edits();
  if (!within) return edits;
  const { start, end } = wholeEntries(document.text, within);
  return edits.filter(({ range }) => start <= range.start && range.end <= end);
}

/** From the start of a line with a top-level key to the start of another: lines between depend on none outside. */
function wholeEntries(text: string, { start, end }: Range): Range {
  const keys = [...text.matchAll(/^[^\s#}\]-]/gm)].map(({ index }) => index);
  return { start: keys.findLast((at) => at <= start) ?? 0, end: keys.find((at) => at >= end) ?? text.length };
}

interface Token {
  readonly kind: 'space' | 'newline' | 'comment' | 'scalar' | 'block' | 'open' | 'close' | 'mark' | 'other';
  readonly text: string;
  readonly at: number;
}

const byLexeme: Record<string, Token['kind']> = {
  '\n': 'newline',
  '\r\n': 'newline',
  '{': 'open',
  '[': 'open',
  '}': 'close',
  ']': 'close',
  ':': 'mark',
  ',': 'mark',
  '-': 'mark',
  '?': 'mark',
};

/** What `yaml` puts between lexemes to say how they are meant. */
const scalarMark = '\u001f';
const unprinted = new Set([scalarMark, '\u0002', '\u0018']);

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let previous = '';
  let isBlock = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (!unprinted.has(lexeme)) {
      const isScalar = previous === scalarMark;
      tokens.push({ kind: isScalar ? (isBlock ? 'block' : 'scalar') : kindOf(lexeme), text: lexeme, at });
      at += lexeme.length;
      if (isScalar) isBlock = false;
      else if (lexeme[0] === '|' || lexeme[0] === '>') isBlock = true;
    }
    previous = lexeme;
  }
  return tokens;
}

const kindOf = (lexeme: string): Token['kind'] =>
  byLexeme[lexeme] ?? (/^[ \t]/.test(lexeme) ? 'space' : lexeme[0] === '#' ? 'comment' : 'other');

const keyAndGap = /^( *)[^\s#'"{[&*:-][^:\n]*:( +)(?=[^\s#])/gm;

/** The colons of neighbouring lines whose values somebody put into one column, just behind the longest key. */
function linedUp(text: string): Set<number> {
  const colons = new Set<number>();
  let run: RegExpExecArray[] = [];
  const close = (): void => {
    if (run.some(([, , gap]) => gap.length === 1))
      for (const match of run) colons.add(match.index + match[0].length - match[2].length - 1);
    run = [];
  };
  for (const match of text.matchAll(keyAndGap)) {
    const last = run.at(-1);
    const follows = last && text.indexOf('\n', last.index) + 1 === match.index;
    if (!follows || last[1] !== match[1] || last[0].length !== match[0].length) close();
    run.push(match);
  }
  close();
  return colons;
}

/** A block map or list that is open: the column where its entries stand and the one where they will. */
interface Level {
  readonly old: number;
  readonly now: number;
  /** How much further right what its entries hold is. */
  step: number;
}

class Formatter {
  private readonly tokens: readonly Token[];
  private found: TextEdit[] = [];
  private readonly levels: Level[] = [];
  /** Comments on lines of their own whose level the next line tells. */
  private comments: { readonly at: number; readonly column: number }[] = [];
  private depth = 0;
  private readonly moves: boolean;
  private readonly linedUp: ReadonlySet<number>;

  constructor(
    private readonly text: string,
    private readonly tabSize: number,
  ) {
    this.tokens = tokensOf(text);
    this.linedUp = linedUp(text);
    // Columns that tabs make, and keys marked by “?”, stay as they are.
    this.moves = !/^ *\t/m.test(text) && !this.tokens.some(({ kind, text: word }) => kind === 'mark' && word === '?');
  }

  edits(): TextEdit[] {
    let at = 0;
    while (at < this.tokens.length) at = this.line(at);
    this.settleComments();
    this.end();
    return this.found.sort((a, b) => a.range.start - b.range.start);
  }

  /** Formats the line that begins with a token; returns where the next begins. */
  private line(first: number): number {
    const { kind, at: start, text } = this.tokens[first];
    if (kind === 'block') return this.rest(first);
    const column = kind === 'space' ? text.length : 0;
    const at = column > 0 ? first + 1 : first;
    const ink = this.tokens[at];
    if (this.depth > 0) {
      if (ink && ink.kind !== 'newline') this.shift(start, column, this.delta);
    } else if (ink?.kind === 'comment') this.comments.push({ at: start, column });
    else if (ink && ink.kind !== 'newline' && !this.isMarker(ink)) this.enter(at, start, column);
    return this.rest(at);
  }

  /** A byte order mark, or the line that begins or ends a document. */
  private isMarker({ kind, text }: Token): boolean {
    return kind === 'other' && /^(?:\ufeff|---|\.\.\.|%.*)$/.test(text);
  }

  /** The first token of a line of block style. */
  private enter(at: number, start: number, column: number): void {
    const opens = this.opens(at);
    for (const comment of this.comments) if (comment.column !== column || !opens) this.settle(comment);
    if (!opens) this.shift(start, column, this.delta);
    else {
      const level = this.level(at, column);
      for (const comment of [{ at: start, column }, ...this.comments])
        if (comment.column === column) this.shift(comment.at, column, level.now - column);
    }
    this.comments = [];
  }

  /** Opens, or comes back to, the map or list whose entry begins here, and those that begin behind its dashes. */
  private level(at: number, column: number): Level {
    while (this.levels.length > 0 && this.levels[this.levels.length - 1].old > column) this.levels.pop();
    let level = this.levels.at(-1);
    if (level?.old !== column) {
      level = { old: column, now: level ? level.now + level.step : 0, step: this.tabSize };
      this.levels.push(level);
    }
    level.step = this.tabSize;
    const [dash, space, next] = this.tokens.slice(at, at + 3);
    if (dash.kind !== 'mark' || dash.text !== '-') return level;
    level.step = 2;
    if (space?.kind !== 'space' || !next || !this.opens(at + 2)) return level;
    const inner = column + 1 + space.text.length;
    this.levels.push({ old: inner, now: level.now + 2, step: this.tabSize });
    this.level(at + 2, inner);
    return level;
  }

  /** Whether an entry of a block map or list begins here, and not just a value. */
  private opens(from: number): boolean {
    let depth = 0;
    for (let at = from; at < this.tokens.length; at++) {
      const { kind, text } = this.tokens[at];
      if (kind === 'open') depth++;
      else if (kind === 'close') depth--;
      else if (kind === 'newline' && depth === 0) return false;
      else if (kind === 'mark' && depth === 0) return text === ':' || (text === '-' && at === from);
    }
    return false;
  }

  private get delta(): number {
    const level = this.levels.at(-1);
    return level ? level.now - level.old : 0;
  }

  /** What stands behind the indentation; returns where the next line begins. */
  private rest(from: number): number {
    let before: Token | undefined;
    for (let at = from; at < this.tokens.length; at++) {
      const token = this.tokens[at];
      if (token.kind === 'newline') {
        this.trim(this.tokens[at - 1]);
        return at + 1;
      }
      if (token.kind === 'space') continue;
      if (before) this.gap(before, token);
      if (token.kind === 'open') this.depth++;
      if (token.kind === 'close') this.depth--;
      if (token.kind === 'block' || token.kind === 'scalar' || token.kind === 'other') this.lines(token);
      if (token.kind === 'block') return at + 1;
      before = token;
    }
    this.trim(this.tokens.at(-1));
    return this.tokens.length;
  }

  /** One blank behind a mark; the place of a comment and of a closing bracket is the writer's. */
  private gap(mark: Token, { kind, at, text }: Token): void {
    if (mark.kind !== 'mark' || kind === 'comment' || kind === 'close' || (kind === 'mark' && text === ',')) return;
    if (this.moves && !this.linedUp.has(mark.at)) this.replace(mark.at + 1, at, ' ');
  }

  /** Blanks at the end of a line. */
  private trim(last: Token | undefined): void {
    if (last?.kind !== 'space' && last?.kind !== 'comment') return;
    const end = last.at + last.text.length;
    const start = last.at + last.text.trimEnd().length;
    if (end > start) this.replace(start, end, '');
  }

  /** The further lines of a scalar. */
  private lines({ kind, text, at }: Token): void {
    if (kind === 'block') this.shift(at, /^ */.exec(text)![0].length, this.delta, true);
    for (let line = text.indexOf('\n') + 1; line > 0 && line < text.length; line = text.indexOf('\n', line) + 1) {
      const blanks = /^ */.exec(text.slice(line))![0].length;
      this.shift(at + line, blanks, this.delta, true);
    }
  }

  /** Moves a line; one of a scalar that is empty has no place. */
  private shift(start: number, column: number, delta: number, inScalar = false): void {
    if (!this.moves || (inScalar && column === 0)) return;
    this.replace(start, start + column, ' '.repeat(Math.max(0, column + delta)));
  }

  private settleComments(): void {
    for (const comment of this.comments) this.settle(comment);
  }

  /** A comment below the last entry goes with the level that it stands at, or is inside of. */
  private settle({ at, column }: { readonly at: number; readonly column: number }): void {
    const level = this.levels.find(({ old }) => old >= column) ?? this.levels.at(-1);
    if (level) this.shift(at, column, level.now - Math.min(level.old, column));
  }

  /** One line break at the end, unless the blank lines there are part of a value. */
  private end(): void {
    const last = this.tokens.findLast(({ kind }) => kind !== 'space' && kind !== 'newline');
    if (!last || last.kind === 'block') return;
    const start = last.at + last.text.trimEnd().length;
    this.found = this.found.filter(({ range }) => range.end <= start);
    this.replace(start, this.text.length, lineBreak(this.text));
  }

  private replace(start: number, end: number, newText: string): void {
    if (this.text.slice(start, end) !== newText) this.found.push({ range: { start, end }, newText });
  }
}
