import { lineBreak } from '../../document/edit';
import { asMap } from '../../document/nodes';
import type { SpecDocument } from '../../document/parse';
import type { Range } from '../../document/range';
import type { Refactoring } from './refactoring';

/** `mem2` before `mem10`, the same on every machine. */
const byName = new Intl.Collator('en', { numeric: true }).compare;

/**
 * The entries of `nodes` by name, whatever their quotes, each with the comments above it. Blank lines part groups, which
 * stay apart. Other maps stay: the order of shards and copies decides where keys go.
 */
export const sortNodes: Refactoring = {
  kind: 'refactor.rewrite',
  *offers({ cluster, document, path }) {
    if (path.length !== 1 || path[0] !== 'nodes') return;
    const section = cluster.fields.entry('nodes');
    const map = asMap(section?.value);
    if (!section || !map || map.flow) return;
    const entries = [...map.entries.values()].filter(({ merged }) => !merged);
    const blocks = entries.map(({ key, range }) => ({ key, ...linesOf(document, range) }));
    if (blocks.some(({ start }, index) => index > 0 && start < blocks[index - 1].end)) return;
    const edits = groupsOf(document, blocks).flatMap((group) => {
      const sorted = [...group].sort((a, b) => byName(a.key, b.key));
      return group.flatMap((block, index) =>
        block === sorted[index] ? [] : [{ range: block, newText: textOf(document, sorted[index]) }],
      );
    });
    if (edits.length > 0)
      yield {
        title: () => 'Sort the nodes by name',
        edits: edits.map(({ range, newText }) => ({ range: { start: range.start, end: range.end }, newText })),
      };
  },
};

interface Block extends Range {
  readonly key: string;
}

/** The whole lines of an entry and of the comments right above it. */
function linesOf({ text, lines }: SpecDocument, range: Range): Range {
  let first = lines.position(range.start).line;
  const last = lines.position(range.start + text.slice(range.start, range.end).trimEnd().length).line;
  while (first > 0 && /^ +#/.test(lines.lineText(first - 1))) first--;
  const end = last + 1 < lines.lineCount ? lines.lineStart(last + 1) : text.length;
  return { start: lines.lineStart(first), end };
}

function groupsOf({ text }: SpecDocument, blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    if (
      group &&
      text.slice(group[group.length - 1].end, block.start).trim() === '' &&
      group[group.length - 1].end === block.start
    )
      group.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** The last line of a text may lack its break. */
function textOf({ text }: SpecDocument, { start, end }: Range): string {
  const own = text.slice(start, end);
  return own.endsWith('\n') ? own : own + lineBreak(text);
}
