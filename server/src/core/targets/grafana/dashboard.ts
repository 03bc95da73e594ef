import type { Cluster } from '../../model/cluster';
import type { Monitoring } from '../../model/monitoring';
import { headerText, specHash } from '../header';
import { intervals, promDuration, rateWindow } from '../monitored/durations';
import { measuredProxies } from '../monitored/servers';
import { ofWord, sourced, type Tree } from '../tree';
import type { Words } from '../words';
import { datasource, placed } from './panel';
import { panels } from './panels';
import { plainText } from './plainText';

/** A classic dashboard. Its `uid` comes from the cluster's name alone, so that links stay. */
export function dashboard(words: Words, cluster: Cluster, monitoring: Monitoring, specName: string): Tree {
  const name = words.name(cluster.name.value, cluster.name.range);
  const pools = [...cluster.pools.values()];
  return {
    uid: `memcached-${specHash(name.text)}`,
    title: sourced(`memcached ${name.text}`, ...name.from),
    description: headerText(specName, cluster.document.text),
    tags: ['memcached', ofWord(name)],
    schemaVersion: 39,
    editable: false,
    refresh: '30s',
    time: { from: 'now-3h', to: 'now' },
    annotations: { list: annotations(cluster, monitoring) },
    templating: { list: variables(words, cluster, monitoring) },
    panels: placed(
      panels({
        haproxy: measuredProxies(cluster).length > 0,
        gutter: pools.some(({ gutter }) => gutter),
        needs: pools.flatMap(({ name: pool, entry, workingSet, shards, replicas }) => {
          const parts = shards.length || replicas[0]?.nodes.length;
          if (!workingSet || !parts) return [];
          return [{ pool: words.name(pool, entry.keyRange).text, bytes: workingSet.value.bytes / parts }];
        }),
      }),
    ),
  };
}

/** Marks on all panels: a node that restarted, a server that came or went in HAProxy. */
function annotations(cluster: Cluster, monitoring: Monitoring): Tree[] {
  const scrape = intervals(monitoring).scrape.ms;
  const mark = (name: string, expr: string, iconColor: string, textFormat: string): Tree => ({
    name,
    datasource,
    enable: true,
    expr,
    iconColor,
    step: promDuration(scrape),
    titleFormat: name,
    textFormat,
  });
  const window = promDuration(rateWindow(60_000, scrape));
  const young = Math.max(60, (2 * scrape) / 1_000);
  return [
    mark(
      'Restarts',
      `memcached_uptime_seconds{memcached_cluster="$memcached_cluster",node=~"$node"} < ${young}`,
      'blue',
      '{{node}}',
    ),
    ...(measuredProxies(cluster).length > 0
      ? [
          mark(
            'Failovers',
            `changes(haproxy_backend_active_servers{memcached_cluster="$memcached_cluster",proxy=~"be_.+"}[${window}]) > 0`,
            'orange',
            '{{proxy}} at {{haproxy}}',
          ),
        ]
      : []),
  ];
}

function variables(words: Words, cluster: Cluster, { grafana }: Monitoring): Tree[] {
  const source = grafana?.datasource;
  const sourceName = source ? plainText(words, source) : 'prometheus';
  const { value } = cluster.name;
  return [
    {
      name: 'datasource',
      label: 'Data source',
      type: 'datasource',
      query: 'prometheus',
      current: { text: sourceName, value: sourceName },
    },
    {
      ...variable('memcached_cluster', 'Cluster', ''),
      current: { text: sourced(value, cluster.name.range), value: sourced(value, cluster.name.range) },
    },
    ...['pool', 'shard', 'zone', 'node'].map((label) => ({
      ...variable(label, label, '{memcached_cluster="$memcached_cluster"}'),
      multi: true,
      includeAll: true,
      // Also where the label is absent: a gutter has no shard.
      allValue: '.*',
      current: { text: 'All', value: '$__all' },
    })),
  ];
}

const variable = (name: string, label: string, among: string) => ({
  name,
  label,
  type: 'query',
  datasource,
  query: `label_values(memcached:node_up${among}, ${name})`,
  refresh: 2,
  sort: 1,
});
