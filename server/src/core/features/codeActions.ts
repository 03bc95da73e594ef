import type { Snapshot } from '../analyze';
import type { Range } from '../document/range';
import type { Finding, TextEdit } from '../findings';
import { silence } from '../suppress';

export interface CodeAction {
  readonly title: string;
  readonly kind: 'fix' | 'suppress' | 'fix-all';
  readonly edits: readonly TextEdit[];
  /** What it mends. */
  readonly findings: readonly Finding[];
  /** The obvious choice. */
  readonly preferred: boolean;
}

/** Findings about form: the rest of the text is read by guessing, so they stay whatever a comment says. */
const formCodes: ReadonlySet<string> = new Set([
  'yaml-syntax',
  'multiple-documents',
  'too-deep',
  'too-large',
  'alias-limit',
  'duplicate-key',
  'unused-suppression',
]);

/** The fixes of the findings that touch a range, and comments that silence them. */
export function codeActions(snapshot: Snapshot, range: Range): CodeAction[] {
  const touched = snapshot.findings.filter((found) => found.range.start <= range.end && range.start <= found.range.end);
  const fixes = touched.flatMap((finding) =>
    (finding.fixes ?? []).map(({ title, edits }, index, all): CodeAction => {
      return { title, kind: 'fix', edits, findings: [finding], preferred: index === 0 && all.length === 1 };
    }),
  );
  const silences = new Map<string, CodeAction>();
  for (const finding of touched) {
    const fix = formCodes.has(finding.code) ? undefined : silence(snapshot.document, finding);
    if (fix) silences.set(fix.title, { ...fix, kind: 'suppress', findings: [finding], preferred: false });
  }
  return [...fixes, ...silences.values()];
}

/** Applies the fix of each finding that has exactly one; where two overlap, the first in the text. */
export function fixAll({ findings }: Snapshot): CodeAction | undefined {
  const edits: TextEdit[] = [];
  const fixed: Finding[] = [];
  for (const finding of [...findings].sort((a, b) => a.range.start - b.range.start)) {
    const [fix, ...others] = finding.fixes ?? [];
    if (!fix || others.length > 0 || fix.edits.some((edit) => edits.some((other) => overlap(edit, other)))) continue;
    edits.push(...fix.edits);
    fixed.push(finding);
  }
  if (fixed.length === 0) return undefined;
  return { title: 'Fix all that has one obvious fix', kind: 'fix-all', edits, findings: fixed, preferred: false };
}

/** Two insertions at one place count as overlapping: their order would be open. */
const overlap = ({ range: a }: TextEdit, { range: b }: TextEdit): boolean =>
  a.start === b.start || (a.start < b.end && b.start < a.end);
