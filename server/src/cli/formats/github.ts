import type { Reported } from './report';

/** GitHub's workflow commands: annotations beside the changed lines. */
export function githubReport(found: readonly Reported[]): string {
  return found
    .map(({ file, range, severity, message, code }) => {
      const level = severity === 'error' ? 'error' : severity === 'warning' ? 'warning' : 'notice';
      const { start, end } = range;
      const place = `file=${property(file)},line=${start.line + 1},col=${start.character + 1},endLine=${end.line + 1},endColumn=${end.character + 1}`;
      return `::${level} ${place},title=${property(code)}::${data(message)}\n`;
    })
    .join('');
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
