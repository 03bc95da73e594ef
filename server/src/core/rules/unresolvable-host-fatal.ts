import { isIp, isLoopback } from '../model/address';
import type { MemcachedNode } from '../model/node';
import { poolNodes } from '../model/pool';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { haproxies } from './support/proxies';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'unresolvable-host-fatal',
  severity: 'information',
  summary: 'HAProxy looks a host name up once, when it starts; a node whose name fails then is out of service.',
  source:
    'Measured on HAProxy 2.6: a name that does not resolve stops the start, or with “init-addr none” leaves the server in MAINT (resolution), whatever “set server … state ready” says.',
  *check(cluster) {
    const nodes = new Set(haproxies(cluster).flatMap((proxy) => proxy.pools.flatMap(poolNodes)));
    const [first, ...more] = byPlace([...nodes].flatMap(named), ({ range }) => range).map(([each]) => each);
    if (!first) return;
    const all = more.length === 0 ? 'This name' : `This name and ${more.length} more`;
    yield {
      range: first.range,
      message: `${all} must resolve when HAProxy starts: it looks ${quoted(first.host)} up once, and while DNS fails the node stays in maintenance until a reload. Write an IP address where it does not change.`,
      related: more.slice(0, 5).map(({ range, host }) => ({ range, message: `${quoted(host)} is a name too.` })),
    };
  },
};

/** The host of a node that is reached by name, and where that is written. */
function named({ address, host }: MemcachedNode) {
  if (address?.value.kind !== 'tcp' || isIp(address.value.host) || isLoopback(address.value.host)) return [];
  return [{ host: address.value.host, range: host?.target?.address?.range ?? address.range }];
}
