import type { AlertInForce } from '../../model/alerts';
import { promDuration } from '../monitored/durations';
import { type AlertKind, needsExporter } from './kind';
import { gets, nodeLabels, of, shardLabels } from './promql';
import { type Labels, labelsOf, series, shardLabelsOf, Timeline } from './proof';
import { asked, type Scene, windowOf } from './scene';

/** What a node must have been up for before its hit rate counts: a cold cache misses. */
const warm = 3_600;
const halfAnHour = 1_800_000;

const isShard = (scene: Scene) => asked(scene).find(({ shard }) => shard);
const percent = (share: number): string => `${Number((100 * share).toPrecision(4))}%`;
const commands = (labels: Labels, status: string, values: string) =>
  series('memcached_commands_total', { ...labels, command: 'get', status }, values);

/** Two samples more than fast enough for a guard of `min_rate`. */
const lively = (alert: AlertInForce): number => 2 * (alert.minRate?.value ?? 0) + 100;

export const hitRate: AlertKind = {
  name: 'hit_rate',
  idle: needsExporter,
  expr(scene, alert) {
    const guard = alert.minRate ? `\n    and ${of(scene, 'memcached:gets:rate')} >= ${alert.minRate.value}` : '';
    return `max by (${nodeLabels}) (
  ${of(scene, 'memcached:hit_rate')} < ${alert.below?.value}${guard}
    and ${of(scene, 'memcached_uptime_seconds')} > ${warm}
)`;
  },
  says: (label, value, alert) => ({
    summary: `${label('node')} finds ${value} of the keys it is asked for`,
    description: `Below ${alert.below?.value} the cache does little. Look for evictions (too small), a failover (cold), expiry times, or a change of keys in the application.`,
  }),
  proof(scene, alert) {
    const below = alert.below?.value ?? 0;
    if (below === 0) return undefined;
    const window = windowOf(scene, alert);
    const timeline = new Timeline(scene, window, window + alert.for.value.ms);
    const labels = labelsOf(scene, asked(scene)[0]);
    const [rate, share] = [lively(alert), below / 2];
    return {
      series: [
        commands(labels, 'hit', timeline.counter(rate, rate * share)),
        commands(labels, 'miss', timeline.counter(0, rate * (1 - share))),
        series('memcached_uptime_seconds', labels, timeline.gauge(2 * warm)),
      ],
      quietAt: timeline.quietAt,
      firesAt: timeline.firesAt,
      fires: [labels],
      value: percent(share),
    };
  },
};

export const hitRateDrop: AlertKind = {
  name: 'hit_rate_drop',
  idle: (scene) => needsExporter(scene) ?? (isShard(scene) ? undefined : 'the exporter asks no node of a shard'),
  expr(scene, alert) {
    const window = promDuration(windowOf(scene, alert));
    const share = (offset: string): string =>
      ['hit', '']
        .map((status) => `sum by (${shardLabels}) (rate(${gets(scene, status)}[${window}]${offset}))`)
        .join(' / ');
    return `(${share('')})
  < ${alert.below?.value} *
(${share(' offset 30m')})`;
  },
  says: (label, value, alert) => ({
    summary: `the hit rate of shard ${label('pool')}/${label('shard')} fell to ${value}`,
    description: `That is below ${alert.below?.value} of what it was half an hour ago: a cold standby, a restart or a flush. The database takes the load; let it warm up before anything else is changed.`,
  }),
  proof(scene, alert) {
    const below = alert.below?.value ?? 0;
    const use = isShard(scene);
    const window = windowOf(scene, alert);
    const delay = window + alert.for.value.ms;
    const timeline = new Timeline(scene, halfAnHour + window, delay);
    // The drop itself is half an hour ago before a longer time has passed.
    if (!use || below === 0 || delay + 2 * (scene.scrape + scene.evaluation) >= halfAnHour) return undefined;
    const labels = labelsOf(scene, use);
    const share = below / 2;
    return {
      series: [
        commands(labels, 'hit', timeline.counter(100, 100 * share)),
        commands(labels, 'miss', timeline.counter(0, 100 * (1 - share))),
      ],
      quietAt: timeline.quietAt,
      firesAt: timeline.firesAt,
      fires: [shardLabelsOf(scene, labels.pool, labels.shard)],
      value: percent(share),
    };
  },
};

export const evictions: AlertKind = {
  name: 'evictions',
  idle: needsExporter,
  expr(scene, alert) {
    const window = promDuration(windowOf(scene, alert));
    const evicted = `rate(${of(scene, 'memcached_items_evicted_total')}[${window}])`;
    const sets = `rate(${of(scene, 'memcached_commands_total', 'command="set"')}[${window}])`;
    return `max by (${nodeLabels}) (
  ${evicted} > ${alert.above?.value}
    and ${evicted} > 0.1 * sum without (command, status) (${sets})
)`;
  },
  says: (label, _, alert) => ({
    summary: `${label('node')} drops items that are still valid`,
    description: `More than ${alert.above?.value} a second, and over a tenth of what is written. Give the shard memory or more shards; if the hit rate is fine, raise the bound.`,
  }),
  proof(scene, alert) {
    const window = windowOf(scene, alert);
    const timeline = new Timeline(scene, window, window + alert.for.value.ms);
    const labels = labelsOf(scene, asked(scene)[0]);
    const fast = 2 * (alert.above?.value ?? 0) + 1;
    return {
      series: [
        series('memcached_items_evicted_total', labels, timeline.counter(0, fast)),
        series('memcached_commands_total', { ...labels, command: 'set', status: 'hit' }, timeline.counter(2 * fast)),
      ],
      quietAt: timeline.quietAt,
      firesAt: timeline.firesAt,
      fires: [labels],
    };
  },
};
