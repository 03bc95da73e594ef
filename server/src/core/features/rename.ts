import type { Snapshot } from '../analyze';
import type { Range } from '../document/range';
import type { TextEdit } from '../findings';
import { nameAt, namesOf, placesOf } from './names';

export type Prepared = { readonly range: Range; readonly text: string } | { readonly problem: string };
export type Renamed = { readonly edits: readonly TextEdit[] } | { readonly problem: string };

/** What can be renamed at an offset. */
export function prepareRename(snapshot: Snapshot, offset: number): Prepared {
  const broken = snapshot.document.findings.find((finding) => finding.code === 'yaml-syntax');
  if (broken) {
    const line = snapshot.document.lines.position(broken.range.start).line + 1;
    return { problem: `Line ${line} is not YAML: mend it first, a use could be missed.` };
  }
  const found = nameAt(snapshot, offset);
  if (!found)
    return { problem: 'Here is no name: rename works on zones, hosts, nodes, pools, shards, proxies and anchors.' };
  return { range: found.range, text: found.name.text };
}

export function rename(snapshot: Snapshot, offset: number, newName: string): Renamed {
  const prepared = prepareRename(snapshot, offset);
  if ('problem' in prepared) return prepared;
  const { name } = nameAt(snapshot, offset)!;
  if (newName === name.text) return { edits: [] };
  const problem = name.kind === 'anchor' ? anchorProblem(newName) : nameProblem(newName);
  if (problem) return { problem };
  if (namesOf(snapshot).some((other) => other.scope === name.scope && other.text === newName))
    return { problem: `There is already a ${name.scope} named “${newName}”: choose another name.` };
  return { edits: placesOf(name).map((range) => ({ range, newText: newName })) };
}

const anchorProblem = (text: string): string | undefined =>
  /^[^\s,[\]{}&*]+$/.test(text) ? undefined : 'The name of an anchor has no blanks, commas, brackets, “&” or “*”.';

function nameProblem(text: string): string | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_.-]{0,62}$/.test(text))
    return 'A name begins with a letter, then letters, digits, “_”, “.” or “-”, at most 63 in all.';
  if (['direct', 'none', 'all', 'true', 'false', 'null'].includes(text))
    return `“${text}” is a word of the spec: choose another name.`;
  return undefined;
}
