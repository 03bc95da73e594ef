import { parseDuration } from '../model/units';
import type { Rule } from './rule';
import { haproxies } from './support/proxies';
import { quoted } from './support/words';
import { write } from './support/write';

const fitting = '250ms';

export const rule: Rule = {
  code: 'queue-timeout-too-long',
  severity: 'warning',
  summary: 'A client gives up while HAProxy still keeps it in the queue of a full node.',
  source: 'Measured on HAProxy 2.6: memcached connections last, so no slot gets free and the whole timeout passes.',
  *check(cluster, document) {
    for (const proxy of haproxies(cluster)) {
      const { queue } = proxy.timeouts;
      if (!queue || !proxy.nodeMaxConnections) continue;
      const waiting = [...cluster.clients.values()].find(
        (client) =>
          client.timeout.value.ms < queue.value.ms &&
          client.pools.some(({ via }) => via !== 'direct' && via?.target === proxy),
      );
      if (!waiting) continue;
      const to = waiting.timeout.value.ms < (parseDuration(fitting)?.ms ?? 0) ? waiting.timeout.value.text : fitting;
      yield {
        range: queue.range,
        message: `${quoted(waiting.name)} gives up after ${waiting.timeout.value.text}, but waits ${queue.value.text} in the queue of a full node, where no slot gets free. Write ${to}.`,
        related: [{ range: waiting.timeout.range, message: `The timeout of ${quoted(waiting.name)}.` }],
        fixes: [{ title: `Queue for ${to}`, edits: write(document, queue, to, proxy.entry, []) }],
      };
    }
  },
};
