import type { Snapshot } from '../../core/analyze';
import type { Position } from '../../core/document/range';
import type { Finding, Severity } from '../../core/findings';

/** One finding as `check --format json` prints it: lines and characters count from 0, as in LSP. */
export interface Reported {
  readonly file: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: { readonly start: Position; readonly end: Position };
  readonly related?: readonly {
    readonly message: string;
    readonly range: { readonly start: Position; readonly end: Position };
  }[];
  readonly fixable: boolean;
}

export function report(file: string, { document, findings }: Snapshot): Reported[] {
  const positions = ({ start, end }: Finding['range']) => ({
    start: document.lines.position(start),
    end: document.lines.position(end),
  });
  return findings.map(({ code, severity, message, range, related, fixes }) => ({
    file,
    code,
    severity,
    message,
    range: positions(range),
    ...(related?.length
      ? { related: related.map((place) => ({ message: place.message, range: positions(place.range) })) }
      : {}),
    fixable: Boolean(fixes?.length),
  }));
}
