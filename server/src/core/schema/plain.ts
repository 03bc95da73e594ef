import type { MapNode, SpecNode } from '../document/nodes';

/**
 * A map without `Object.prototype`, so that a key like `__proto__` is a key like any other. Unlike `Object.create(null)`
 * it is not a hash table to V8, which makes the check twice as fast.
 */
const Plain = function (this: object) {} as unknown as new () => Record<string, unknown>;
Plain.prototype = Object.create(null);

/** The tree as the plain data that the compiled schema reads; shared nodes stay shared. */
export function plain(root: SpecNode): unknown {
  const known = new Map<SpecNode, unknown>();
  const convert = (node: SpecNode): unknown => {
    if (node.kind === 'scalar') return node.value;
    if (known.has(node)) return known.get(node);
    const data = node.kind === 'seq' ? node.items.map(convert) : mapOf(node);
    known.set(node, data);
    return data;
  };
  const mapOf = (node: MapNode): unknown => {
    const data = new Plain();
    for (const [key, { value }] of node.entries) data[key] = convert(value);
    return data;
  };
  return convert(root);
}
