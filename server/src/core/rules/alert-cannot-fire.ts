import type { Cluster } from '../model/cluster';
import type { Alert } from '../model/monitoring';
import type { Rule, RuleFinding } from './rule';
import { alertsOn, setAlert } from './support/alerts';
import { hasStandby } from './support/pools';
import { haproxies } from './support/proxies';
import { quoted } from './support/words';
import { write } from './support/write';

/** Why an alert stays silent for ever, what to do, and a value that helps where there is one. */
interface Silence {
  readonly why: string;
  readonly instead: string;
  readonly better?: readonly [key: 'above' | 'below', value: number];
}

const ofHaproxy: readonly string[] = [
  'failover_active',
  'backend_empty',
  'left_in_maintenance',
  'flapping',
  'view_split',
];
const usualBelow: Readonly<Record<string, number>> = { hit_rate: 0.8, hit_rate_drop: 0.7 };
const usualChanges = 4;
const flappingWindow = 15 * 60_000;

export const rule: Rule = {
  code: 'alert-cannot-fire',
  severity: 'warning',
  summary: 'An alert waits for something that this cluster can’t show.',
  source: 'By construction: the series that it asks for is absent, or never reaches the figure.',
  *check(cluster, document) {
    for (const alert of alertsOn(cluster)) {
      const found = silence(cluster, alert);
      if (!found) continue;
      const { why, instead, better } = found;
      const value = better && alert[better[0]];
      const finding: RuleFinding = {
        range: value?.range ?? alert.entry.keyRange,
        message: `${quoted(alert.name)} can never fire: ${why}. ${instead}.`,
      };
      const fix = better
        ? {
            title: `Write ${better[0]}: ${better[1]}`,
            edits: write(document, value, better[1], alert.entry, [better[0]]),
          }
        : { title: 'Switch it off', edits: setAlert(document, cluster, alert.name, 'false') };
      yield { ...finding, fixes: [fix] };
    }
  },
};

function silence(cluster: Cluster, alert: Alert): Silence | undefined {
  const { name } = alert;
  const nodes = [...cluster.nodes.values()].filter(({ retired }) => !retired.value);
  const pools = [...cluster.pools.values()];
  if (nodes.length === 0 || pools.length === 0) return undefined;
  if (ofHaproxy.includes(name) && haproxies(cluster).length === 0)
    return { why: 'it reads HAProxy’s metrics, and the cluster has no HAProxy', instead: 'Leave it out' };
  if (name === 'failover_active' && !pools.some(hasStandby))
    return { why: 'no shard has a standby', instead: 'Leave it out' };
  if (name === 'redundancy_lost' && !pools.some((pool) => hasStandby(pool) || pool.replicas.length > 1))
    return { why: 'no shard has a second node', instead: 'Add standbys or leave it out' };
  if (name === 'zone_down' && nodes.every(({ zone }) => !zone))
    return { why: 'no node has a zone', instead: 'Name the zones or leave it out' };
  if (name === 'evictions' && nodes.every(({ evictions }) => !evictions.value))
    return { why: 'no node evicts (“evictions: false”)', instead: 'Watch “out_of_memory” in its place' };
  const below = usualBelow[name];
  if (below !== undefined && alert.below?.value === 0)
    return { why: 'no share is below 0', instead: `Write ${below}`, better: ['below', below] };
  return name === 'flapping' ? tooManyChanges(cluster, alert) : undefined;
}

/** A node that fails and comes back as fast as its checks can tell. */
function tooManyChanges(cluster: Cluster, { above, window }: Alert): Silence | undefined {
  if (!above) return undefined;
  const rounds = [...cluster.pools.values()].map(({ failover: { detection: d } }) => {
    const down = (d.fall.value - 1) * d.fastInterval.value.ms;
    return down + d.rise.value * Math.min(d.downInterval.value.ms, d.fastInterval.value.ms);
  });
  const shortest = Math.min(...rounds);
  const most = shortest > 0 ? Math.ceil((window?.value.ms ?? flappingWindow) / shortest) : Number.POSITIVE_INFINITY;
  if (above.value < most) return undefined;
  return {
    why: `the checks see at most ${most} changes in that time`,
    instead: `Write ${Math.min(usualChanges, most - 1)}`,
    better: ['above', Math.min(usualChanges, most - 1)],
  };
}
