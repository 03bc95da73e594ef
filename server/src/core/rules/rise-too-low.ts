import { replaceScalar } from '../document/edit';
import { formatDuration } from '../model/units';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { hasStandby } from './support/pools';
import { named } from './support/words';

const usual = 3;

export const rule: Rule = {
  code: 'rise-too-low',
  severity: 'information',
  summary: 'One good check brings a node back, so a flapping node returns at once.',
  source: 'Wikimedia T255511: traffic flapped between an overloaded node and its gutter.',
  *check(cluster, document) {
    const eager = [...cluster.pools.values()].filter(
      (pool) => hasStandby(pool) && pool.failover.detection.rise.value < 2,
    );
    for (const pools of byPlace(eager, (pool) => pool.failover.detection.rise.range)) {
      const { rise, downInterval } = pools[0].failover.detection;
      const names = named(
        'pool',
        pools.map(({ name }) => name),
      );
      yield {
        range: rise.range,
        message: `One good check, within ${formatDuration(downInterval.value.ms)}, brings a node of ${names} back: one that flaps returns at once and fails again. Write “rise: ${usual}”.`,
        fixes: [{ title: `Set rise to ${usual}`, edits: [replaceScalar(document, rise.range, usual)] }],
      };
    }
  },
};
