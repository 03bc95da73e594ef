import type { Client } from '../model/client';
import type { MemcachedNode } from '../model/node';
import { poolNodes } from '../model/pool';
import { formatDuration } from '../model/units';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { passesBytes } from './support/logins';
import { quoted } from './support/words';
import { write } from './support/write';

export const rule: Rule = {
  code: 'idle-timeout-below-client',
  severity: 'warning',
  summary: 'A node closes connections that a client still keeps for later.',
  source: 'pymemcache#309: the next command on such a connection gets an unexpected close.',
  *check(cluster, document) {
    if (![...cluster.nodes.values()].some(closes)) return;
    const keeping = [...cluster.clients.values()].flatMap((client) =>
      client.pools.flatMap((use) =>
        client.idle && use.pool.target && passesBytes(use)
          ? poolNodes(use.pool.target)
              .filter((node) => closes(node) && node.idleTimeout.value.ms < idleOf(client))
              .map((node) => ({ client, node }))
          : [],
      ),
    );
    for (const group of byPlace(keeping, ({ node }) => node.idleTimeout.range)) {
      const { client, node } = group.reduce((longest, one) =>
        idleOf(one.client) > idleOf(longest.client) ? one : longest,
      );
      // memcached counts whole seconds.
      const enough = formatDuration(Math.ceil(idleOf(client) / 1000) * 1000);
      yield {
        range: node.idleTimeout.range,
        message: `${quoted(client.name)} keeps idle connections for ${client.idle?.value.text}, ${quoted(node.name)} closes them after ${node.idleTimeout.value.text}: the next command on one fails. Write ${enough} or more, or “0s” for never.`,
        related: client.idle && [{ range: client.idle.range, message: `The idle time of ${quoted(client.name)}.` }],
        fixes: [
          {
            title: `Keep them for ${enough}`,
            edits: write(document, node.idleTimeout, enough, node.entry, ['idle_timeout']),
          },
        ],
      };
    }
  },
};

const closes = ({ idleTimeout }: MemcachedNode): boolean => idleTimeout.value.ms > 0;
const idleOf = ({ idle }: Client): number => idle?.value.ms ?? 0;
