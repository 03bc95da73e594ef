import type { Rule } from './rule';
import { haproxies } from './support/proxies';
import { quoted } from './support/words';
import { write } from './support/write';

export const rule: Rule = {
  code: 'idle-timeout-below-pool-idle',
  severity: 'warning',
  summary: 'HAProxy closes connections that a client still keeps for later.',
  source: 'Measured on HAProxy 2.6: the next command on such a connection gets EOF; patroni#820, pylibmc#228.',
  *check(cluster, document) {
    for (const proxy of haproxies(cluster)) {
      const { idle } = proxy.timeouts;
      if (!idle) continue;
      const keeping = [...cluster.clients.values()].filter(
        (client) =>
          client.idle &&
          client.idle.value.ms > idle.value.ms &&
          client.pools.some(({ via }) => via !== 'direct' && via?.target === proxy),
      );
      const [longest] = keeping.sort((a, b) => (b.idle?.value.ms ?? 0) - (a.idle?.value.ms ?? 0));
      if (!longest?.idle) continue;
      const { text } = longest.idle.value;
      yield {
        range: idle.range,
        message: `${quoted(longest.name)} keeps idle connections for ${text}, ${quoted(proxy.name)} closes them after ${idle.value.text}: the next command on one fails. Write ${text} or more.`,
        related: [{ range: longest.idle.range, message: `The idle time of ${quoted(longest.name)}.` }],
        fixes: [{ title: `Keep them for ${text}`, edits: write(document, idle, text, proxy.entry, []) }],
      };
    }
  },
};
