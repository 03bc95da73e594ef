import type { Snapshot } from '../analyze';
import { contains, type Range } from '../document/range';
import { spotAt } from './spot';

/** The ranges around an offset, from the smallest to the whole text; each holds the one before. */
export function selectionRanges({ document }: Snapshot, offset: number): Range[] {
  const ranges: Range[] = [{ start: 0, end: document.text.length }];
  const add = (range: Range): void => {
    const last = ranges[ranges.length - 1];
    const inside = last.start <= range.start && range.end <= last.end;
    if (inside && contains(range, offset) && (last.start !== range.start || last.end !== range.end)) ranges.push(range);
  };
  for (const { entry, node, range } of spotAt(document, offset).steps) {
    add(range);
    add(node.range);
    if (entry) add(entry.keyRange);
  }
  return ranges.reverse();
}
