import type { Rule } from './rule';
import { haproxies } from './support/proxies';
import { quoted } from './support/words';
import { write } from './support/write';

export const rule: Rule = {
  code: 'no-hard-stop-after',
  severity: 'warning',
  summary: 'After a reload the old HAProxy process keeps its connections, out of reach of a failover.',
  source: 'Measured on HAProxy 2.6: “shutdown sessions” in the new process does not reach those of the old one.',
  *check(cluster, document) {
    for (const proxy of haproxies(cluster))
      if (!proxy.hardStopAfter)
        yield {
          range: proxy.entry.keyRange,
          message: `${quoted(proxy.name)} has no “hard_stop_after”: after a reload the old process keeps connections to a failed node for hours, where no failover reaches them.`,
          fixes: [
            {
              title: 'Add hard_stop_after: 30s',
              edits: write(document, undefined, '30s', proxy.entry, ['hard_stop_after']),
            },
          ],
        };
  },
};
