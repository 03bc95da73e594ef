import { type Line, linesOf } from './words';

const kinds = [
  ...['global', 'defaults', 'listen', 'frontend', 'backend', 'peers', 'resolvers', 'userlist', 'program', 'mailers'],
  ...['cache', 'http-errors', 'ring', 'fcgi-app', 'log-forward', 'crt-store', 'traces', 'log-profile', 'acme'],
] as const;
const isKind: ReadonlySet<string> = new Set(kinds);

/** A section of haproxy.cfg with what it inherits. */
export class Section {
  readonly lines: Line[] = [];
  private readonly depth: number;

  constructor(
    readonly kind: string,
    readonly name: string,
    /** Where it begins, from 1. */
    readonly line: number,
    readonly defaults?: Section,
  ) {
    this.depth = (defaults?.depth ?? 0) + 1;
  }

  /** The lines of its own that begin with these words. */
  own(...words: readonly string[]): Line[] {
    return this.lines.filter((line) => words.every((word, index) => line.words[index] === word));
  }

  /** The last line that begins with these words, of its own or inherited. */
  last(...words: readonly string[]): Line | undefined {
    return this.own(...words).at(-1) ?? this.defaults?.last(...words);
  }

  /** Whether an option is on, here or by inheritance; `no option` takes it back. */
  option(name: string): boolean {
    const own = this.lines.findLast(
      ({ words }) => words[words[0] === 'no' ? 2 : 1] === name && words.includes('option'),
    );
    return own ? own.words[0] === 'option' : (this.defaults?.option(name) ?? false);
  }

  /** From the widest `defaults` to its own. */
  all(...words: readonly string[]): Line[] {
    return [...(this.defaults?.all(...words) ?? []), ...this.own(...words)];
  }

  /** Nobody nests defaults that deep; a file may be made to. */
  get isTooDeep(): boolean {
    return this.depth > 30;
  }

  get mode(): string {
    return this.last('mode')?.words[1] ?? 'tcp';
  }
}

/** The sections; a proxy inherits from the `defaults` that it names, else from those above it. */
export function sectionsOf(text: string): Section[] {
  const sections: Section[] = [];
  const named = new Map<string, Section>();
  let above: Section | undefined;
  for (const line of linesOf(text)) {
    const [kind, name = ''] = line.words;
    if (!isKind.has(kind)) {
      sections.at(-1)?.lines.push(line);
      continue;
    }
    const from = line.words.indexOf('from', 1);
    const defaults = from > 0 ? named.get(line.words[from + 1]) : kind === 'defaults' ? undefined : above;
    const section = new Section(
      kind,
      name === 'from' ? '' : name,
      line.number,
      defaults?.isTooDeep ? undefined : defaults,
    );
    sections.push(section);
    if (kind !== 'defaults') continue;
    above = section;
    if (section.name) named.set(section.name, section);
  }
  return sections;
}
