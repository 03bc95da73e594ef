import { stringify } from 'yaml';
import type { Range } from '../document/range';
import type { Lines } from './lines';
import { type Items, isItems, type Leaf, onOneLine, placesIn, type Tree, unwrap } from './tree';

/**
 * Writes a tree as block YAML, two spaces a level. The structure is ours, for the sake of the source map; how a text is
 * quoted is the library's. Go's readers know YAML 1.1, where `on` and `y` are booleans: such words are quoted.
 */
export function writeYaml(out: Lines, tree: Tree): void {
  const { tree: inner, from } = unwrap(tree, []);
  if (isItems(inner)) writeItems(out, inner, '', '', from);
}

/** `first` is how the first line begins: the indentation, or the dash of a list around it. */
function writeItems(out: Lines, { items }: Items, indent: string, first: string, around: readonly Range[]): void {
  for (const [index, { key, tree }] of items.entries()) {
    const lead = `${index === 0 ? first : indent}${key === undefined ? '-' : `${scalar(key)}:`}`;
    const { tree: inner, oneLine, from } = unwrap(tree, around);
    if (typeof inner === 'string' && inner.includes('\n')) {
      out.line(`${lead} |-`, from);
      for (const text of inner.split('\n')) out.line(`${indent}  ${text}`, from);
    } else if (!isItems(inner) || oneLine || inner.items.length === 0) {
      out.line(
        `${lead} ${oneLine || isItems(inner) ? onOneLine(tree, format) : scalar(inner)}`,
        placesIn(tree, around),
      );
    } else if (key === undefined) {
      writeItems(out, inner, `${indent}  `, `${lead} `, from);
    } else {
      out.line(lead, from);
      writeItems(out, inner, `${indent}  `, `${indent}  `, from);
    }
  }
}

/** Between brackets a comma or a bracket ends a plain text. */
function scalarInLine(value: Leaf): string {
  const text = scalar(value);
  return /^[^"'].*[,[\]{}]/.test(text) ? JSON.stringify(value) : text;
}

const format = { leaf: scalarInLine, key: scalarInLine };

/**
 * Texts that need no quotes, told apart quickly: a file has thousands. They begin with a letter, hold nothing that ends a
 * plain text, and are no word that means something else in YAML 1.1 or 1.2; no number has three points.
 */
const plain =
  /^(?:[A-Za-z](?:(?:[A-Za-z0-9_.{}=",/()<>*+ -]|:(?=\w))*[A-Za-z0-9_.{}=",/()<>*+-])?|\d+\.\d+\.\d+\.\d+:\d+)$/;
const means = /^(?:y|n|yes|no|on|off|true|false|null|e[\d+-]+)$/i;

// A file repeats few texts thousands of times, and the library makes a document for each.
const written = new Map<string, string>();
const mostWritten = 1_000;

function scalar(value: Leaf): string {
  if (typeof value !== 'string' || (plain.test(value) && !means.test(value))) return String(value);
  let text = written.get(value);
  if (text === undefined) {
    if (written.size === mostWritten) written.clear();
    text = stringify(value, { version: '1.1', lineWidth: 0 }).trimEnd();
    written.set(value, text);
  }
  return text;
}
