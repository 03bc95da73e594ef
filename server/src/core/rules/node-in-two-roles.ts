import { replaceScalar } from '../document/edit';
import type { SpecDocument } from '../document/parse';
import type { Fix } from '../findings';
import type { MemcachedNode } from '../model/node';
import type { Shard } from '../model/pool';
import type { Ref } from '../model/value';
import type { Rule } from './rule';
import { spareNodes } from './support/pools';
import { quoted } from './support/words';

type NodeRef = Ref<MemcachedNode>;

export const rule: Rule = {
  code: 'node-in-two-roles',
  severity: 'error',
  summary: 'A node is its own standby, or the primary of two shards of one pool.',
  source: 'By construction: it would fail over to itself, or hold the keys of two shards in one memory.',
  *check(cluster, document) {
    const free = spareNodes(cluster);
    for (const pool of cluster.pools.values()) {
      const primaries = new Map<MemcachedNode, { shard: Shard; ref: NodeRef }>();
      for (const shard of pool.shards) {
        const { primary } = shard;
        if (!primary?.target) continue;
        const earlier = primaries.get(primary.target);
        if (earlier)
          yield {
            range: primary.range,
            message: `${quoted(primary.name)} is the primary of ${quoted(earlier.shard.name)} too: the keys of both shards share its memory. Choose another node.`,
            related: [{ range: earlier.ref.range, message: `The primary of ${quoted(earlier.shard.name)}.` }],
            fixes: spares(free, document, primary),
          };
        else primaries.set(primary.target, { shard, ref: primary });
        for (const standby of shard.standby)
          if (standby.target === primary.target)
            yield {
              range: standby.range,
              message: `${quoted(standby.name)} is primary and standby of ${quoted(shard.name)}: it would fail over to itself. Choose another node.`,
              related: [{ range: primary.range, message: 'The primary.' }],
              fixes: spares(free, document, standby),
            };
      }
    }
  },
};

function spares(free: readonly MemcachedNode[], document: SpecDocument, ref: NodeRef): Fix[] {
  return free.slice(0, 3).map(({ name }) => ({
    title: `Use ${quoted(name)}`,
    edits: [replaceScalar(document, ref.range, name)],
  }));
}
