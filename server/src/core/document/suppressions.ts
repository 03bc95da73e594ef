import type { Range } from './range';

/** A `# memcached-ha: disable…` comment. */
export interface Suppression {
  /** The line whose findings are silenced, or the whole file. */
  readonly scope: { readonly kind: 'file' } | { readonly kind: 'line'; readonly line: number };
  readonly codes: readonly { readonly code: string; readonly range: Range }[];
  /** The whole comment. */
  readonly range: Range;
}

const directive = /^#\s*memcached-ha:\s*(disable-next-line|disable)\b([^\n]*)/;

export const isDirective = (comment: string): boolean => directive.test(comment);

/** Reads one comment (from `#`); undefined when it is not addressed to us. */
export function readSuppression(comment: string, start: number, line: number): Suppression | undefined {
  const match = directive.exec(comment);
  if (!match) return undefined;
  const words = match[2].split(/\s--(?:\s|$)/, 1)[0];
  const wordsStart = start + match[0].length - match[2].length;
  const codes = [...words.matchAll(/[^\s,]+/g)].map((word) => ({
    code: word[0],
    range: { start: wordsStart + word.index, end: wordsStart + word.index + word[0].length },
  }));
  return {
    scope: match[1] === 'disable' ? { kind: 'file' } : { kind: 'line', line: line + 1 },
    codes,
    range: { start, end: start + comment.trimEnd().length },
  };
}
