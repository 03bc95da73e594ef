/** A line of haproxy.cfg as HAProxy reads it. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly words: readonly string[];
}

/** The lines that say something. */
export function linesOf(text: string): Line[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const words = wordsOf(line);
    return words.length > 0 ? [{ number: index + 1, words }] : [];
  });
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/**
 * The words of a line by HAProxy's rules: blanks part them; a backslash and double quotes escape, single quotes keep all
 * as it is; `#` begins a comment. Variables of the environment stay as they are written: nobody knows their value here.
 */
export function wordsOf(line: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let at = 0; at < line.length; at++) {
    const char = line[at];
    if (quote === "'" && char !== quote) word += char;
    else if (quote && char === quote) quote = '';
    else if (char === '\\') {
      const hex = /^x([0-9A-Fa-f]{2})/.exec(line.slice(at + 1, at + 4));
      const next = line[at + 1] ?? '';
      word = (word ?? '') + (hex ? String.fromCharCode(Number.parseInt(hex[1], 16)) : (escapes[next] ?? next));
      at += hex ? 3 : 1;
    } else if (quote) word += char;
    else if (char === '"' || char === "'") {
      quote = char;
      word ??= '';
    } else if (char === '#') break;
    else if (/\s/.test(char)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + char;
  }
  if (word !== undefined) words.push(word);
  return words;
}
