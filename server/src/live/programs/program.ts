import type { Artifact } from '../../core/targets/target';
import type { ProgramMessage } from '../../core/workspace/programs';
import type { Ran, RunOptions } from './run';

/** A generated file as it lies in a folder of its own, its companions beside it. The folder is gone afterwards. */
export interface GeneratedFile {
  /** Without folders: the program is run in its folder. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** What a program can be run with: in the folder of the file, within the time limit. */
export type Run = (args: readonly string[], options?: Pick<RunOptions, 'until'>) => Promise<Ran>;

export interface Verdict {
  /** `absent`: the program is here, but can’t be started, or was built without what reads the file. `timeout`: it was killed. */
  readonly end: 'judged' | 'absent' | 'timeout';
  readonly messages: readonly ProgramMessage[];
  /** What was left out, and why, as sentences. */
  readonly unchecked?: readonly string[];
}

/** A real program that reads generated files, and how it is asked what it thinks of one without putting it to work. */
export interface Program {
  /** Its name on PATH. */
  readonly command: string;
  /** How people call it; two may be one command. */
  readonly name: string;
  /** The flag that prints its version and nothing else. */
  readonly versionFlag: string;
  /** What to install where it is absent. */
  readonly install: string;
  reads(artifact: Artifact): boolean;
  check(file: GeneratedFile, run: Run): Promise<Verdict>;
}

/** What a program said before it exited; a refusal without a word is told as one. */
export function judged({ end, code, output }: Ran, messages: readonly ProgramMessage[]): Verdict {
  if (end !== 'exited') return { end: end === 'unstartable' ? 'absent' : 'timeout', messages: [] };
  if (code === 0 || messages.length > 0) return { end: 'judged', messages };
  const words = linesOf(output).at(-1) ?? `it ended with exit code ${code} and said nothing`;
  return { end: 'judged', messages: [{ severity: 'error', text: words }] };
}

export const linesOf = (output: string): string[] => output.split(/\r?\n/).filter((line) => line.trim() !== '');

/** Whether a message is about a file or name that this machine lacks, and the text may be fine. */
export const isAboutMachine = (text: string): boolean =>
  /No such file or directory|does not point to an existing file|could not resolve|Permission denied/i.test(text);

/** The first line of a text, from 1, that has the words in it. */
export function lineWith(text: string, words: string | undefined): number | undefined {
  const at = words ? text.split('\n').findIndex((line) => line.includes(words)) : -1;
  return at < 0 ? undefined : at + 1;
}
