import type { Severity } from '../findings';
import type { Proxy, ProxyType } from '../model/proxy';
import type { Rule } from './rule';
import { proxiesOf } from './support/pools';
import { quoted } from './support/words';

/** What each proxy makes of ranges, the worst first. */
const abilities: readonly (readonly [ProxyType, Severity, string])[] = [
  ['twemproxy', 'error', 'twemproxy only hashes keys'],
  ['mcrouter', 'warning', 'mcrouter routes by the beginning of a key, not by a number'],
  ['memcached-proxy', 'warning', 'the memcached proxy needs Lua of your own for that'],
  ['haproxy', 'information', 'HAProxy does not read keys and has a port for each range'],
];

export const rule: Rule = {
  code: 'range-sharding-not-expressible',
  severity: 'error',
  summary: 'A proxy of a pool that is sharded by ranges of ids can’t route by a number.',
  source: 'Seen on twemproxy 0.5, HAProxy 2.6 and the memcached proxy 1.6.45; the manual of mcrouter.',
  *check(cluster) {
    for (const pool of cluster.pools.values()) {
      const { strategy } = pool.sharding;
      if (strategy?.value !== 'range') continue;
      const proxies = proxiesOf(cluster, pool);
      const found = abilities.find(([type]) => proxies.some((proxy) => proxy.type?.value === type));
      if (!found) continue;
      const [worst, severity, reason] = found;
      const remedy =
        worst === 'haproxy'
          ? 'the application chooses it, by the shard map (“outputs.shard-map”)'
          : 'use a HAProxy, and let the application choose its port by the shard map (“outputs.shard-map”)';
      yield {
        severity,
        range: strategy.range,
        message: `${quoted(pool.name)} is sharded by ranges, and ${reason}: ${remedy}.`,
        related: proxies.filter(({ type }) => type?.value === worst).flatMap(place),
      };
    }
  },
};

const place = ({ name, type }: Proxy) =>
  type ? [{ range: type.range, message: `${quoted(name)} is a ${type.value} of this pool.` }] : [];
