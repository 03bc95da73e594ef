import { replaceScalar } from '../document/edit';
import { worstDetection } from '../model/failover';
import { formatDuration } from '../model/units';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { named } from './support/words';

export const rule: Rule = {
  code: 'tcp-only-health-check',
  severity: 'warning',
  summary: 'A check that only connects never notices a hung memcached.',
  source:
    'Measured: a memcached stopped with SIGSTOP for 12 s stays UP in HAProxy 2.6, because the kernel keeps accepting.',
  *check(cluster, document) {
    const tcp = [...cluster.pools.values()].filter((pool) => pool.failover.detection.check.value === 'tcp');
    for (const pools of byPlace(tcp, (pool) => pool.failover.detection.check.range)) {
      const { check } = pools[0].failover.detection;
      const names = named(
        'pool',
        pools.map((pool) => pool.name),
      );
      const crash = formatDuration(worstDetection(pools[0].failover.detection).crash);
      yield {
        range: check.range,
        message: `The check of ${names} only connects: a crash is found within ${crash}, a hung memcached never, because the kernel keeps accepting. Write “check: auto”.`,
        fixes: [{ title: 'Ask for an answer: check auto', edits: [replaceScalar(document, check.range, 'auto')] }],
      };
    }
  },
};
