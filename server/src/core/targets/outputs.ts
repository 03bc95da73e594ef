import type { Cluster } from '../model/cluster';
import { besideName } from './fileName';
import type { Artifact } from './target';

/**
 * Where a file is kept by `outputs`, relative to the folder of the spec and with `/`; undefined where the spec doesn't
 * say. A companion stands next to its main file.
 */
export function outputPath(cluster: Cluster, artifact: Artifact): string | undefined {
  const pattern = cluster.outputs.get(artifact.target)?.value;
  if (pattern === undefined) return undefined;
  const { instance = '', node = '', pool = '', beside } = artifact;
  const names: Record<string, string> = { '{instance}': instance, '{node}': node, '{pool}': pool };
  const path = pattern.replace(/\{(?:instance|node|pool)\}/g, (placeholder) => names[placeholder]);
  return beside === undefined ? path : besideName(path, beside);
}
