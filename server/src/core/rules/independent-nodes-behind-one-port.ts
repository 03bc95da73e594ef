import { asMap } from '../document/nodes';
import type { Rule } from './rule';
import { haproxies } from './support/proxies';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'independent-nodes-behind-one-port',
  severity: 'error',
  summary: 'One HAProxy port for several shards: a key is looked for on any of them.',
  source: 'Measured: 25 of 50 reads miss with two nodes behind one port of HAProxy 2.6; bitnami/charts#5201.',
  *check(cluster) {
    for (const proxy of haproxies(cluster)) {
      const listen = asMap(proxy.entry.value)?.entries.get('listen');
      const parts = proxy.pools.flatMap((pool) => [...pool.shards, ...pool.replicas]);
      if (proxy.listen?.value.kind !== 'tcp' || !listen || parts.length < 2) continue;
      const { port } = proxy.listen.value;
      // `base_port` binds to the address of each instance, so all must have one.
      const placed = proxy.instances.every((instance) => instance.address);
      yield {
        range: proxy.listen.range,
        message: `One port can’t tell ${parts.length} shards apart: HAProxy does not read keys, so reads miss on all but one. Write “base_port: ${port}”, a port each, and give the instances addresses.`,
        related: parts
          .slice(0, 4)
          .map(({ name, entry }) => ({ range: entry.keyRange, message: `${quoted(name)} needs a port.` })),
        fixes: placed
          ? [{ title: 'Give each shard a port', edits: [{ range: listen.range, newText: `base_port: ${port}` }] }]
          : [],
      };
    }
  },
};
