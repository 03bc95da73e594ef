import type { Cluster } from '../../model/cluster';
import type { MemcachedNode } from '../../model/node';
import type { Ref } from '../../model/value';
import type { Zone } from '../../model/zone';
import { ofWord, sourced, type Tree } from '../tree';
import type { Words } from '../words';
import type { Name, Use } from './uses';

/**
 * The labels of everything that belongs to the cluster. The first is not called `cluster`: Grafana's mixins and Mimir
 * use that for the Kubernetes cluster.
 */
export function clusterLabel(words: Words, { name }: Cluster): ClusterLabel {
  if (last?.words !== words) last = { words, label: { memcached_cluster: ofWord(words.name(name.value, name.range)) } };
  return last.label;
}

interface ClusterLabel {
  readonly memcached_cluster: Tree;
}

/** Every rule has it. */
let last: { readonly words: Words; readonly label: ClusterLabel } | undefined;

/** The labels of a node in one role. */
export const useLabels = (words: Words, cluster: Cluster, { node, role, pool, shard, from }: Use) => ({
  ...clusterLabel(words, cluster),
  pool: pool && nameLabel(words, pool),
  shard: shard && (role === 'replica' ? sourced(shard.text, shard.from) : nameLabel(words, shard)),
  node: nodeLabel(words, node),
  role: role && sourced(role, ...from),
  zone: zoneLabel(words, node.zone),
});

export const nameLabel = (words: Words, { text, from }: Name): Tree => ofWord(words.name(text, from));

export const nodeLabel = (words: Words, { name, entry }: MemcachedNode): Tree =>
  ofWord(words.name(name, entry.keyRange));

export const zoneLabel = (words: Words, zone: Ref<Zone> | undefined): Tree | undefined =>
  zone && ofWord(words.name(zone.name, zone.range));

/** The name that a job of the scrape configuration has; the alert on missing targets knows it too. */
export const jobName = (kind: 'memcached' | 'haproxy', cluster: Cluster): string => `${kind}-${cluster.name.value}`;
