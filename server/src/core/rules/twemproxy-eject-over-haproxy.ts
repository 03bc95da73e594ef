import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { ejectRange, twemproxies, withoutEject } from './support/eject';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'twemproxy-eject-over-haproxy',
  severity: 'warning',
  summary: 'Two layers would fail over: keys would move to other shards although the standby serves.',
  source: 'Measured: twemproxy 0.5 with eject off over HAProxy 2.6; 2 requests failed, and no key moved.',
  *check(cluster, document) {
    const twice = twemproxies(cluster).flatMap((proxy) => {
      const { over } = proxy;
      return proxy.pools.flatMap((pool) => (over && pool.failover.eject ? [{ over, proxy, pool }] : []));
    });
    for (const [{ over, proxy, pool }] of byPlace(twice, (one) => ejectRange(cluster, one.pool)))
      yield {
        range: ejectRange(cluster, pool),
        message: `The servers of ${quoted(proxy.name)} are ports of ${quoted(over.name)}, which fails over by itself: to eject a port as well would move its keys of ${quoted(pool.name)} to other shards. Take “eject” out.`,
        related: [{ range: over.range, message: `${quoted(proxy.name)} stands over ${quoted(over.name)}.` }],
        fixes: withoutEject(document, pool),
      };
  },
};
