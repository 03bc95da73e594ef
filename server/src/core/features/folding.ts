import type { Snapshot } from '../analyze';
import type { SpecNode } from '../document/nodes';
import type { SpecDocument } from '../document/parse';

export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind?: 'comment';
}

/** One fold for each value and each block of comments that takes several lines. */
export function folding({ document }: Snapshot): Fold[] {
  const folds = new Map<number, Fold>();
  const add = (start: number, end: number): void => {
    const startLine = document.lines.position(start).line;
    const endLine = document.lines.position(lastInk(document.text, start, end)).line;
    if (endLine > startLine && !folds.has(startLine)) folds.set(startLine, { startLine, endLine });
  };
  const walk = (node: SpecNode): void => {
    if (node.kind === 'map')
      for (const entry of node.entries.values()) {
        if (entry.merged) continue;
        add(entry.range.start, entry.range.end);
        // An aliased value is walked where its anchor stands.
        if (entry.value.range.start >= entry.range.start && entry.value.range.end <= entry.range.end) walk(entry.value);
      }
    else if (node.kind === 'seq')
      for (const item of node.items)
        if (item.range.start >= node.range.start) {
          add(item.range.start, item.range.end);
          walk(item);
        }
  };
  if (document.root) walk(document.root);
  return [...folds.values(), ...commentBlocks(document)];
}

/** Where the text of a range really ends: block values run on to the next key. */
export function lastInk(text: string, start: number, end: number): number {
  let at = Math.min(end, text.length) - 1;
  while (at > start && /\s/.test(text[at])) at--;
  return at;
}

function commentBlocks({ lines }: SpecDocument): Fold[] {
  const folds: Fold[] = [];
  let first = -1;
  for (let line = 0; line <= lines.lineCount; line++) {
    const comment = line < lines.lineCount && /^\s*#/.test(lines.lineText(line));
    if (comment && first === -1) first = line;
    if (!comment && first !== -1) {
      if (line - 1 > first) folds.push({ startLine: first, endLine: line - 1, kind: 'comment' });
      first = -1;
    }
  }
  return folds;
}
