import pc from 'picocolors';
import type { Severity } from '../../core/findings';
import type { Reported } from './report';

const colours: Record<Severity, (text: string) => string> = {
  error: pc.red,
  warning: pc.yellow,
  information: pc.cyan,
  hint: pc.dim,
};

/** `FILE:LINE:COLUMN: severity: message (code)`, which editors and problem matchers read. */
export function textReport(found: readonly Reported[], files: number): string {
  const lines = found.map(({ file, range, severity, message, code }) => {
    const place = `${file}:${range.start.line + 1}:${range.start.character + 1}`;
    return `${place}: ${colours[severity](severity)}: ${message} ${pc.dim(`(${code})`)}`;
  });
  const count = (severity: Severity): number => found.filter((finding) => finding.severity === severity).length;
  const fixable = found.filter((finding) => finding.fixable).length;
  const summary = `${count('error')} errors, ${count('warning')} warnings, ${count('information') + count('hint')} notes in ${files} file${files === 1 ? '' : 's'}`;
  lines.push(fixable > 0 ? `${summary}; ${fixable} have a quick fix in the editor.` : `${summary}.`);
  return `${lines.join('\n')}\n`;
}
