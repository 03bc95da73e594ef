import type { Cluster } from '../model/cluster';
import { type MemcachedNode, usableConnections } from '../model/node';
import type { Pool, Shard } from '../model/pool';
import type { Ref } from '../model/value';
import { bytesText } from '../text/bytes';
import type { Rule } from './rule';
import { connectionsOf } from './support/connections';
import { pairs } from './support/pools';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'cross-standby-overload',
  severity: 'information',
  summary: 'A node that serves one shard stands by for another, without room for both.',
  source: 'By construction: a failover doubles what it has to hold and to answer.',
  *check(cluster) {
    const serving = servedBy(cluster);
    const told = new Set<MemcachedNode>();
    for (const { pool, shard, standby, standbyNode: node } of pairs(cluster)) {
      const own = serving.get(node);
      const reason = own && !told.has(node) ? shortOf(cluster, node, [own.pool, pool]) : undefined;
      if (!own || !reason) continue;
      told.add(node);
      yield {
        range: standby.range,
        message: `${quoted(node.name)} serves ${quoted(own.shard.name)} and stands by for ${quoted(shard.name)}: ${reason}. A standby that serves nothing else has the room.`,
        related: [{ range: own.primary.range, message: `It is the primary of ${quoted(own.shard.name)}.` }],
      };
    }
  },
};

interface Served {
  readonly pool: Pool;
  readonly shard: Shard;
  readonly primary: Ref<MemcachedNode>;
}

/** The first shard that a node is the primary of. */
function servedBy(cluster: Cluster): Map<MemcachedNode, Served> {
  const serving = new Map<MemcachedNode, Served>();
  for (const pool of cluster.pools.values())
    for (const shard of pool.shards) {
      const { primary } = shard;
      if (primary?.target && !serving.has(primary.target)) serving.set(primary.target, { pool, shard, primary });
    }
  return serving;
}

/** Why one shard of each of these pools is too much for the node. */
function shortOf(cluster: Cluster, node: MemcachedNode, pools: readonly Pool[]): string | undefined {
  const { each } = connectionsOf(cluster);
  const memory = node.memory.value;
  const parts = pools.map(({ workingSet, shards }) => workingSet && workingSet.value.bytes / shards.length);
  if (parts.some((part) => part === undefined))
    return `a failover doubles its load, and without “capacity.working_set” nobody can tell whether its ${memory.text} hold both`;
  const needed = parts.reduce<number>((sum, part = 0) => sum + part, 0);
  if (needed > memory.bytes) return `both parts of the working set are ${bytesText(needed)}, and it has ${memory.text}`;
  const connections = pools.reduce((sum, pool) => sum + (each.get(pool) ?? 0), 0);
  const usable = usableConnections(node);
  return connections > usable ? `both bring ${connections} connections, and it takes ${usable}` : undefined;
}
