import type { Cluster } from '../../model/cluster';
import type { Monitoring } from '../../model/monitoring';
import type { Value } from '../../model/value';
import { unseen } from '../monitored/exporter';
import { jobName, useLabels } from '../monitored/labels';
import { firstUses, nodeUses } from '../monitored/uses';
import { ofWord, oneLine, sourced, type Tree } from '../tree';
import type { Words } from '../words';

/** memcached speaks no HTTP, so Prometheus asks memcached_exporter: `/scrape?target=HOST:PORT` for each node. */
export function memcachedJob(words: Words, cluster: Cluster, { exporter }: Monitoring): Tree[] {
  const targets = nodeTargets(words, cluster);
  if (!exporter || targets.length === 0) return [];
  const { address, port } = exporter;
  const endpoint = address
    ? { replacement: ofWord(words.endpoint(address, port)) }
    : // Beside each node: the host of the target, with the exporter's port.
      {
        source_labels: ['__param_target'],
        regex: '(.+):\\d+',
        replacement: sourced(`$1${atPort(words, port)}`, port.range),
      };
  const relabelling: Tree[] = [
    { source_labels: ['__address__'], target_label: '__param_target' },
    { source_labels: ['__param_target'], target_label: 'instance' },
    { ...endpoint, target_label: '__address__' },
  ];
  return [
    {
      job_name: jobName('memcached', cluster),
      metrics_path: '/scrape',
      static_configs: targets,
      relabel_configs: relabelling.map(oneLine),
    },
  ];
}

/** The nodes that the exporter can ask, each once, with the labels of the first thing that it is for. */
export function nodeTargets(words: Words, cluster: Cluster): Tree[] {
  return firstUses(nodeUses(cluster)).flatMap((use) => {
    const { node } = use;
    if (!node.address || unseen(node)) return [];
    const labels = useLabels(words, cluster, use);
    return [{ targets: oneLine([ofWord(words.address(node.address))]), labels: oneLine(labels) }];
  });
}

/** `:PORT`. */
export const atPort = (words: Words, port: Value<number>): string =>
  words.endpoint({ value: 'host', range: port.range }, port).text.replace('host', '');
