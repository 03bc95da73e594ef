import type { LineMap, Position, Range } from '../../core/document/range';
import type { Finding, Severity } from '../../core/findings';

/** One finding as `check --format json` prints it: lines and characters count from 0, as in LSP. */
export interface Reported {
  readonly file: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: { readonly start: Position; readonly end: Position };
  readonly related?: readonly {
    /** Absent is the file of the finding. */
    readonly file?: string;
    readonly message: string;
    readonly range: { readonly start: Position; readonly end: Position };
  }[];
  readonly fixable: boolean;
}

/** `lines` of every file that the findings speak of. */
export function report(file: string, findings: readonly Finding[], lines: ReadonlyMap<string, LineMap>): Reported[] {
  const positions = (at: string, { start, end }: Range) => ({
    start: place(lines.get(at), start),
    end: place(lines.get(at), end),
  });
  return findings.map(({ code, severity, message, range, related, fixes }) => ({
    file,
    code,
    severity,
    message,
    range: positions(file, range),
    ...(related?.length
      ? {
          related: related.map((other) => ({
            ...(other.file === undefined ? {} : { file: other.file }),
            message: other.message,
            range: positions(other.file ?? file, other.range),
          })),
        }
      : {}),
    fixable: Boolean(fixes?.length),
  }));
}

const place = (lines: LineMap | undefined, offset: number): Position =>
  lines?.position(offset) ?? { line: 0, character: 0 };
