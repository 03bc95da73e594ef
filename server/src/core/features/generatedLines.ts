import type { Range } from '../document/range';
import type { Cluster } from '../model/cluster';
import { once } from '../model/once';
import { artifacts, renderArtifact } from '../targets';
import type { Artifact, Rendered } from '../targets/target';

export interface Generated {
  readonly title: string;
  readonly languageId: string;
  readonly lines: readonly string[];
  /** How many lines are left out. */
  readonly more: number;
}

const most = 4;
/** Rendering more nodes than these takes longer than anyone wants to wait for a hover. */
const mostNodes = 300;

interface File {
  readonly artifact: Artifact;
  readonly file: Rendered;
}

/** What a place of the spec becomes: in the first file of each kind of proxy, and in the start-up flags of `node`. */
export function generatedLines(cluster: Cluster, place: Range, node?: string): Generated[] {
  if (cluster.nodes.size > mostNodes) return [];
  const flags = node === undefined ? undefined : flagsOf(cluster).get(node);
  const start = flags && rendered(cluster, flags);
  return [...proxyFiles(cluster), ...(start ? [start] : [])].flatMap((each) => linesOf(each, place) ?? []);
}

function linesOf({ artifact, file }: File, place: Range): Generated | undefined {
  const all = file.text.split('\n');
  const lines = file.sources.flatMap((sources, index) => {
    const from = sources.some(({ start, end }) => start >= place.start && end <= place.end);
    // A line that is shown alone is not continued.
    return from ? [all[index].replace(/\\$/, '').trim()] : [];
  });
  const distinct = [...new Set(lines)];
  if (distinct.length === 0) return undefined;
  const { title, languageId } = artifact;
  return { title, languageId, lines: distinct.slice(0, most), more: Math.max(0, distinct.length - most) };
}

const proxyFiles = once((cluster: Cluster): readonly File[] => {
  const firsts = new Map<string, Artifact>();
  for (const artifact of artifacts(cluster))
    if (artifact.proxy !== undefined && artifact.beside === undefined && !firsts.has(artifact.target))
      firsts.set(artifact.target, artifact);
  return [...firsts.values()].flatMap((artifact) => rendered(cluster, artifact) ?? []);
});

const flagsOf = once(
  (cluster: Cluster): ReadonlyMap<string, Artifact> =>
    new Map(
      artifacts(cluster).flatMap((artifact) =>
        artifact.node === undefined || artifact.beside !== undefined ? [] : [[artifact.node, artifact]],
      ),
    ),
);

function rendered(cluster: Cluster, artifact: Artifact): File | undefined {
  const file = renderArtifact(cluster, artifact, 'spec');
  return 'text' in file ? { artifact, file } : undefined;
}
