import { chosen, type Panel, type Query, rate } from './panel';

const commands = (command: string, status = ''): string =>
  chosen('memcached_commands_total', `command="${command}"${status && `,status="${status}"`}`);
const legend = {
  displayMode: 'table',
  placement: 'right',
  calcs: ['lastNotNull'],
};
const series = { legend, tooltip: { mode: 'multi', sort: 'desc' } };
const stacked = { fillOpacity: 20, stacking: { mode: 'normal', group: 'A' } };

/** What a dashboard needs to know of the spec. */
export interface Parts {
  readonly haproxy: boolean;
  readonly gutter: boolean;
  /** What each shard of a pool must hold, by pool. */
  readonly needs: readonly { readonly pool: string; readonly bytes: number }[];
}

const hitRate = (offset: string): string =>
  ['hit', '']
    .map((status) => `sum by (pool, shard) (rate(${commands('get', status)}[$__rate_interval]${offset}))`)
    .join(' / ');

const evicting = `sum by (node, slab) (${rate(chosen('memcached_slab_items_evicted_total'))})`;
const slabs: Query[] = [
  { expr: `topk(10, ${evicting})`, legend: '{{node}} {{slab}}', table: true },
  {
    expr: `max by (node, slab) (${chosen('memcached_slab_items_age_seconds')}) and topk(10, ${evicting})`,
    legend: '{{node}} {{slab}}',
    table: true,
  },
];

const haproxyPanel: Panel = {
  id: 9,
  type: 'stat',
  title: 'Servers that HAProxy can use',
  description: 'Of each shard: active, and backup. None is an outage; no active and a backup is a failover.',
  width: 12,
  queries: ['active', 'backup'].map((kind) => ({
    expr: `min by (proxy) (haproxy_backend_${kind}_servers{memcached_cluster="$memcached_cluster",proxy=~"be_.+"})`,
    legend: `{{proxy}} ${kind}`,
  })),
  options: { reduceOptions: { calcs: ['lastNotNull'] }, textMode: 'value_and_name' },
};

const gutterPanel: Panel = {
  id: 10,
  type: 'timeseries',
  title: 'Requests on the gutter',
  description:
    'It takes the place of nodes that are down, for a short time. Always busy means that a node is forgotten.',
  width: 24,
  unit: 'ops',
  queries: [
    {
      expr: `sum by (pool, node) (rate(memcached_commands_total{memcached_cluster="$memcached_cluster",role="gutter"}[$__rate_interval]))`,
      legend: '{{pool}} {{node}}',
    },
  ],
  options: series,
};

export const panels = (parts: Parts): Panel[] => [
  {
    id: 1,
    type: 'state-timeline',
    title: 'Nodes',
    description: 'Up (1) or down (0), each node in its role. A node that nobody sees counts as down.',
    width: parts.haproxy ? 12 : 24,
    queries: [
      {
        expr: `max by (pool, shard, role, node) (${chosen('memcached:node_up')})`,
        legend: '{{pool}}/{{shard}} {{role}} {{node}}',
      },
    ],
    options: { mergeValues: true, showValue: 'never', rowHeight: 0.8, legend: { showLegend: false } },
  },
  ...(parts.haproxy ? [haproxyPanel] : []),
  {
    id: 2,
    type: 'timeseries',
    title: 'Hit rate of each shard, now and half an hour before',
    description: 'It falls with a failover: the standby begins cold. Compare with the marks.',
    width: 24,
    unit: 'percentunit',
    queries: [
      { expr: hitRate(''), legend: '{{pool}}/{{shard}}' },
      { expr: hitRate(' offset 30m'), legend: '{{pool}}/{{shard}} half an hour before' },
    ],
    options: series,
  },
  {
    id: 3,
    type: 'timeseries',
    title: 'Gets and sets a second, by role',
    description: 'Traffic on a standby means that its shard runs on it.',
    width: 12,
    unit: 'ops',
    queries: ['get', 'set'].map((command) => ({
      expr: `sum by (role, node) (${rate(commands(command))})`,
      legend: `{{role}} {{node}} ${command}`,
    })),
    options: series,
    custom: stacked,
  },
  {
    id: 4,
    type: 'timeseries',
    title: 'Evictions a second, and their share of the sets',
    description: 'Items that were dropped while still valid. A share above 0.1 says that the node is too small.',
    width: 12,
    queries: [
      { expr: `sum by (node) (${rate(chosen('memcached_items_evicted_total'))})`, legend: '{{node}}' },
      {
        expr: `sum by (node) (${rate(chosen('memcached_items_evicted_total'))}) / (sum by (node) (${rate(commands('set'))}) > 0)`,
        legend: '{{node}} share of sets',
      },
    ],
    options: series,
  },
  {
    id: 5,
    type: 'timeseries',
    title: 'Memory and its limit',
    description: 'A full cache is normal; look at evictions and hit rate before you add memory.',
    width: 12,
    unit: 'bytes',
    queries: [
      { expr: `max by (node) (${chosen('memcached_current_bytes')})`, legend: '{{node}}' },
      { expr: `max by (node) (${chosen('memcached_limit_bytes')})`, legend: '{{node}} limit' },
      ...parts.needs.map(({ pool, bytes }) => ({
        expr: `vector(${Math.round(bytes)})`,
        legend: `${pool}: its share of the working set`,
      })),
    ],
    options: series,
  },
  {
    id: 6,
    type: 'timeseries',
    title: 'Share of usable connections',
    description: 'Usable is max_connections without what memcached keeps for itself: 4 a thread and 8.',
    width: 12,
    unit: 'percentunit',
    queries: [
      {
        expr: `max by (memcached_cluster, node) (${chosen('memcached_current_connections')})
  / on (memcached_cluster, node)
(max by (memcached_cluster, node) (${chosen('memcached_max_connections')})
  - on (memcached_cluster, node) memcached:spec_reserved_connections)`,
        legend: '{{node}}',
      },
      {
        expr: `sum by (node) (${rate(chosen('memcached_connections_rejected_total'))})`,
        legend: '{{node}} rejected/s',
      },
    ],
    options: series,
  },
  {
    id: 7,
    type: 'text',
    title: 'Latency',
    description: 'Why it is not here.',
    width: 12,
    options: {
      mode: 'markdown',
      content:
        'memcached keeps no latencies, so its exporter has none. Measure them in the clients, or see those of HAProxy’s checks: `haproxy_server_check_duration_seconds`.',
    },
  },
  {
    id: 8,
    type: 'table',
    title: 'Slab classes that evict most',
    description: 'The ten classes with most evictions a second; the age says how long items live there.',
    width: 12,
    queries: slabs,
    extra: { transformations: [{ id: 'merge', options: {} }] },
  },
  ...(parts.gutter ? [gutterPanel] : []),
];
