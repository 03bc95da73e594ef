import type { Range } from '../document/range';
import type { Word } from './lines';

export type Leaf = string | number | boolean | null;

/** What a generated YAML or JSON file holds, in order; entries that are undefined are left out. */
export type Tree = Leaf | Sourced | OneLine | readonly Tree[] | { readonly [key: string]: Tree | undefined };

/** A part of a tree with the places of the spec that it comes from; its lines point there unless a smaller part says else. */
class Sourced {
  constructor(
    readonly tree: Tree,
    readonly from: readonly Range[],
  ) {}
}

/** A part that is written on one line. */
class OneLine {
  constructor(readonly tree: Tree) {}
}

export const sourced = (tree: Tree, ...from: readonly Range[]): Tree => new Sourced(tree, from);
export const ofWord = ({ text, from }: Word): Tree => new Sourced(text, from);
export const oneLine = (tree: Tree): Tree => new OneLine(tree);

/** A tree without its wrapping: what to write, on how many lines, and the places it comes from. */
export interface Unwrapped {
  readonly tree: Leaf | Items;
  readonly oneLine: boolean;
  readonly from: readonly Range[];
}

/** A list, or a map when its items have keys. */
export interface Items {
  readonly kind: 'list' | 'map';
  readonly items: readonly { readonly key?: string; readonly tree: Tree }[];
}

/** `from` is what stands around it. */
export function unwrap(tree: Tree, from: readonly Range[]): Unwrapped {
  if (tree instanceof Sourced) return unwrap(tree.tree, tree.from);
  if (tree instanceof OneLine) return { ...unwrap(tree.tree, from), oneLine: true };
  if (typeof tree !== 'object' || tree === null) return { tree, oneLine: false, from };
  if (isList(tree))
    return { tree: { kind: 'list', items: tree.map((item) => ({ tree: item })) }, oneLine: false, from };
  const items: { key: string; tree: Tree }[] = [];
  for (const key of Object.keys(tree)) {
    const value = tree[key];
    if (value !== undefined) items.push({ key, tree: value });
  }
  return { tree: { kind: 'map', items }, oneLine: false, from };
}

export const isItems = (tree: Unwrapped['tree']): tree is Items => typeof tree === 'object' && tree !== null;

/** Every place that a tree written on one line comes from. */
export function placesIn(tree: Tree, around: readonly Range[]): readonly Range[] {
  const places: Range[] = [];
  collect(tree, around, places);
  return places;
}

/** Without `unwrap`, which makes an object for each part: a file has tens of thousands. */
function collect(tree: Tree, from: readonly Range[], places: Range[]): void {
  if (tree instanceof Sourced) collect(tree.tree, tree.from, places);
  else if (tree instanceof OneLine) collect(tree.tree, from, places);
  else {
    const before = places.length;
    if (typeof tree === 'object' && tree !== null)
      for (const part of isList(tree) ? tree : Object.values(tree)) if (part !== undefined) collect(part, [], places);
    if (places.length === before) for (const place of from) places.push(place);
  }
}

/** A part that is written on one line, as the format spells its leaves, lists and maps; it makes no other objects. */
export interface OneLineFormat {
  readonly leaf: (value: Leaf) => string;
  readonly key: (key: string) => string;
}

export function onOneLine(tree: Tree, format: OneLineFormat): string {
  if (tree instanceof Sourced || tree instanceof OneLine) return onOneLine(tree.tree, format);
  if (typeof tree !== 'object' || tree === null) return format.leaf(tree);
  let text = '';
  if (isList(tree)) {
    for (const item of tree) text += `${text === '' ? '' : ', '}${onOneLine(item, format)}`;
    return `[${text}]`;
  }
  for (const key of Object.keys(tree)) {
    const value = tree[key];
    if (value !== undefined) text += `${text === '' ? '' : ', '}${format.key(key)}: ${onOneLine(value, format)}`;
  }
  return `{${text}}`;
}

const isList = (tree: Tree): tree is readonly Tree[] => Array.isArray(tree);
