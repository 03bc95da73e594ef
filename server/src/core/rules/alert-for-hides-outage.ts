import type { Cluster } from '../model/cluster';
import { worstDetection } from '../model/failover';
import { formatDuration } from '../model/units';
import type { Rule } from './rule';
import { alertsOn, scrapeInterval } from './support/alerts';
import { quoted } from './support/words';
import { write } from './support/write';

const outages: readonly string[] = ['node_down', 'shard_down', 'backend_empty', 'zone_down'];
const usual = 30_000;

export const rule: Rule = {
  code: 'alert-for-hides-outage',
  severity: 'information',
  summary: 'An alert about an outage waits so long that short outages never show.',
  source: 'Measured with promtool 2.42: an outage of 90s under “for: 2m” never fires.',
  *check(cluster, document) {
    const detection = slowestDetection(cluster);
    const scrape = scrapeInterval(cluster);
    const limit = Math.max(10 * detection, 4 * scrape);
    for (const alert of alertsOn(cluster)) {
      if (!outages.includes(alert.name) || !alert.for || alert.for.value.ms <= limit) continue;
      const better = formatDuration(Math.min(usual, limit));
      yield {
        range: alert.for.range,
        message: `${quoted(alert.name)} waits ${alert.for.value.text}: a failover takes ${formatDuration(detection)} at worst and Prometheus reads every ${formatDuration(scrape)}, so a shorter outage is over untold. Write ${better}.`,
        fixes: [{ title: `Wait ${better}`, edits: write(document, alert.for, better, alert.entry, ['for']) }],
      };
    }
  },
};

/** Of a hang, in milliseconds; checks that never see one have a finding of their own. */
const slowestDetection = ({ pools }: Cluster): number =>
  Math.max(
    0,
    ...[...pools.values()].map(({ failover }) => worstDetection(failover.detection).hang).filter(Number.isFinite),
  );
