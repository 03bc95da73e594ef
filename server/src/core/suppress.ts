import { lineBreak } from './document/edit';
import type { SpecDocument } from './document/parse';
import type { Range } from './document/range';
import type { Suppression } from './document/suppressions';
import { workspaceCodes } from './document/workspaceCodes';
import type { Finding, Fix } from './findings';

/** What these find harms others, so that no comment and no setting turns them off. */
export const securityCodes: ReadonlySet<string> = new Set([
  'config-injection',
  'secret-inline',
  'runtime-socket-exposed',
]);

const code = 'unused-suppression';

/** Other files decide whether there is something to silence. */
const foundAmongFiles: ReadonlySet<string> = new Set(workspaceCodes.map((known) => known.code));

/** The findings that no comment silences, and what is wrong with the comments. `complete`: nothing was held back. */
export function suppress(document: SpecDocument, findings: readonly Finding[], complete: boolean): Finding[] {
  const used = new Set<Range>();
  const loud = findings.filter((finding) => {
    const silencers = silencersOf(document, finding);
    for (const silencer of silencers) used.add(silencer.range);
    return silencers.length === 0;
  });
  const wrong = document.suppressions.flatMap((one) => misuses(document, one, used, complete));
  return [...loud, ...wrong];
}

/** Whether a comment silences it. */
export const isSilenced = (document: SpecDocument, finding: Finding): boolean =>
  silencersOf(document, finding).length > 0;

function silencersOf(document: SpecDocument, finding: Finding): Suppression['codes'] {
  if (securityCodes.has(finding.code)) return [];
  const { line } = document.lines.position(finding.range.start);
  return document.suppressions
    .filter((suppression) => covers(document, suppression, line))
    .flatMap((suppression) => suppression.codes.filter((named) => named.code === finding.code));
}

/** A comment above the finding that silences it, or the finding's code in the comment that is there. */
export function silence(document: SpecDocument, finding: Pick<Finding, 'code' | 'range'>): Fix | undefined {
  if (securityCodes.has(finding.code)) return undefined;
  const { line } = document.lines.position(finding.range.start);
  const title = `Silence ${finding.code} here`;
  const above = document.suppressions.find(({ scope }) => scope.kind === 'line' && scope.line === line)?.codes.at(-1);
  if (above) {
    const end = { start: above.range.end, end: above.range.end };
    return { title, edits: [{ range: end, newText: ` ${finding.code}` }] };
  }
  const start = document.lines.lineStart(line);
  const indent = /^\s*/.exec(document.lines.lineText(line))?.[0] ?? '';
  const comment = `${indent}# memcached-ha: disable-next-line ${finding.code} -- reason${lineBreak(document.text)}`;
  return { title, edits: [{ range: { start, end: start }, newText: comment }] };
}

function covers(document: SpecDocument, { scope, range }: Suppression, line: number): boolean {
  return scope.kind === 'line' ? scope.line === line : isAtTop(document, range);
}

/** Nothing but comments and blank lines stands above. */
const isAtTop = (document: SpecDocument, range: Range): boolean =>
  document.root === undefined || range.start < document.root.range.start;

function misuses(
  document: SpecDocument,
  suppression: Suppression,
  used: ReadonlySet<Range>,
  complete: boolean,
): Finding[] {
  const { codes, range, scope } = suppression;
  if (codes.length === 0) {
    const message = 'Name the codes to silence: “# memcached-ha: disable-next-line CODE -- reason”.';
    return [{ code, severity: 'error', message, range }];
  }
  if (scope.kind === 'file' && !isAtTop(document, range)) {
    const message = '“disable” counts only above everything else: move it to the top, or write “disable-next-line”.';
    return [{ code, severity: 'warning', message, range }];
  }
  return codes.flatMap((named): Finding[] => {
    const fixes = [{ title: `Remove ${named.code}`, edits: [removal(document, suppression, named.range)] }];
    if (securityCodes.has(named.code)) {
      const message = `${named.code} can’t be silenced: what it finds harms others too.`;
      return [{ code, severity: 'warning', message, range: named.range, fixes }];
    }
    if (used.has(named.range) || !complete || foundAmongFiles.has(named.code)) return [];
    const message = `Nothing to silence: there is no ${named.code} ${scope.kind === 'line' ? 'on the next line' : 'in this file'}.`;
    return [{ code, severity: 'hint', message, range: named.range, fixes }];
  });
}

/** The code with the blank before it, or the whole comment when it is the only one. */
function removal(document: SpecDocument, { codes, range }: Suppression, named: Range) {
  const { text, lines } = document;
  if (codes.length > 1) {
    const start = named.start - (/[\s,]+$/.exec(text.slice(range.start, named.start))?.[0].length ?? 0);
    return { range: { start, end: named.end }, newText: '' };
  }
  const { line } = lines.position(range.start);
  const start = lines.lineStart(line);
  const before = text.slice(start, range.start);
  const alone = before.trim() === '' && line + 1 < lines.lineCount;
  if (alone) return { range: { start, end: lines.lineStart(line + 1) }, newText: '' };
  return { range: { start: start + before.trimEnd().length, end: range.end }, newText: '' };
}
