import type { Finding } from '../findings';
import type { TooMuch } from './compose';
import { limits } from './limits';
import type { AnchorMark, SpecNode } from './nodes';
import { type Read, readPieces, readWhole } from './pieces';
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

/** Reads again only those entries of the text that it has not read before. */
export const parseSpec = (text: string): SpecDocument =>
  parse(text, (lines) => readPieces(text, lines) ?? readWhole(text));

/** The same without a memory; all that it is for is to prove `parseSpec`. */
export const parseWhole = (text: string): SpecDocument => parse(text, () => readWhole(text));

function parse(text: string, reading: (lines: LineMap) => Read | TooMuch): SpecDocument {
  const lines = new LineMap(text);
  const nothing = { text, lines, root: undefined, anchors: [], suppressions: [] };
  if (text.length > limits.characters) {
    const message = `The file has over ${limits.characters / 1e6} MB: a spec of 1,000 shards has about 0.3 MB.`;
    return { ...nothing, findings: [{ code: 'too-large', severity: 'error', message, range: { start: 0, end: 1 } }] };
  }
  const read = reading(lines);
  const lineOf = (offset: number): number => lines.position(offset).line;
  const suppressions = read.comments.flatMap((c) => readSuppression(c.text, c.start, lineOf(c.start)) ?? []);
  if ('message' in read) {
    const { code, message, at } = read;
    const range = { start: at, end: Math.min(at + 1, text.length) };
    return { ...nothing, suppressions, findings: [{ code, severity: 'error', message, range }] };
  }
  const resolved = resolveNodes(read.root);
  const findings = [
    ...syntaxFindings(read.errors, lineOf, text.length),
    ...resolved.findings,
    ...secondDocument(read.second, text),
  ];
  return { text, lines, root: resolved.root, anchors: resolved.anchors, suppressions, findings };
}

function secondDocument(from: number | undefined, text: string): Finding[] {
  if (from === undefined) return [];
  const marker = text.lastIndexOf('---', from);
  const start = marker === -1 ? from : marker;
  const range: Range = { start, end: Math.min(start + 3, text.length) };
  const message = 'A second document begins here: one file states one cluster. Move it to a file of its own.';
  return [{ code: 'multiple-documents', severity: 'error', message, range }];
}
