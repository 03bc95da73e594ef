/** A part of a generated text: a line with the deeper indented lines below it. Lines count from 0, both ends included. */
export interface Section {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly parts: readonly Section[];
}

interface Open extends Section {
  readonly indent: number;
  last: number;
  readonly parts: Open[];
}

/**
 * The structure of a generated text by its indentation, which all formats that are generated have. Only what has
 * something below it is a section; blank lines, comments and lone closing brackets are none.
 */
export function outline(lines: readonly string[]): Section[] {
  const top: Open[] = [];
  const open: Open[] = [];
  lines.forEach((text, line) => {
    const name = text.trim();
    if (name === '' || /^(?:#|\/\/|--|[\]})]+,?$)/.test(name)) return;
    const indent = text.length - text.trimStart().length;
    while (open.length > 0 && open.at(-1)!.indent >= indent) open.pop();
    for (const section of open) section.last = line;
    const section: Open = { name: label(name), first: line, last: line, indent, parts: [] };
    (open.at(-1)?.parts ?? top).push(section);
    open.push(section);
  });
  return withContent(top);
}

const withContent = (sections: readonly Open[]): Section[] =>
  sections
    .filter(({ first, last }) => last > first)
    .map(({ name, first, last, parts }) => ({ name, first, last, parts: withContent(parts) }));

/** Without the punctuation that opens the part: `"panels": [` is panels. */
const label = (text: string): string =>
  text
    .replace(/^- /, '')
    .replace(/\s*[:=]?\s*[[{(]*$/, '')
    .replace(/^"([^"]*)"$/, '$1')
    .replace(/^\["([^"]*)"\]$/, '$1') || text;
