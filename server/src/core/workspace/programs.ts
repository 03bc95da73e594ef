import type { AnalyzeOptions, Snapshot } from '../analyze';
import type { Range } from '../document/range';
import type { Finding } from '../findings';
import type { Cluster } from '../model/cluster';
import type { Artifact, Rendered } from '../targets/target';
import { settled } from './files';

/** What a program says of a file that was generated for it. */
export interface ProgramMessage {
  /** Of the generated text, from 1; absent where the program names none. */
  readonly line?: number;
  /** `information`: about this machine, such as a file that is not on it, and not about the text. */
  readonly severity: 'error' | 'warning' | 'information';
  /** In the program's own words. */
  readonly text: string;
}

/** A generated file and what its program says of it. */
export interface Judged {
  readonly artifact: Artifact;
  readonly sources: Rendered['sources'];
  /** With its version: `haproxy 2.6.12`. */
  readonly program: string;
  readonly messages: readonly ProgramMessage[];
}

const longest = 240;

/** What the programs say, on the places of the spec that their lines come from; what several files share is told once. */
export function programFindings(
  { document, cluster }: Snapshot,
  judged: readonly Judged[],
  severities?: AnalyzeOptions['severities'],
): Finding[] {
  if (!cluster) return [];
  const told = new Map<string, { first: string; more: number; words: string; finding: Omit<Finding, 'message'> }>();
  for (const { artifact, sources, program, messages } of judged)
    for (const { line, severity, text } of messages) {
      const words = sentence(text);
      const range = placeOf(cluster, artifact, sources, line, text);
      // Of what this machine lacks, one example is enough.
      const key = `${severity} ${range.start} ${program} ${severity === 'information' ? '' : words}`;
      const known = told.get(key);
      if (known) {
        known.more++;
        continue;
      }
      const where = `${artifact.fileName}${line === undefined ? '' : ` line ${line}`}`;
      const first = `${severity === 'information' ? 'on this machine, ' : ''}${program} says of ${where}`;
      const code = severity === 'error' ? 'program-rejects' : 'program-warns';
      told.set(key, { first, more: 0, words, finding: { code, severity, range } });
    }
  const findings = [...told.values()].map(({ first, more, words, finding }) => {
    const message = `${first}${again(more)}: ${words}`;
    return { ...finding, message: message.replace(/^on this/, 'On this') };
  });
  return settled(document, findings, severities);
}

const again = (more: number): string => (more === 0 ? '' : more === 1 ? ', and once more' : `, and ${more} times more`);

/** The place that the line comes from, or the nearest line that comes from one; without a line what the file is for. */
function placeOf(
  cluster: Cluster,
  artifact: Artifact,
  sources: Rendered['sources'],
  line: number | undefined,
  text: string,
): Range {
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
