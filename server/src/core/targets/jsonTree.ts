import type { Range } from '../document/range';
import type { Lines } from './lines';
import { isItems, onOneLine, placesIn, type Tree, unwrap } from './tree';

/** Writes a tree as JSON, two spaces a level. */
export const writeJson = (out: Lines, tree: Tree): void => write(out, tree, '', '', '', []);

/** `before` and `after` are what stands around it on its first and its last line. */
function write(out: Lines, tree: Tree, indent: string, before: string, after: string, around: readonly Range[]): void {
  const { tree: inner, oneLine, from } = unwrap(tree, around);
  if (!isItems(inner) || oneLine || inner.items.length === 0) {
    out.line(`${indent}${before}${onOneLine(tree, format)}${after}`, placesIn(tree, around));
    return;
  }
  const [open, close] = inner.kind === 'list' ? '[]' : '{}';
  out.line(`${indent}${before}${open}`, from);
  for (const [index, { key, tree: item }] of inner.items.entries()) {
    const comma = index < inner.items.length - 1 ? ',' : '';
    write(out, item, `${indent}  `, key === undefined ? '' : `${JSON.stringify(key)}: `, comma, from);
  }
  out.line(`${indent}${close}${after}`, from);
}

const format = { leaf: JSON.stringify, key: JSON.stringify };
