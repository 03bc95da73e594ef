import type { Entry, SpecNode } from '../document/nodes';
import type { Range } from '../document/range';

/** A value of the spec with the way to it. `entry` is absent for the root and for items of a list. */
export interface Place {
  readonly path: readonly string[];
  readonly node: SpecNode;
  readonly entry?: Entry;
  /** The key to mark when the value as a whole is at fault. */
  readonly owner: Range;
}

/** Follows a JSON pointer; stops at the last value that is there. */
export function placeAt(root: SpecNode, pointer: string): Place {
  let place: Place = { path: [], node: root, owner: keyOf(root) };
  for (const segment of pointer.split('/').slice(1)) {
    const key = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    const entry = place.node.kind === 'map' ? place.node.entries.get(key) : undefined;
    const node = place.node.kind === 'seq' ? place.node.items[Number(key)] : entry?.value;
    if (!node) return place;
    place = { path: [...place.path, key], node, entry, owner: entry?.keyRange ?? node.range };
  }
  return place;
}

/** How a place is called in a message: `nodes.mem1`, or “the spec” for the whole. */
export const called = (place: Place): string => (place.path.length === 0 ? 'The spec' : `“${place.path.join('.')}”`);

/** The last step of the way, the word that stands before the value. */
export const keyed = (place: Place): string => {
  const names = place.path.filter((step) => !/^\d+$/.test(step));
  return `“${names.at(-1) ?? 'the spec'}”`;
};

/** The root has no key of its own; its first key stands for it. */
function keyOf(root: SpecNode): Range {
  const [first] = root.kind === 'map' ? root.entries.values() : [];
  return first?.keyRange ?? { start: root.range.start, end: Math.min(root.range.start + 1, root.range.end) };
}
