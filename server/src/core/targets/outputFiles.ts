import type { Finding } from '../findings';
import type { Cluster } from '../model/cluster';
import { artifacts, renderArtifact } from './index';
import { outputPath } from './outputs';
import { isUntouched, sameContent } from './seal';
import type { Artifact } from './target';

/** A file that `outputs` keeps. */
export interface OutputFile {
  readonly artifact: Artifact;
  /** Relative to the folder of the spec, with `/`; never out of it. */
  readonly path: string;
  /** What belongs into it, or why nothing does. */
  readonly content: { readonly text: string } | { readonly problems: readonly Finding[] };
}

/** `stale`: it is what was written from an older spec. `unmarked`: it differs, and has no seal that would say why. */
export type OutputState = 'missing' | 'current' | 'stale' | 'edited' | 'unmarked';

/** Whether writing over it could undo the work of a person, who has to agree. */
export const isGuarded = (state: OutputState): boolean => state === 'edited' || state === 'unmarked';

const inside = /^(?!\.{1,2}(?:\/|$))[\w.@+-]+(?:\/(?!\.{1,2}(?:\/|$))[\w.@+-]+)*$/;

/** The files that `outputs` keeps, rendered; what has no path there is left out. `specName` is without folders. */
export function outputFiles(cluster: Cluster, specName: string): OutputFile[] {
  if (cluster.outputs.size === 0) return [];
  return artifacts(cluster).flatMap((artifact) => {
    const path = outputPath(cluster, artifact);
    if (path === undefined || !inside.test(path)) return [];
    return [{ artifact, path, content: renderArtifact(cluster, artifact, specName) }];
  });
}

/** How a file is, by what it holds; undefined for one that is not there. */
export function outputState(generated: string, onDisk: string | undefined): OutputState {
  if (onDisk === undefined) return 'missing';
  if (sameContent(generated, onDisk)) return 'current';
  const untouched = isUntouched(onDisk);
  if (untouched === undefined) return 'unmarked';
  return untouched ? 'stale' : 'edited';
}
