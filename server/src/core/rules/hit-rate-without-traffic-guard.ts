import type { Rule } from './rule';
import { alertsOn } from './support/alerts';
import { quoted } from './support/words';
import { write } from './support/write';

const usualRate = 10;
const ratios: readonly string[] = ['hit_rate', 'hit_rate_drop'];

export const rule: Rule = {
  code: 'hit-rate-without-traffic-guard',
  severity: 'information',
  summary: 'A hit rate is told of nodes that hardly anyone asks.',
  source: 'Measured with promtool 2.42: 0 of 0 gets is NaN and silent, and a few gets after a failover fire.',
  *check(cluster, document) {
    for (const { name, entry, minRate } of alertsOn(cluster)) {
      if (!ratios.includes(name) || (minRate && minRate.value > 0)) continue;
      yield {
        range: minRate?.range ?? entry.keyRange,
        message: `${quoted(name)} has no “min_rate”: a few gets make no ratio, and a standby without traffic fires. Write the gets per second that count, such as ${usualRate}.`,
        fixes: [
          {
            title: `Only from ${usualRate} gets per second on`,
            edits: write(document, minRate, usualRate, entry, ['min_rate']),
          },
        ],
      };
    }
  },
};
