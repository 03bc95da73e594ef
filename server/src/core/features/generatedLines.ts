import type { Range } from '../document/range';
import type { Cluster } from '../model/cluster';
import { artifacts, renderArtifact } from '../targets';
import type { Artifact, Rendered } from '../targets/target';

export interface Generated {
  readonly title: string;
  readonly lines: readonly string[];
  /** How many lines are left out. */
  readonly more: number;
}

const most = 4;
/** Rendering more nodes than these takes longer than anyone wants to wait for a hover. */
const mostNodes = 300;
const rendered = new WeakMap<Cluster, { artifact: Artifact; file: Rendered } | undefined>();

/** What a place of the spec becomes in the first HAProxy configuration. */
export function generatedLines(cluster: Cluster, place: Range): Generated | undefined {
  if (!rendered.has(cluster)) rendered.set(cluster, firstHaproxy(cluster));
  const first = rendered.get(cluster);
  if (!first) return undefined;
  const all = first.file.text.split('\n');
  const lines = first.file.sources.flatMap((sources, index) => {
    const from = sources.some(({ start, end }) => start >= place.start && end <= place.end);
    return from ? [all[index].trim()] : [];
  });
  const distinct = [...new Set(lines)];
  if (distinct.length === 0) return undefined;
  return { title: first.artifact.title, lines: distinct.slice(0, most), more: Math.max(0, distinct.length - most) };
}

function firstHaproxy(cluster: Cluster): { artifact: Artifact; file: Rendered } | undefined {
  if (cluster.nodes.size > mostNodes) return undefined;
  const artifact = artifacts(cluster).find(({ target }) => target === 'haproxy');
  const file = artifact && renderArtifact(cluster, artifact, 'spec');
  return artifact && file && 'text' in file ? { artifact, file } : undefined;
}
