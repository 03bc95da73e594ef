import { worstDetection } from '../model/failover';
import { formatDuration } from '../model/units';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { write } from './support/write';

export const rule: Rule = {
  code: 'check-timeout-exceeds-interval',
  severity: 'warning',
  summary: 'A check may take longer than the time between two checks, so a hang is found late.',
  source: 'Measured on HAProxy 2.6: the next check waits for the timeout of the last.',
  *check(cluster, document) {
    const slow = [...cluster.pools.values()].filter(({ failover: { detection } }) => {
      return detection.timeout.value.ms > detection.interval.value.ms;
    });
    const place = (pool: (typeof slow)[number]) => {
      const { timeout, interval } = pool.failover.detection;
      return timeout.origin.kind === 'default' ? interval : timeout;
    };
    for (const [pool] of byPlace(slow, (one) => place(one).range)) {
      const { timeout, interval, fall } = pool.failover.detection;
      const hang = formatDuration(worstDetection(pool.failover.detection).hang);
      const expected = formatDuration(interval.value.ms * fall.value);
      yield {
        range: place(pool).range,
        message: `The check’s timeout (${timeout.value.text}) is longer than its interval (${interval.value.text}): a hang is found within ${hang}, not within ${expected} as ${fall.value} × interval suggests.`,
        fixes: [
          {
            title: `Set timeout to ${interval.value.text}`,
            edits: write(document, timeout, interval.value.text, pool.entry, ['failover', 'detection', 'timeout']),
          },
        ],
      };
    }
  },
};
