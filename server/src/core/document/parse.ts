import { Composer, type CST, type Document, Lexer, type ParsedNode, Parser } from 'yaml';
import type { Finding } from '../findings';
import { limits } from './limits';
import type { AnchorMark, SpecNode } from './nodes';
import { LineMap, type Range } from './range';
import { resolveNodes } from './resolve';
import { readSuppression, type Suppression } from './suppressions';
import { syntaxFindings } from './syntaxErrors';

/** A spec as text and as nodes. Parsing never fails: what can't be read is a finding. */
export interface SpecDocument {
  readonly text: string;
  readonly lines: LineMap;
  /** Absent when the text is empty, not YAML at all, or beyond a limit. */
  readonly root: SpecNode | undefined;
  readonly anchors: readonly AnchorMark[];
  readonly suppressions: readonly Suppression[];
  /** Form only: syntax, duplicate keys, limits. */
  readonly findings: readonly Finding[];
}

interface Scan {
  readonly tokens: CST.Token[];
  readonly suppressions: Suppression[];
  readonly tooMuch?: Finding;
}

const scalarMark = '\u001f';
const unprinted = new Set(['\u0002', '\u0018', scalarMark]);

/** Reads the tokens and stops at the first limit, before anything recursive sees the text. */
function scan(text: string, lines: LineMap): Scan {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const suppressions: Suppression[] = [];
  let offset = 0;
  let count = 0;
  let previous = '';
  const stop = (code: string, message: string): Scan => ({
    tokens: [],
    suppressions,
    tooMuch: { code, severity: 'error', message, range: { start: offset, end: Math.min(offset + 1, text.length) } },
  });
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > limits.depth + 2)
      return stop('too-deep', `Nested more than ${limits.depth} levels deep: a spec needs at most eight.`);
    if (++count > limits.tokens)
      return stop('too-large', 'The spec has too many values to be checked while you type: split it into clusters.');
    if (lexeme[0] === '#' && previous !== scalarMark) {
      const suppression = readSuppression(lexeme, offset, lines.position(offset).line);
      if (suppression) suppressions.push(suppression);
    }
    if (!unprinted.has(lexeme)) offset += lexeme.length;
    previous = lexeme;
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens, suppressions };
}

function secondDocument(documents: readonly Document.Parsed[], text: string): Finding[] {
  if (documents.length < 2) return [];
  const [from] = documents[1].range;
  const marker = text.lastIndexOf('---', from);
  const start = marker === -1 ? from : marker;
  const range: Range = { start, end: Math.min(start + 3, text.length) };
  const message = 'A second document begins here: one file states one cluster. Move it to a file of its own.';
  return [{ code: 'multiple-documents', severity: 'error', message, range }];
}

export function parseSpec(text: string): SpecDocument {
  const lines = new LineMap(text);
  const nothing = { text, lines, root: undefined, anchors: [], suppressions: [] };
  if (text.length > limits.characters) {
    const message = `The file has over ${limits.characters / 1e6} MB: a spec of 1,000 shards has about 0.3 MB.`;
    return { ...nothing, findings: [{ code: 'too-large', severity: 'error', message, range: { start: 0, end: 1 } }] };
  }
  const { tokens, suppressions, tooMuch } = scan(text, lines);
  if (tooMuch) return { ...nothing, suppressions, findings: [tooMuch] };

  const composer = new Composer({ uniqueKeys: false, strict: true, logLevel: 'silent', version: '1.2' });
  const documents = [...composer.compose(tokens, true, text.length)] as Document.Parsed<ParsedNode>[];
  const [first] = documents;
  const resolved = resolveNodes(first.contents, text);
  const findings = [
    ...syntaxFindings(first.errors, (offset) => lines.position(offset).line, text.length),
    ...resolved.findings,
    ...secondDocument(documents, text),
  ];
  return { text, lines, root: resolved.root, anchors: resolved.anchors, suppressions, findings };
}
