/** A finding that a case expects, on a line of its text. */
export interface Marker {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly code: string;
  /** Each of these is part of the message. */
  readonly parts: readonly string[];
}

export interface Case {
  /** `fires`, `fires, no fix`, `near miss`, `silenced` or `not silenced`. */
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly markers: readonly Marker[];
  /** The text after the first fix of each finding; from the section `# === fixed` that follows. */
  readonly fixed?: string;
  /** The text as it was saved, before the edits that make this one; from the section `# === saved` that follows. */
  readonly saved?: string;
}

const heading = /^# === ([^:\n]+)(?:: (.*))?\n/gm;
const marker = /^#( *)(\^+) ([a-z0-9-]+)(?:: (.*))?$/;

/**
 * Reads a marker file: cases under `# === KIND: TITLE`. A line `#   ^^^^ CODE: PART | PART` marks a range of the line
 * above it and is not part of the text. A caret right behind the `#` stands for the column of the `#` too.
 */
export function readCases(file: string): Case[] {
  const headings = [...file.matchAll(heading)];
  const cases: Case[] = [];
  for (const [index, match] of headings.entries()) {
    const body = file.slice(match.index + match[0].length, headings[index + 1]?.index);
    const { text, markers } = readMarkers(body);
    if (match[1] === 'fixed' || match[1] === 'saved') cases.push({ ...(cases.pop() as Case), [match[1]]: text });
    else cases.push({ kind: match[1], title: match[2], text, markers });
  }
  return cases;
}

function readMarkers(body: string): Pick<Case, 'text' | 'markers'> {
  const lines: string[] = [];
  const markers: Marker[] = [];
  for (const line of body.split('\n')) {
    const match = marker.exec(line);
    if (!match) {
      lines.push(line);
      continue;
    }
    const start = match[1] === '' ? 0 : match[1].length + 1;
    const end = match[1].length + 1 + match[2].length;
    markers.push({ line: lines.length - 1, start, end, code: match[3], parts: match[4]?.split(' | ') ?? [] });
  }
  return { text: lines.join('\n'), markers };
}
