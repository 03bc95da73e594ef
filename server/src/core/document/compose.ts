import { Composer, type CST, type Document, type ErrorCode, Lexer, type ParsedNode, Parser } from 'yaml';
import { limits } from './limits';
import { isDirective } from './suppressions';

/** A comment that is addressed to us, from `#` to the end of its line. */
export interface Comment {
  readonly text: string;
  readonly start: number;
}

export interface YamlError {
  readonly code: ErrorCode;
  readonly pos: readonly [number, number];
}

/** What `yaml` makes of a text. The nodes are its own and large: read them and let them go. */
export interface Composed {
  readonly documents: readonly Document.Parsed<ParsedNode>[];
  /** In the order of the text. */
  readonly errors: readonly YamlError[];
  readonly comments: readonly Comment[];
  /** Where a line ended a bracket that was still open: that line is read otherwise than alone. */
  readonly unclosed?: number;
  readonly tokens: number;
  /** How deep the values are nested; the document counts as one. */
  readonly depth: number;
}

/** Why a text is not read to its end, and how far it was. */
export interface TooMuch {
  readonly code: 'too-deep' | 'too-large';
  readonly message: string;
  readonly at: number;
  readonly comments: readonly Comment[];
}

const scalarMark = '\u001f';
const flowEnd = '\u0018';
const unprinted = new Set(['\u0002', flowEnd, scalarMark]);

/** Reads a text. It is checked token by token, so that nothing recursive sees one beyond the limits. */
export function compose(text: string): Composed | TooMuch {
  const parser = new Parser();
  const read: CST.Token[] = [];
  const comments: Comment[] = [];
  let at = 0;
  let tokens = 0;
  let depth = 0;
  let previous = '';
  let unclosed: number | undefined;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) read.push(token);
    depth = Math.max(depth, parser.stack.length);
    if (depth > limits.depth + 2) return { code: 'too-deep', message: tooDeep, at, comments };
    if (++tokens > limits.tokens) return { code: 'too-large', message: tooLarge, at, comments };
    if (lexeme[0] === '#' && previous !== scalarMark && isDirective(lexeme)) comments.push({ text: lexeme, start: at });
    if (lexeme === flowEnd) unclosed = at;
    if (!unprinted.has(lexeme)) at += lexeme.length;
    previous = lexeme;
  }
  for (const token of parser.end()) read.push(token);

  const composer = new Composer({ uniqueKeys: false, strict: true, logLevel: 'silent', version: '1.2' });
  const documents = [...composer.compose(read, true, text.length)] as Document.Parsed<ParsedNode>[];
  const errors = documents[0].errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  return { documents, errors, comments, unclosed, tokens, depth };
}

const tooDeep = `Nested more than ${limits.depth} levels deep: a spec needs at most eight.`;
const tooLarge = 'The spec has too many values to be checked while you type: split it into clusters.';
