import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { ejecting } from './support/eject';
import { quoted } from './support/words';
import { write } from './support/write';

const usual = 30_000;
const minute = 60_000;

export const rule: Rule = {
  code: 'twemproxy-retry-window-errors',
  severity: 'information',
  summary: 'twemproxy tries a dead node often, and each time with requests of real clients.',
  source:
    'Measured on twemproxy 0.5: limit 2, retry 2 s and a dead node gave 7 errors in 70 requests, for as long as it was dead.',
  *check(cluster, document) {
    const hasty = [...ejecting(cluster)].filter(({ eject }) => eject.retry.value.ms < usual);
    for (const [{ pool, eject }] of byPlace(hasty, (one) => one.eject.retry.range)) {
      const { retry, limit } = eject;
      const errors = Math.round((limit.value * minute) / retry.value.ms);
      yield {
        range: retry.range,
        message: `Every ${retry.value.text} twemproxy tries a dead node of ${quoted(pool.name)} with ${limit.value} ${limit.value === 1 ? 'request' : 'requests'} of clients: about ${errors} errors a minute from each instance while the node is down. Write 30s.`,
        fixes: [{ title: 'Try it every 30s', edits: write(document, retry, '30s', pool.entry, []) }],
      };
    }
  },
};
