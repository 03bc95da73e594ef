import { usableConnections } from '../../model/node';
import { promDuration } from '../monitored/durations';
import { type AlertKind, needsExporter } from './kind';
import { nodeLabels, of } from './promql';
import { labelsOf, series, Timeline } from './proof';
import { asked, type Scene, windowOf } from './scene';

/** A node that restarted less than so many seconds ago. */
const young = ({ scrape }: Scene): number => Math.max(300, (4 * scrape) / 1_000);

export const restarted: AlertKind = {
  name: 'restarted',
  idle: needsExporter,
  expr: (scene) => `max by (${nodeLabels}) (${of(scene, 'memcached_uptime_seconds')}) < ${young(scene)}`,
  says: (label) => ({
    summary: `memcached ${label('node')} restarted and is empty`,
    description: `Expect misses on ${label('pool')}/${label('shard')} until it is warm. If nobody restarted it, look at its log and at the kernel's for a crash or a lack of memory.`,
  }),
  proof(scene, alert) {
    const timeline = new Timeline(scene, 0, alert.for.value.ms);
    const labels = labelsOf(scene, asked(scene)[0]);
    return {
      series: [series('memcached_uptime_seconds', labels, timeline.gauge(2 * young(scene), 1))],
      quietAt: timeline.quietAt,
      firesAt: timeline.firesAt,
      fires: [labels],
    };
  },
};

export const connections: AlertKind = {
  name: 'connections',
  idle: needsExporter,
  // memcached keeps some descriptors for itself: at -c 64 it refuses at 40.
  expr: (scene, alert) => `max by (${nodeLabels}) (
  ${of(scene, 'memcached_current_connections')}
    / on (memcached_cluster, node) group_left ()
  (
    max by (memcached_cluster, node) (${of(scene, 'memcached_max_connections')})
      - on (memcached_cluster, node)
    ${of(scene, 'memcached:spec_reserved_connections')}
  )
) > ${alert.above?.value}`,
  says: (label, value, alert) => ({
    summary: `${label('node')} has ${value} of its usable connections open`,
    description: `Above ${alert.above?.value} it is close to refusing clients. Raise max_connections, or lower pool_size and processes of the clients, or node_max_connections of the proxies.`,
  }),
  proof(scene, alert) {
    const timeline = new Timeline(scene, 0, alert.for.value.ms);
    const use = asked(scene).find(({ node }) => usableConnections(node) > 0);
    if (!use) return undefined;
    const labels = labelsOf(scene, use);
    const share = (alert.above?.value ?? 0) + 1;
    return {
      series: [
        series('memcached_current_connections', labels, timeline.gauge(0, share * usableConnections(use.node))),
        series('memcached_max_connections', labels, timeline.gauge(use.node.maxConnections.value)),
      ],
      quietAt: timeline.quietAt,
      firesAt: timeline.firesAt,
      fires: [labels],
      value: `${Number((100 * share).toPrecision(4))}%`,
    };
  },
};

export const connectionsRejected: AlertKind = {
  name: 'connections_rejected',
  idle: needsExporter,
  // With maxconns_fast, the default, the first counts; without, the second.
  expr(scene, alert) {
    const window = promDuration(windowOf(scene, alert));
    return `max by (${nodeLabels}) (
  increase(${of(scene, 'memcached_connections_rejected_total')}[${window}])
    + increase(${of(scene, 'memcached_connections_listener_disabled_total')}[${window}])
) > 0`;
  },
  says: (label) => ({
    summary: `${label('node')} turned clients away`,
    description:
      'It is at its connection limit, and health checks are refused too. Raise max_connections, or lower what clients and proxies open.',
  }),
  proof(scene, alert) {
    const window = windowOf(scene, alert);
    const timeline = new Timeline(scene, window, window + alert.for.value.ms);
    const labels = labelsOf(scene, asked(scene)[0]);
    return {
      series: [
        series('memcached_connections_rejected_total', labels, timeline.counter(0, 1)),
        series('memcached_connections_listener_disabled_total', labels, timeline.counter(0)),
      ],
      quietAt: timeline.quietAt,
      firesAt: timeline.firesAt,
      fires: [labels],
    };
  },
};

export const outOfMemory: AlertKind = {
  name: 'out_of_memory',
  idle: needsExporter,
  expr(scene, alert) {
    const window = promDuration(windowOf(scene, alert));
    const failing = (metric: string): string => `sum by (${nodeLabels}) (rate(${of(scene, metric)}[${window}])) > 0`;
    return `${failing('memcached_slab_items_outofmemory_total')}
  or
${failing('memcached_item_no_memory_total')}`;
  },
  says: (label) => ({
    summary: `${label('node')} refuses writes for want of memory`,
    description: 'Give it more memory, allow evictions, or lower item_max if few large items fill it.',
  }),
  proof(scene, alert) {
    const window = windowOf(scene, alert);
    const timeline = new Timeline(scene, window, window + alert.for.value.ms);
    const labels = labelsOf(scene, asked(scene)[0]);
    return {
      series: [
        series('memcached_slab_items_outofmemory_total', { ...labels, slab: '5' }, timeline.counter(0, 1)),
        series('memcached_item_no_memory_total', labels, timeline.counter(0)),
      ],
      quietAt: timeline.quietAt,
      firesAt: timeline.firesAt,
      fires: [labels],
    };
  },
};

export const drift: AlertKind = {
  name: 'drift',
  idle: needsExporter,
  expr(scene) {
    const differs = (live: string, spec: string, setting: string): string =>
      `label_replace(
  max by (${nodeLabels}) (${of(scene, live)}) != on (memcached_cluster, node) group_left () ${of(scene, spec)},
  "setting", "${setting}", "", ""
)`;
    return `${differs('memcached_limit_bytes', 'memcached:spec_limit_bytes', 'memory')}
  or
${differs('memcached_max_connections', 'memcached:spec_max_connections', 'max_connections')}`;
  },
  says: (label) => ({
    summary: `${label('node')} does not run with the ${label('setting')} of the spec`,
    description: `Start it with the generated flags, or write into the spec what it runs with. memory can also be changed while it runs (cache_memlimit).`,
  }),
  proof(scene, alert) {
    const timeline = new Timeline(scene, 0, alert.for.value.ms);
    const use = asked(scene)[0];
    const labels = labelsOf(scene, use);
    const limit = use.node.maxConnections.value;
    return {
      series: [series('memcached_max_connections', labels, timeline.gauge(limit, limit + 1))],
      quietAt: timeline.quietAt,
      firesAt: timeline.firesAt,
      fires: [{ ...labels, setting: 'max_connections' }],
    };
  },
};
