import type { Range } from '../document/range';
import type { Rendered } from './target';

/** Text of a generated line with the places of the spec that it comes from. */
export interface Word {
  readonly text: string;
  readonly from: readonly Range[];
}

export const word = (text: string, ...from: readonly Range[]): Word => ({ text, from });

/** Collects the lines of a generated file and, for each, where it comes from. */
export class Lines {
  private readonly texts: string[] = [];
  private readonly sources: (readonly Range[])[] = [];

  /** One line that is written already. */
  line(text: string, from: readonly Range[]): void {
    this.texts.push(text);
    this.sources.push(from.length < 2 ? from : distinct(from));
  }

  /** One line: the parts joined by spaces. Plain text is fixed, absent parts are left out. */
  add(...parts: readonly (string | Word | undefined)[]): void {
    let line = '';
    const from: Range[] = [];
    for (const part of parts) {
      if (part === undefined) continue;
      const { text, from: places } = typeof part === 'string' ? word(part) : part;
      line += line === '' ? text : ` ${text}`;
      from.push(...places);
    }
    this.line(line, from);
  }

  rendered(): Rendered {
    return { text: `${this.texts.join('\n')}\n`, sources: this.sources };
  }
}

const distinct = (places: readonly Range[]): Range[] =>
  places.filter(
    ({ start, end }, index) =>
      !places.some((other, before) => before < index && other.start === start && other.end === end),
  );
