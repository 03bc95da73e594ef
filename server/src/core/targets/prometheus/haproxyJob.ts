import { isLoopback, isWildcard } from '../../model/address';
import type { Cluster } from '../../model/cluster';
import type { Instance, Proxy } from '../../model/proxy';
import type { Value } from '../../model/value';
import { clusterLabel, jobName, zoneLabel } from '../monitored/labels';
import { measuredProxies } from '../monitored/servers';
import { ofWord, oneLine, sourced, type Tree } from '../tree';
import type { Words } from '../words';

/** One job for all HAProxy of the cluster that have `metrics`, a target an instance. */
export function haproxyJob(words: Words, cluster: Cluster): Tree[] {
  const targets = measuredProxies(cluster).flatMap((proxy) =>
    proxy.instances.flatMap((instance) => {
      const endpoint = metricsAt(words, proxy, instance);
      if (!endpoint) return [];
      const labels = {
        ...clusterLabel(words, cluster),
        haproxy: ofWord(words.name(instance.name, instance.place)),
        zone: zoneLabel(words, instance.zone),
      };
      return [{ targets: oneLine([endpoint]), labels: oneLine(labels) }];
    }),
  );
  return targets.length > 0 ? [{ job_name: jobName('haproxy', cluster), static_configs: targets }] : [];
}

/**
 * Where an instance answers Prometheus. `metrics` names one address for all instances: where that means the machine
 * itself or any address, Prometheus needs the instance's.
 */
function metricsAt(words: Words, { metrics }: Proxy, instance: Instance): Tree | undefined {
  if (!metrics?.port) return undefined;
  const own = instance.address;
  const { value } = metrics.address;
  const elsewhere = isWildcard(value) || (isLoopback(value) && own !== undefined && !isLoopback(own.value));
  const host: Value<string> | undefined = elsewhere ? own : metrics.address;
  if (host) return ofWord(words.endpoint(host, metrics.port));
  words.problem(
    'missing-key',
    `${instance.name} has no address: Prometheus needs one to ask it for metrics.`,
    instance.place,
  );
  return sourced('', instance.place);
}
