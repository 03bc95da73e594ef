import type { Range } from '../../../server/src/protocol';

/** For each line of a preview the places of the spec that it comes from. */
export type Sources = readonly (readonly Range[])[];

/** The places of the spec behind the preview's lines from `first` to `last`, without repeats, in the order of the spec. */
export function sourcesOf(sources: Sources, first: number, last: number): Range[] {
  return distinct(sources.slice(first, last + 1).flat()).sort((a, b) => compare(a.start, b.start));
}

/**
 * The lines of a preview that come from what is selected in the spec. Of the places that a caret stands in only the
 * smallest count: a caret on a node's port means that node, not the pool round it.
 */
export function linesFrom(sources: Sources, selection: Range): number[] {
  const lines = {
    start: { line: selection.start.line, character: 0 },
    end: { line: selection.end.line, character: Infinity },
  };
  const all = distinct(sources.flat());
  const inside = smallest(all.filter((range) => contains(range, selection)));
  const chosen = inside.length > 0 ? inside : all.filter((range) => overlaps(range, lines));
  const keys = new Set(chosen.map(key));
  return sources.flatMap((ranges, line) => (ranges.some((range) => keys.has(key(range))) ? [line] : []));
}

/** The lines that places stand on, each once and in order. */
export function linesOf(places: readonly Range[]): number[] {
  const lines = places.flatMap(({ start, end }) => {
    const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
    return Array.from({ length: last - start.line + 1 }, (_, index) => start.line + index);
  });
  return [...new Set(lines)].sort((a, b) => a - b);
}

/** Line numbers as runs of neighbours, to be shown as one block each. */
export function runs(lines: readonly number[]): { first: number; last: number }[] {
  const found: { first: number; last: number }[] = [];
  for (const line of lines) {
    const open = found.at(-1);
    if (open && line === open.last + 1) open.last = line;
    else found.push({ first: line, last: line });
  }
  return found;
}

function distinct(ranges: readonly Range[]): Range[] {
  return [...new Map(ranges.map((range) => [key(range), range])).values()];
}

/** `ranges` must be distinct. */
function smallest(ranges: readonly Range[]): Range[] {
  return ranges.filter((range) => !ranges.some((other) => other !== range && contains(range, other)));
}

function contains(outer: Range, inner: Range): boolean {
  return compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
}

function overlaps(one: Range, other: Range): boolean {
  return compare(one.start, other.end) <= 0 && compare(other.start, one.end) <= 0;
}

function compare(a: Range['start'], b: Range['start']): number {
  return a.line - b.line || a.character - b.character;
}

function key({ start, end }: Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}
