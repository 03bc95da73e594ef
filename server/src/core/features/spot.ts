import type { Entry, SpecNode } from '../document/nodes';
import type { SpecDocument } from '../document/parse';
import { contains, type Range } from '../document/range';

export type Path = readonly (string | number)[];

/** One step from a map or list into what it holds. */
export interface Step {
  readonly key: string | number;
  readonly node: SpecNode;
  /** Absent for the item of a list. */
  readonly entry?: Entry;
  readonly range: Range;
}

/** What stands at an offset. */
export interface Spot {
  readonly path: Path;
  /** From the root inwards. */
  readonly steps: readonly Step[];
  /** The key of the last step, its value, or the space around. */
  readonly on: 'key' | 'value' | 'space';
}

export function spotAt(document: SpecDocument, offset: number): Spot {
  const steps: Step[] = [];
  let on: Spot['on'] = 'space';
  let node = document.root;
  while (node && node.kind !== 'scalar') {
    const step = stepInto(node, offset);
    if (!step) break;
    steps.push(step);
    if (step.entry && contains(step.entry.keyRange, offset)) {
      on = 'key';
      break;
    }
    on = step.node.kind === 'scalar' && contains(step.node.range, offset) ? 'value' : 'space';
    // An alias shows the anchor's value, which stands elsewhere.
    node = contains(step.node.range, offset) ? step.node : undefined;
  }
  return { path: steps.map((step) => step.key), steps, on };
}

function stepInto(node: SpecNode, offset: number): Step | undefined {
  if (node.kind === 'map') {
    for (const entry of node.entries.values())
      if (!entry.merged && contains(entry.range, offset))
        return { key: entry.key, node: entry.value, entry, range: entry.range };
  }
  if (node.kind === 'seq') {
    const key = node.items.findIndex((item) => contains(item.range, offset));
    if (key !== -1) return { key, node: node.items[key], range: node.items[key].range };
  }
  return undefined;
}

/** The value at a path, through aliases and merge keys. */
export function nodeAt(root: SpecNode | undefined, path: Path): SpecNode | undefined {
  let node = root;
  for (const step of path) {
    if (node?.kind === 'map') node = node.entries.get(String(step))?.value;
    else if (node?.kind === 'seq' && typeof step === 'number') node = node.items[step];
    else return undefined;
  }
  return node;
}
