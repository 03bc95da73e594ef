import type { SpecDocument } from '../document/parse';
import type { Fix } from '../findings';
import type { Client } from '../model/client';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { type Ejecting, ejecting } from './support/eject';
import { quoted } from './support/words';
import { write } from './support/write';

const mostRetries = 10;

export const rule: Rule = {
  code: 'twemproxy-client-retries',
  severity: 'warning',
  summary: 'A client gives up before twemproxy has ejected the dead node, so the request never reaches a live one.',
  source: 'twemproxy, notes/recommendation.md: client retries must be more than server_failure_limit; twemproxy#192.',
  *check(cluster, document) {
    const all = [...ejecting(cluster)];
    for (const client of cluster.clients.values()) {
      const short = client.pools.flatMap(({ pool, via }) =>
        all.filter(
          (one) =>
            via !== 'direct' &&
            one.proxy === via?.target &&
            one.pool === pool.target &&
            client.retries.value <= one.eject.limit.value,
        ),
      );
      for (const group of byPlace(short, () => client.retries.range)) {
        const most = group.reduce((a, b) => (b.eject.limit.value > a.eject.limit.value ? b : a));
        const limit = most.eject.limit.value;
        yield {
          range: client.retries.range,
          message: `${quoted(client.name)} ${retries(client.retries.value)}, but twemproxy ejects a dead node of ${quoted(most.pool.name)} only after ${limit} failures: those requests never reach a live node. Write “retries: ${limit + 1}”, or a lower “eject.limit”.`,
          related: [{ range: most.eject.limit.range, message: `The limit of ${quoted(most.pool.name)}: ${limit}.` }],
          fixes: fixesFor(document, client, group, limit),
        };
      }
    }
  },
};

const retries = (count: number): string =>
  count === 0 ? 'does not try again' : `tries again ${count === 1 ? 'once' : `${count} times`}`;

function fixesFor(document: SpecDocument, client: Client, group: readonly Ejecting[], limit: number): Fix[] {
  const more = {
    title: `Try again ${limit + 1} times`,
    edits: write(document, client.retries, limit + 1, client.entry, ['retries']),
  };
  const lower = client.retries.value - 1;
  const places = byPlace(group, ({ eject }) => eject.limit.range);
  const sooner = {
    title: `Eject after ${lower} ${lower === 1 ? 'failure' : 'failures'}`,
    edits: places.flatMap(([{ pool, eject }]) =>
      write(document, eject.limit, lower, pool.entry, ['failover', 'eject', 'limit']),
    ),
  };
  return [...(limit < mostRetries ? [more] : []), ...(lower > 0 ? [sooner] : [])];
}
