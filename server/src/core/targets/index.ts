import type { Finding } from '../findings';
import type { Cluster } from '../model/cluster';
import { limitsOf } from '../model/limits';
import { alerts } from './alerts';
import { grafana } from './grafana';
import { haproxy } from './haproxy';
import { mcrouter } from './mcrouter';
import { memcached } from './memcached';
import { memcachedProxy } from './memcached-proxy';
import { prometheus } from './prometheus';
import { sealed } from './seal';
import { shardMap } from './shard-map';
import type { Artifact, RenderedFile, Target } from './target';
import { twemproxy } from './twemproxy';

/** Every kind of file that a spec is turned into. */
export const targets: readonly Target[] = [
  haproxy,
  twemproxy,
  mcrouter,
  memcachedProxy,
  memcached,
  prometheus,
  alerts,
  grafana,
  shardMap,
];

/** All files of a cluster, in the order of the targets. */
export const artifacts = (cluster: Cluster): Artifact[] => targets.flatMap((target) => [...target.artifacts(cluster)]);

/** The text of one file; `specName` is the spec's file name without folders. */
export function renderArtifact(
  cluster: Cluster,
  artifact: Artifact,
  specName: string,
): RenderedFile | { readonly problems: readonly Finding[] } {
  const target = targets.find(({ id }) => id === artifact.target);
  const file = target?.render(cluster, artifact, specName) ?? { problems: [] };
  return 'problems' in file ? file : { ...file, text: sealed(file.text), notes: notesFor(cluster, artifact) };
}

/** What the file leaves out of the spec, because its program can’t do it. */
function notesFor(cluster: Cluster, artifact: Artifact): Finding[] {
  const proxy = artifact.proxy === undefined ? undefined : cluster.proxies.get(artifact.proxy);
  const limits = proxy ? limitsOf(cluster, proxy) : [];
  return limits.map(({ code, severity, message, range }) => ({ code, severity, message, range }));
}
