import type { TextEdit } from '../findings';
import { asMap, type Entry, type MapNode, type SeqNode } from './nodes';
import type { SpecDocument } from './parse';
import type { Range } from './range';

/** What an edit writes: YAML text on one line, or a map that takes the style of its surroundings. */
export type NewValue = string | readonly NewField[];
export type NewField = readonly [key: string, value: NewValue];

/** A scalar as YAML text, quoted only where YAML would read something else. */
export function scalarText(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  const word = /^[A-Za-z0-9/][A-Za-z0-9_./@%+:-]*$/.test(value) && !value.endsWith(':');
  const other = /^(?:true|false|null|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|0[xo][\da-f]+)$/i.test(value);
  return word && !other ? value : JSON.stringify(value);
}

/** Writes `value` over the scalar at `range` and keeps the quotes that stand there. */
export function replaceScalar(document: SpecDocument, range: Range, value: string | number | boolean): TextEdit {
  const quote = document.text[range.start];
  if (quote === '"') return { range, newText: JSON.stringify(String(value)) };
  if (quote === "'") return { range, newText: `'${String(value).replaceAll("'", "''")}'` };
  return { range, newText: scalarText(value) };
}

/** Writes fields below `path`, creating the maps on the way. An aliased or merged value changes where it is written. */
export function setFields(
  document: SpecDocument,
  map: MapNode,
  path: readonly string[],
  fields: readonly NewField[],
): TextEdit[] {
  const [step, ...rest] = path;
  if (step !== undefined) {
    const child = asMap(map.entries.get(step)?.value);
    if (child) return setFields(document, child, rest, fields);
    const value = rest.reduceRight<NewValue>((inner, key) => [[key, inner]], fields);
    return setFields(document, map, [], [[step, value]]);
  }
  const present = fields.filter(([key]) => map.entries.has(key));
  const missing = fields.filter(([key]) => !map.entries.has(key));
  const edits = present.map(([key, value]) => replaceValue(document, map.entries.get(key) as Entry, value));
  if (missing.length > 0)
    edits.push(...(map.flow ? insertInFlow(document, map, missing) : [insertInBlock(document, map, missing)]));
  return edits;
}

export const setField = (document: SpecDocument, map: MapNode, key: string, value: NewValue): TextEdit[] =>
  setFields(document, map, [], [[key, value]]);

/** Takes an entry out: its lines in a block, its comma in a flow map. The only entry leaves `{}`. */
export function removeEntry(document: Pick<SpecDocument, 'text' | 'lines'>, map: MapNode, key: string): TextEdit[] {
  const entry = map.entries.get(key);
  if (!entry || entry.merged) return [];
  const { text } = document;
  const range = contentOf(text, entry.range);
  const comma = /^[ \t]*,[ \t]*/.exec(text.slice(range.end));
  if (map.flow) {
    if (comma) return [{ range: { start: range.start, end: range.end + comma[0].length }, newText: '' }];
    const before = /,?\s*$/.exec(text.slice(map.range.start, range.start));
    return [{ range: { start: range.start - (before?.[0].length ?? 0), end: range.end }, newText: '' }];
  }
  if (written(map).length === 1) return [{ range, newText: '{}' }];
  const { line } = document.lines.position(range.start);
  const { line: lastLine } = document.lines.position(range.end);
  const start = document.lines.lineStart(line);
  const end = lastLine + 1 < document.lines.lineCount ? document.lines.lineStart(lastLine + 1) : text.length;
  if (text.slice(start, range.start).trim() === '') return [{ range: { start, end }, newText: '' }];
  // The first entry of a list item stands behind its dash, which stays.
  const next = written(map).find((other) => other.range.start > range.start);
  return next ? [{ range: { start: range.start, end: next.range.start }, newText: '' }] : [];
}

export function appendItem(document: SpecDocument, seq: SeqNode, item: string): TextEdit[] {
  const { text } = document;
  if (!seq.flow) {
    const at = lineEnd(document, contentOf(text, seq.range).end);
    return [insert(at, `${lineBreak(text)}${indentOf(document, seq.range.start)}- ${item}`)];
  }
  const inside = text.slice(seq.range.start + 1, seq.range.end - 1);
  if (inside.trim() === '') return [insert(seq.range.start + 1, item)];
  return [insert(seq.range.start + 1 + inside.trimEnd().replace(/,$/, '').length, `, ${item}`)];
}

