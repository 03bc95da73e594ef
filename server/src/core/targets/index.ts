import type { Finding } from '../findings';
import type { Cluster } from '../model/cluster';
import { haproxy } from './haproxy';
import type { Artifact, Rendered, Target } from './target';

/** Every kind of file that a spec is turned into. */
export const targets: readonly Target[] = [haproxy];

/** All files of a cluster, in the order of the targets. */
export const artifacts = (cluster: Cluster): Artifact[] => targets.flatMap((target) => [...target.artifacts(cluster)]);

/** The text of one file; `specName` is the spec's file name without folders. */
export function renderArtifact(
  cluster: Cluster,
  artifact: Artifact,
  specName: string,
): Rendered | { readonly problems: readonly Finding[] } {
  const target = targets.find(({ id }) => id === artifact.target);
  return target ? target.render(cluster, artifact, specName) : { problems: [] };
}
