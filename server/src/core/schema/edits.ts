import { scalarText } from '../document/edit';
import type { Entry, MapNode, SpecNode } from '../document/nodes';
import type { Range } from '../document/range';
import type { TextEdit } from '../findings';

/** A value as YAML in one line, quoted where it must be; fit for flow and for block style. */
export function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return scalarText(value);
  const pairs = Object.entries(value ?? {}).map(([key, item]) => `${scalarText(key)}: ${inline(item)}`);
  return `{${pairs.join(', ')}}`;
}

export const replace = (range: Range, newText: string): TextEdit => ({ range, newText });

const insertAt = (at: number, newText: string): TextEdit => replace({ start: at, end: at }, newText);

/**
 * Writes `key: value` into a map, in its style and indentation: after the last of `before` that is there, else in
 * front. The comment at the end of that line stays where it is.
 */
export function insert(map: MapNode, key: string, value: unknown, before: readonly string[], text: string): TextEdit {
  const pair = `${key}: ${inline(value)}`;
  const own = [...map.entries.values()].filter((entry) => !entry.merged);
  const previous = own.filter((entry) => before.includes(entry.key)).at(-1);
  if (map.flow) return insertInFlow(map, pair, previous, text);
  const eol = text[text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n';
  const first = own[0]?.keyRange.start ?? map.range.start;
  const indent = ' '.repeat(first - (text.lastIndexOf('\n', first - 1) + 1));
  if (!previous) return insertAt(first, `${pair}${eol}${indent}`);
  const end = text.slice(0, previous.range.end).trimEnd().length;
  const rest = /[\r\n]/.exec(text.slice(end))?.index ?? text.length - end;
  return insertAt(end + rest, `${eol}${indent}${pair}`);
}

function insertInFlow(map: MapNode, pair: string, previous: Entry | undefined, text: string): TextEdit {
  if (previous) return insertAt(previous.range.end, `, ${pair}`);
  const inner = text.slice(map.range.start + 1, map.range.end);
  const at = map.range.start + 1 + (inner.length - inner.trimStart().length);
  return insertAt(at, text[at] === '}' ? pair : `${pair}, `);
}

/** The first name that a section of the spec declares, for a fix that must name one. */
export function firstNamed(root: SpecNode, section: string): string | undefined {
  const owner = root.kind === 'map' ? root.entries.get(section)?.value : undefined;
  if (owner?.kind === 'map') return owner.entries.keys().next().value;
  const first = owner?.kind === 'seq' ? owner.items[0] : undefined;
  return first?.kind === 'scalar' && typeof first.value === 'string' ? first.value : undefined;
}
