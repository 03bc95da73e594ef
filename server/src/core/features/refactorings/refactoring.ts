import { lineBreak } from '../../document/edit';
import type { Entry } from '../../document/nodes';
import type { SpecDocument } from '../../document/parse';
import type { TextEdit } from '../../findings';
import type { Cluster } from '../../model/cluster';
import { indentOf } from '../layout';
import type { Path } from '../spot';

/** Where somebody asks for a change. */
export interface Place {
  readonly cluster: Cluster;
  readonly document: SpecDocument;
  readonly path: Path;
}

export interface Offer {
  /** What it does; `after` is the cluster with the edits made. */
  readonly title: (after: Cluster) => string;
  readonly edits: readonly TextEdit[];
}

/** A change that somebody may want where nothing is wrong. It keeps comments and style, and moves keys only if it says so. */
export interface Refactoring {
  /** As in LSP. */
  readonly kind: 'refactor.rewrite' | 'refactor.extract';
  offers(place: Place): Iterable<Offer>;
}

/** Written right here: not merged, no alias, and no anchor that others may use. */
export function isOwn({ text }: SpecDocument, { keyRange, value, range, merged }: Entry): boolean {
  const isHere = !merged && range.start <= value.range.start && value.range.end <= range.end;
  return isHere && !/[&*#]/.test(text.slice(keyRange.end, range.end));
}

/** The name counted on until it is free: `s3` after `s2`, `mem-a2` after `mem-a`. */
export function nextName(name: string, isTaken: (name: string) => boolean): string {
  const [, stem, digits] = /^(.*?)(\d*)$/.exec(name)!;
  for (let number = Number(digits || 1) + 1; ; number++) {
    const next = stem + String(number).padStart(digits.length, '0');
    if (!isTaken(next)) return next;
  }
}

/** Writes a section of lines, each one level deep, above `nodes:` and the comments that belong to it. */
export function newSection(
  { text, lines }: SpecDocument,
  nodes: Entry,
  key: string,
  content: readonly string[],
): TextEdit {
  let { line } = lines.position(nodes.keyRange.start);
  while (line > 0 && lines.lineText(line - 1).startsWith('#')) line--;
  const isSpaced = line > 0 && lines.lineText(line - 1).trim() === '';
  const written = [`${key}:`, ...content.map((each) => indentOf(text) + each), ...(isSpaced ? [''] : [])];
  const at = lines.lineStart(line);
  return { range: { start: at, end: at }, newText: written.map((each) => each + lineBreak(text)).join('') };
}
