import type { Range } from '../document/range';
import { isLoopback } from '../model/address';
import type { Cluster } from '../model/cluster';
import type { MemcachedNode } from '../model/node';
import { poolNodes } from '../model/pool';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { haproxies } from './support/proxies';
import { listed } from './support/words';

export const rule: Rule = {
  code: 'node-invisible-to-exporter',
  severity: 'warning',
  summary: 'memcached_exporter can’t read a node, so every alert about it is blind.',
  source:
    'memcached_exporter 0.16 speaks ASCII and has no login (prometheus/memcached_exporter#25, #240; bitnami/charts#6695).',
  *check(cluster) {
    const { exporter } = cluster.monitoring ?? {};
    if (!exporter) return;
    const elsewhere = exporter.address !== undefined && !isLoopback(exporter.address.value);
    const hidden = [...cluster.nodes.values()].flatMap((node) => {
      const cause = node.retired.value ? undefined : (wordless(node) ?? (elsewhere ? unreachable(node) : undefined));
      return cause ? [{ node, ...cause }] : [];
    });
    const watched = watchedByHaproxy(cluster);
    for (const group of byPlace(hidden, ({ range }) => range)) {
      const nodes = group.map(({ node }) => node);
      const seen = nodes.every((node) => watched.has(node));
      yield {
        range: group[0].range,
        severity: seen ? 'information' : 'warning',
        message: `memcached_exporter can’t read ${listed(nodes.map(({ name }) => name))}: ${group[0].why}. ${seen ? 'HAProxy’s metrics tell whether it is up; hit rate and evictions show nowhere' : 'It counts as down or is silent in every alert: let a HAProxy with “metrics” check it, or allow what the exporter speaks'}.`,
        related: [{ range: exporter.port.range, message: 'The exporter.' }],
      };
    }
  },
};

function wordless({ auth, protocol }: MemcachedNode): { range: Range; why: string } | undefined {
  if (auth) return { range: auth.type.range, why: 'it has no way to log in' };
  return protocol.value === 'binary' ? { range: protocol.range, why: 'it speaks ASCII only' } : undefined;
}

function unreachable({ address }: MemcachedNode): { range: Range; why: string } | undefined {
  if (!address || (address.value.kind === 'tcp' && !isLoopback(address.value.host))) return undefined;
  return { range: address.range, why: 'it runs elsewhere, and this address is known on its own machine alone' };
}

/** HAProxy tells of each server whether its checks pass. */
const watchedByHaproxy = (cluster: Cluster): ReadonlySet<MemcachedNode> =>
  new Set(
    haproxies(cluster)
      .filter(({ metrics }) => metrics?.port)
      .flatMap(({ pools }) => pools.flatMap(poolNodes)),
  );
