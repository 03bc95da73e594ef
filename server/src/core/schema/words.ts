import type { SpecNode } from '../document/nodes';
import type { JsonType, Schema } from './schema';

const nouns: Record<JsonType, string> = {
  object: 'a map',
  array: 'a list',
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

export const typesOf = (schema: Schema): readonly JsonType[] =>
  schema.type === undefined ? [] : typeof schema.type === 'string' ? [schema.type] : schema.type;

/** What is due, as the end of a sentence: `a whole number of at least 1`. */
export function expected(schema: Schema): string {
  if (schema['x-expected']) return schema['x-expected'];
  const noun = typesOf(schema)
    .map((type) => nouns[type])
    .join(' or ');
  const { minimum, maximum } = schema;
  if (minimum === undefined) return noun;
  return maximum === undefined ? `${noun} of at least ${minimum}` : `${noun} from ${minimum} to ${maximum}`;
}

/** What stands there instead: `the number 500`. */
export function found(node: SpecNode): string {
  if (node.kind === 'map') return 'a map';
  if (node.kind === 'seq') return 'a list';
  if (typeof node.value === 'string') return `the text ${shown(node.value)}`;
  return typeof node.value === 'number' ? `the number ${node.source}` : shown(node.source);
}

/** A text of the reader inside a message: in quotes, short, in one line. */
export function shown(text: string): string {
  const line = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll('\\\\', '\\');
  return `“${line.length > 40 ? `${line.slice(0, 39)}…` : line}”`;
}

/** `a`, `a or b`, `a, b or c`. */
export function alternatives(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
