import type { Range } from '../../document/range';

/** Puts together what one place of the spec causes: a value in `defaults` is one cause for all pools that inherit it. */
export function byPlace<T>(items: Iterable<T>, place: (item: T) => Range): [T, ...T[]][] {
  const groups = new Map<number, [T, ...T[]]>();
  for (const item of items) {
    const { start } = place(item);
    const group = groups.get(start);
    if (group) group.push(item);
    else groups.set(start, [item]);
  }
  return [...groups.values()];
}
