import type { AnalyzeOptions, Snapshot } from '../analyze';
import type { Range } from '../document/range';
import type { Finding } from '../findings';
import type { Cluster } from '../model/cluster';
import { artifacts, renderArtifact } from '../targets/index';
import type { Artifact, Rendered } from '../targets/target';
import { settled } from './files';
import { firstError } from './outputs';

/** What a program says of a file that was generated for it. */
export interface ProgramMessage {
  /** Of the generated text, from 1; absent where the program names none. */
  readonly line?: number;
  /** `information`: about this machine, such as a file that is not on it, and not about the text. */
  readonly severity: 'error' | 'warning' | 'information';
  /** In the program's own words. */
  readonly text: string;
}

export interface Generated extends Rendered {
  readonly artifact: Artifact;
}

/** A generated file and what its program says of it. */
export interface Judged {
  readonly file: Generated;
  /** With its version: `haproxy 2.6.12`. */
  readonly program: string;
  readonly messages: readonly ProgramMessage[];
}

const longest = 240;

/** All files of a spec for the programs that read them; none while it has errors: the first of them is told. */
export function generatedFiles(
  snapshot: Snapshot,
  specName: string,
): { readonly files: readonly Generated[]; readonly problem?: Finding } {
  const { cluster } = snapshot;
  const error = firstError(snapshot);
  if (error || !cluster) return { files: [], problem: error };
  const files: Generated[] = [];
  for (const artifact of artifacts(cluster)) {
    const file = renderArtifact(cluster, artifact, specName);
    if ('problems' in file) return { files: [], problem: file.problems[0] };
    files.push({ ...file, artifact });
  }
  return { files };
}

/** What the programs say, on the places of the spec that their lines come from; what several files share is told once. */
export function programFindings(
  { document, cluster }: Snapshot,
  judged: readonly Judged[],
  severities?: AnalyzeOptions['severities'],
): Finding[] {
  if (!cluster) return [];
  const told = new Map<string, { finding: Omit<Finding, 'message'>; where: string; words: string; more: number }>();
  for (const { file, program, messages } of judged)
    for (const { line, severity, text } of messages) {
      const range = placeOf(cluster, file, line, text);
      const words = sentence(text);
      // Of what this machine lacks, one example is enough.
      const key = `${severity} ${range.start} ${program} ${severity === 'information' ? '' : words}`;
      const known = told.get(key);
      if (known) known.more++;
      else {
        const code = severity === 'error' ? 'program-rejects' : 'program-warns';
        const says = `${program} says of ${file.artifact.fileName}${line === undefined ? '' : ` line ${line}`}`;
        const where = severity === 'information' ? `On this machine, ${says}` : says;
        told.set(key, { finding: { code, severity, range }, where, words, more: 0 });
      }
    }
  const findings = [...told.values()].map(({ finding, where, words, more }) => ({
    ...finding,
    message: `${where}${again(more)}: ${words}`,
  }));
  return settled(document, findings, severities);
}

const again = (more: number): string => (more === 0 ? '' : more === 1 ? ', and once more' : `, and ${more} times more`);

/** The notes of all files, each once: `memcached-a.args and 3 more: TLS is not checked: …`. */
export function notesOf(checked: readonly { readonly file: Generated; readonly notes: readonly string[] }[]): string[] {
  const files = new Map<string, string[]>();
  for (const { file, notes } of checked)
    for (const note of notes) files.set(note, [...(files.get(note) ?? []), file.artifact.fileName]);
  return [...files].map(
    ([note, [first, ...more]]) => `${first}${more.length > 0 ? ` and ${more.length} more` : ''}: ${note}`,
  );
}

/** The place that the line comes from, or the nearest line that comes from one; without a line what the file is for. */
function placeOf(cluster: Cluster, { artifact, sources }: Generated, line: number | undefined, text: string): Range {
  const ranges = line === undefined ? [] : nearest(sources, line - 1);
  const named = ranges.filter(({ start, end }) => {
    const written = cluster.document.text.slice(start, end).replace(/^["']|["']$/g, '');
    return written.length > 1 && text.includes(written);
  });
  // Of the values that the message names the longest says most.
  const [best] = named.sort((a, b) => b.end - b.start - (a.end - a.start));
  return best ?? ranges[0] ?? subjectOf(cluster, artifact);
}

function nearest(sources: Rendered['sources'], index: number): readonly Range[] {
  for (let distance = 0; distance < sources.length; distance++)
    for (const at of [index - distance, index + distance]) {
      const ranges = sources[at] ?? [];
      if (ranges.length > 0) return ranges;
    }
  return [];
}

/** The instance, node or pool that a file is for, else where it is kept or what it watches. */
function subjectOf(cluster: Cluster, { target, proxy: named, instance, node = '', pool = '' }: Artifact): Range {
  const proxy = cluster.proxies.get(named ?? '');
  return (
    proxy?.instances.find(({ name }) => name === instance)?.place ??
    proxy?.entry.keyRange ??
    cluster.nodes.get(node)?.entry.keyRange ??
    cluster.pools.get(pool)?.entry.keyRange ??
    cluster.outputs.get(target)?.range ??
    cluster.fields.entry('monitoring')?.keyRange ??
    cluster.name.range
  );
}

/** One line, ended as a sentence. */
function sentence(text: string): string {
  const line = text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .replace(/[.\s]+$/, '');
  return line.length > longest ? `${line.slice(0, longest)}…` : `${line}.`;
}
