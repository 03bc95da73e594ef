import type { Rule } from './rule';
import { quoted } from './support/words';
import { write } from './support/write';

export const rule: Rule = {
  code: 'twemproxy-no-timeout',
  severity: 'error',
  summary: 'twemproxy waits for ever for a node that hangs, and never ejects it.',
  source: 'Measured: twemproxy 0.5 without “timeout” and a stopped memcached; the default is to wait.',
  *check(cluster, document) {
    for (const proxy of cluster.proxies.values())
      if (proxy.type?.value === 'twemproxy' && !proxy.timeouts.server)
        yield {
          range: proxy.type.range,
          message: `${quoted(proxy.name)} has no “timeouts.server”: twemproxy waits for ever for a node that hangs, and never ejects it. Write 400ms.`,
          fixes: [
            {
              title: 'Wait 400ms at most',
              edits: write(document, undefined, '400ms', proxy.entry, ['timeouts', 'server']),
            },
          ],
        };
  },
};
