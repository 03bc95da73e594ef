import { worstDetection } from '../model/failover';
import { formatDuration } from '../model/units';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { leastDetection } from './support/detection';
import { hasStandby } from './support/pools';
import { write } from './support/write';

export const rule: Rule = {
  code: 'detection-too-aggressive',
  severity: 'warning',
  summary: 'One lost packet or a short pause fails over to an empty node.',
  source:
    'Slack 2022-02-22: briefly absent nodes were replaced by empty ones; measured: one bad connect is enough at fall 1.',
  *check(cluster, document) {
    const hasty = [...cluster.pools.values()].filter(hasStandby).flatMap((pool) => {
      const { detection } = pool.failover;
      const { crash } = worstDetection(detection);
      if (detection.fall.value > 1 && crash >= leastDetection) return [];
      return [{ pool, detection, crash, at: detection.fall.value < 2 ? detection.fall : detection.interval }];
    });
    for (const [{ pool, detection, crash, at }] of byPlace(hasty, (one) => one.at.range)) {
      const once = at === detection.fall;
      const rest = (detection.fall.value - 1) * detection.fastInterval.value.ms;
      const interval = formatDuration(leastDetection - rest);
      yield {
        range: at.range,
        message: once
          ? 'One failed check takes a node out: a lost packet fails over to an empty node. Write “fall: 2” or more.'
          : `A node is out after ${formatDuration(crash)} at the latest: a pause of the process fails over to an empty node. Leave it ${leastDetection}ms or more.`,
        fixes: [
          once
            ? { title: 'Set fall to 2', edits: write(document, at, 2, pool.entry, ['failover', 'detection', 'fall']) }
            : {
                title: `Set interval to ${interval}`,
                edits: write(document, at, interval, pool.entry, ['failover', 'detection', 'interval']),
              },
        ],
      };
    }
  },
};
