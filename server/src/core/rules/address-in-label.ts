import { type NewField, setFields } from '../document/edit';
import { asMap } from '../document/nodes';
import { isIp } from '../model/address';
import { apart } from '../placement/agree';
import type { Route } from '../placement/path';
import { percent } from '../text/percent';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { mostShards, usesOf } from './support/routes';
import { quoted } from './support/words';

const format: NewField = ['format', 'LIBMEMCACHED'];

export const rule: Rule = {
  code: 'address-in-label',
  severity: 'warning',
  summary: 'spymemcached puts the resolved address of a host name into the labels of its ring.',
  source: 'Measured with spymemcached 2.12.3: the label is host/address:port-k, so a change in DNS moves keys.',
  *check(cluster, document) {
    const found = [...cluster.pools.values()].flatMap((pool) =>
      usesOf(cluster, pool).flatMap(({ client, route }) => {
        const locator = client.options.get('locator');
        if (route.id !== 'spymemcached' || route.slots.length > mostShards) return [];
        const at = route.servers.findIndex(({ host }) => isName(host));
        const resolves = locator?.value === 'KetamaNodeLocator' && route.options.get('format') !== 'LIBMEMCACHED';
        return locator && resolves && at >= 0 ? [{ locator, client, pool, route, at }] : [];
      }),
    );
    for (const [{ locator, client, pool, route, at }] of byPlace(found, (one) => one.locator.range)) {
      const moved = apart(resolved(route), resolved(route, at));
      const map = asMap(client.entry.value);
      if (!moved) continue;
      yield {
        range: locator.range,
        message: `The ring of ${quoted(client.name)} holds the addresses that the host names resolve to: another one for ${quoted(route.servers[at].host)} moves ${percent(moved)} of the keys of ${quoted(pool.name)}. Write “format: LIBMEMCACHED”, which takes the names alone.`,
        related: [{ range: route.slots[at].range, message: `${quoted(route.slots[at].name)} has a host name.` }],
        fixes: map
          ? [
              {
                title: 'Set format: LIBMEMCACHED (moves keys once)',
                edits: setFields(document, map, ['options'], [format]),
              },
            ]
          : [],
      };
    }
  },
};

const isName = (host: string): boolean => !isIp(host) && !host.startsWith('/');

/** As if DNS said so: made-up addresses, another one for the server at `changed`. */
const resolved = (route: Route, changed?: number): Route => ({
  ...route,
  servers: route.servers.map((server, index) =>
    isName(server.host) ? { ...server, ip: `192.0.${index === changed ? 3 : 2}.${index}` } : server,
  ),
});