export const renameKey = (entry: Entry, name: string): TextEdit => ({
  range: entry.keyRange,
  newText: scalarText(name),
});

/** The text with the edits made; they must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.range.start - b.range.start);
  const parts: string[] = [];
  let at = 0;
  for (const { range, newText } of ordered) {
    parts.push(text.slice(at, range.start), newText);
    at = range.end;
  }
  return parts.join('') + text.slice(at);
}

function replaceValue(document: SpecDocument, entry: Entry, value: NewValue): TextEdit {
  const { text } = document;
  const range = contentOf(text, entry.value.range);
  const newText = flowText(value);
  if (range.start < range.end) return { range, newText };
  const colon = text.indexOf(':', entry.keyRange.end);
  const at = colon === -1 ? range.start : colon + 1;
  return insert(at, ` ${newText}`);
}

function insertInFlow(document: SpecDocument, map: MapNode, fields: readonly NewField[]): TextEdit[] {
  const { text, lines } = document;
  const last = written(map).at(-1);
  const parts = fields.map(([key, value]) => `${scalarText(key)}: ${flowText(value)}`);
  if (!last) {
    const empty = text.slice(map.range.start + 1, map.range.end - 1).trim() === '';
    return [insert(map.range.start + 1, `${parts.join(', ')}${empty ? '' : ', '}`)];
  }
  const { end } = contentOf(text, last.range);
  const before = text.slice(lines.lineStart(lines.position(last.range.start).line), last.range.start);
  const after = /^(,?)[ \t]*(?:#.*)?$/.exec(text.slice(end, lineEnd(document, end)));
  if (before.trim() !== '' || !after) return [insert(end, parts.map((part) => `, ${part}`).join(''))];
  const added = parts.join(`,${lineBreak(text)}${before}`);
  const comma = after[1] === '' ? [insert(end, ',')] : [];
  return [...comma, insert(lineEnd(document, end), `${lineBreak(text)}${before}${added}${after[1]}`)];
}

function insertInBlock(document: SpecDocument, map: MapNode, fields: readonly NewField[]): TextEdit {
  const { text } = document;
  const indent = indentOf(document, map.range.start);
  const lines = blockLines(fields, indent, stepOf(document, map));
  const last = written(map).at(-1);
  const eol = lineBreak(text);
  if (!last) return insert(map.range.start, `${lines.join(eol).slice(indent.length)}${eol}${indent}`);
  return insert(lineEnd(document, contentOf(text, last.range).end), lines.map((line) => eol + line).join(''));
}

function blockLines(fields: readonly NewField[], indent: string, step: string): string[] {
  return fields.flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${indent}${scalarText(key)}: ${value}`]
      : [`${indent}${scalarText(key)}:`, ...blockLines(value, indent + step, step)],
  );
}

const flowText = (value: NewValue): string =>
  typeof value === 'string' ? value : `{${value.map(([key, v]) => `${scalarText(key)}: ${flowText(v)}`).join(', ')}}`;

const insert = (at: number, newText: string): TextEdit => ({ range: { start: at, end: at }, newText });

const written = (map: MapNode): Entry[] => [...map.entries.values()].filter((entry) => !entry.merged);

/** Without the blank space that the ranges of block values end in. */
function contentOf(text: string, range: Range): Range {
  return { start: range.start, end: range.start + text.slice(range.start, range.end).trimEnd().length };
}

function lineEnd(document: SpecDocument, offset: number): number {
  const { line } = document.lines.position(offset);
  return document.lines.lineStart(line) + document.lines.lineText(line).length;
}

/** The line break that the text uses. */
export const lineBreak = (text: string): string => (/\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n');

const indentOf = (document: SpecDocument, offset: number): string =>
  ' '.repeat(document.lines.position(offset).character);

/** One level of indentation, as the block maps of this map have it. */
function stepOf(document: SpecDocument, map: MapNode): string {
  const own = document.lines.position(map.range.start).character;
  for (const { value } of written(map)) {
    const deeper = value.kind === 'map' && !value.flow ? document.lines.position(value.range.start).character - own : 0;
    if (deeper > 0) return ' '.repeat(deeper);
  }
  return '  ';
}
