import { stringify } from 'yaml';
import type { Range } from '../document/range';
import { type Lines, word } from './lines';
import { type Items, isItems, type Leaf, placesIn, type Tree, unwrap } from './tree';

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
    const line = (text: string, places: readonly Range[]): void => out.add(word(text, ...places));
    if (typeof inner === 'string' && inner.includes('\n')) {
      line(`${lead} |-`, from);
      for (const text of inner.split('\n')) line(`${indent}  ${text}`, from);
    } else if (!isItems(inner) || oneLine || inner.items.length === 0) {
      line(`${lead} ${oneLine || isItems(inner) ? inLine(tree) : scalar(inner)}`, placesIn(tree, around));
    } else if (key === undefined) {
      writeItems(out, inner, `${indent}  `, `${lead} `, from);
    } else {
      line(lead, from);
      writeItems(out, inner, `${indent}  `, `${indent}  `, from);
    }
  }
}

function inLine(tree: Tree): string {
  const { tree: inner } = unwrap(tree, []);
  if (!isItems(inner)) return scalarInLine(inner);
  if (inner.kind === 'list') return `[${inner.items.map((item) => inLine(item.tree)).join(', ')}]`;
  return `{${inner.items.map(({ key = '', tree: item }) => `${scalarInLine(key)}: ${inLine(item)}`).join(', ')}}`;
}

/** Between brackets a comma or a bracket ends a plain text. */
function scalarInLine(value: Leaf): string {
  const text = scalar(value);
  return /^[^"'].*[,[\]{}]/.test(text) ? JSON.stringify(value) : text;
}

/**
 * Texts that need no quotes, told apart quickly: a file has thousands. They begin with a letter, hold nothing that ends a
 * plain text, and are no word that means something else in YAML 1.1 or 1.2; no number has three points.
 */
const plain =
  /^(?:[A-Za-z](?:(?:[A-Za-z0-9_.{}=",/()<>*+ -]|:(?=\w))*[A-Za-z0-9_.{}=",/()<>*+-])?|\d+\.\d+\.\d+\.\d+:\d+)$/;
const means = /^(?:y|n|yes|no|on|off|true|false|null|e[\d+-]+)$/i;

const scalar = (value: Leaf): string =>
  typeof value !== 'string' || (plain.test(value) && !means.test(value))
    ? String(value)
    : stringify(value, { version: '1.1', lineWidth: 0 }).trimEnd();
