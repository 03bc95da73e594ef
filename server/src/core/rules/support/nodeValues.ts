import { setField } from '../../document/edit';
import { asMap } from '../../document/nodes';
import type { SpecDocument } from '../../document/parse';
import type { Range } from '../../document/range';
import type { TextEdit } from '../../findings';
import type { MemcachedNode } from '../../model/node';
import type { Value } from '../../model/value';

/** Where a value of this one node is changed: where it is written for it, else its name. */
export const ownPlace = (node: MemcachedNode, value: Value<unknown>): Range =>
  value.origin.kind === 'written' ? value.range : node.entry.keyRange;

/** Writes a value for this one node, whatever a wider place says. */
export function writeOwn(document: SpecDocument, node: MemcachedNode, key: string, text: string): TextEdit[] {
  const own = asMap(node.entry.value);
  return own ? setField(document, own, key, text) : [];
}

/** Whether a value is written and can’t be read, so that a wider one stands in for it: the schema tells. */
export const isUnreadable = ({ fields }: MemcachedNode, key: string, { origin }: Value<unknown>): boolean =>
  (origin.kind !== 'written' && fields.entry(key) !== undefined) || (origin.kind === 'default' && fields.has(key));
