import type { LineMap, Range as Offsets } from '../core/document/range';
import type { Range } from '../protocol';
import type { Spec } from './documents';

/** A range as our own requests have it: in UTF-16, whatever the client counts in. */
export const lineRange = (lines: LineMap, { start, end }: Offsets): Range => ({
  start: lines.position(start),
  end: lines.position(end),
});

/** Why there is nothing to show. */
export function noModel(spec: Spec | undefined): string {
  if (!spec) return 'The spec can’t be read: open it first.';
  const [finding] = spec.snapshot.document.findings;
  if (!finding) return 'The spec is empty.';
  return `Line ${spec.lines.position(finding.range.start).line + 1}: ${finding.message}`;
}
