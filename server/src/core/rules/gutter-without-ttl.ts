import { formatDuration } from '../model/units';
import type { Rule } from './rule';
import { quoted } from './support/words';
import { write } from './support/write';

const most = 15 * 60_000;
const usual = '5m';

export const rule: Rule = {
  code: 'gutter-without-ttl',
  severity: 'warning',
  summary: 'Values outlive the incident in the gutter and come back in the next one.',
  source: 'mcrouter wiki, FailoverWithExptimeRoute; memcached proxy library, failover gutter example.',
  *check(cluster, document) {
    for (const pool of cluster.pools.values()) {
      const { gutter } = pool;
      if (!gutter || (gutter.ttl && gutter.ttl.value.ms <= most)) continue;
      const wrong = gutter.ttl
        ? `keeps values for ${gutter.ttl.value.text}, more than ${formatDuration(most)}`
        : 'has no “ttl”';
      yield {
        range: gutter.ttl?.range ?? gutter.place,
        message: `The gutter of ${quoted(pool.name)} ${wrong}: values of this incident come back in the next. Write ${usual}, or what an incident lasts.`,
        fixes: [
          {
            title: `Keep them for ${usual}`,
            edits: write(document, gutter.ttl, usual, pool.entry, ['gutter', 'ttl']),
          },
        ],
      };
    }
  },
};
