import { replaceScalar } from '../document/edit';
import type { MemcachedNode } from '../model/node';
import type { Ref } from '../model/value';
import type { Rule } from './rule';
import { spareNodes } from './support/pools';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'gutter-shares-node',
  severity: 'error',
  summary: 'A gutter node is a node of the pool that it stands in for.',
  source: 'The failover-gutter example of memcached-proxylibs: a gutter is a pool of its own, idle until a node fails.',
  *check(cluster, document) {
    const free = spareNodes(cluster);
    for (const pool of cluster.pools.values()) {
      if (!pool.gutter) continue;
      const members = new Map<MemcachedNode, Ref<MemcachedNode>>();
      const served = pool.shards.flatMap(({ primary, standby }) => [...(primary ? [primary] : []), ...standby]);
      for (const ref of [...served, ...pool.replicas.flatMap(({ nodes }) => nodes)])
        if (ref.target && !members.has(ref.target)) members.set(ref.target, ref);
      for (const { name, range, target } of pool.gutter.nodes) {
        const member = target && members.get(target);
        if (!member) continue;
        yield {
          range,
          message: `${quoted(name)} is in the gutter of ${quoted(pool.name)} and one of its nodes: it fails with what it should stand in for, and the keys of both share its memory. Choose a node of its own.`,
          related: [{ range: member.range, message: `Here it serves ${quoted(pool.name)}.` }],
          fixes: free.slice(0, 3).map((node) => ({
            title: `Use ${quoted(node.name)}`,
            edits: [replaceScalar(document, range, node.name)],
          })),
        };
      }
    }
  },
};
