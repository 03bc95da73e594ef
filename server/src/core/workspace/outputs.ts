import type { AnalyzeOptions, Snapshot } from '../analyze';
import type { Finding, Severity } from '../findings';
import { type OutputState, outputFiles, outputState } from '../targets/outputFiles';
import type { Artifact } from '../targets/target';
import { settled } from './files';

/** A file that `outputs` keeps: what belongs into it, and how it is on the disk. */
export interface Output {
  readonly artifact: Artifact;
  /** Relative to the folder of the spec, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly state: OutputState;
}

/** All files of a spec, and what is wrong with those that can’t be made. */
export interface Outputs {
  readonly files: readonly Output[];
  readonly problems: readonly Finding[];
}

/** Why nothing is written from a spec: the first of its errors. */
export const firstError = ({ findings }: Snapshot): Finding | undefined =>
  findings.find(({ severity }) => severity === 'error');

/** Looks at the files of a spec; none while it has errors. `specName` is without folders, `contentOf` reads beside it. */
export async function lookAtOutputs(
  snapshot: Snapshot,
  specName: string,
  contentOf: (path: string) => Promise<string | undefined>,
): Promise<Outputs> {
  const files: Output[] = [];
  const problems: Finding[] = [];
  const { cluster } = snapshot;
  for (const file of cluster && !firstError(snapshot) ? outputFiles(cluster, specName) : []) {
    const { artifact, path, content } = file;
    if ('problems' in content) problems.push(...content.problems);
    else files.push({ artifact, path, text: content.text, state: outputState(content.text, await contentOf(path)) });
  }
  return { files, problems };
}

interface Told {
  readonly state: OutputState;
  readonly code: 'output-edited' | 'output-missing' | 'output-stale';
  readonly severity: Severity;
  readonly words: (files: string, several: boolean) => string;
}

const told: readonly Told[] = [
  {
    state: 'stale',
    code: 'output-stale',
    severity: 'warning',
    words: (files, several) =>
      `${files} ${several ? 'are' : 'is'} not what this spec generates: write the generated files.`,
  },
  {
    state: 'edited',
    code: 'output-edited',
    severity: 'warning',
    words: (files, several) =>
      `${files} ${several ? 'were' : 'was'} edited by hand: bring the edits into the spec, or write over ${several ? 'them' : 'it'}.`,
  },
  {
    state: 'unmarked',
    code: 'output-edited',
    severity: 'warning',
    words: (files, several) =>
      `${files} ${several ? 'are' : 'is'} not what this spec generates, and ${several ? 'have' : 'has'} no mark that tells an edit by hand: look, then write over ${several ? 'them' : 'it'}.`,
  },
  {
    state: 'missing',
    code: 'output-missing',
    severity: 'information',
    words: (files, several) => `${files} ${several ? 'are' : 'is'} not there yet: write the generated files.`,
  },
];

const mostNamed = 2;

/** What is wrong with the generated files of a spec: one finding a target and kind, on its path in `outputs`. */
export function outputFindings(
  { document, cluster }: Snapshot,
  outputs: readonly Output[],
  severities?: AnalyzeOptions['severities'],
): Finding[] {
  const found = [...(cluster?.outputs ?? [])].flatMap(([target, { range }]) =>
    told.flatMap(({ state, code, severity, words }): Finding[] => {
      const paths = outputs.flatMap((one) => (one.artifact.target === target && one.state === state ? [one.path] : []));
      return paths.length === 0 ? [] : [{ code, severity, range, message: words(named(paths), paths.length > 1) }];
    }),
  );
  return settled(document, found, severities);
}

function named(paths: readonly string[]): string {
  const rest = paths.length - mostNamed;
  return rest > 0 ? `${paths.slice(0, mostNamed).join(', ')} and ${rest} more` : paths.join(' and ');
}
