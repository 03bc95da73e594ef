import { setField } from '../document/edit';
import { asMap } from '../document/nodes';
import type { SpecDocument } from '../document/parse';
import type { Fix } from '../findings';
import type { Cluster } from '../model/cluster';
import type { MemcachedNode } from '../model/node';
import type { Pool, Shard } from '../model/pool';
import type { Rule } from './rule';
import { Machines } from './support/machines';
import { unguarded } from './support/mcrouter';
import { proxiesOf, usedNodes } from './support/pools';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'shard-single-point-of-failure',
  severity: 'warning',
  summary: 'A shard has one node and nothing that takes over.',
  source: 'Measured with the memcached proxy 1.6.45: the keys of a dead node are errors until a person acts.',
  *check(cluster, document) {
    const used = usedNodes(cluster);
    const free = [...cluster.nodes.values()].filter((node) => !used.has(node) && !node.retired.value);
    const machines = new Machines(cluster);
    const told = unguarded(cluster);
    for (const pool of cluster.pools.values()) {
      if (pool.gutter || isRehashed(cluster, pool) || told.has(pool)) continue;
      for (const shard of pool.shards) {
        if (!shard.primary?.target || asMap(shard.entry.value)?.entries.has('standby')) continue;
        yield {
          range: shard.entry.keyRange,
          message: `${quoted(shard.name)} of ${quoted(pool.name)} has only ${quoted(shard.primary.name)}: while it is down, its keys are errors. Give it a standby, or the pool a gutter.`,
          fixes: standbys(document, shard, shard.primary.target, free, machines),
        };
      }
    }
  },
};

/** twemproxy gives the keys of an ejected node to the others. */
const isRehashed = (cluster: Cluster, pool: Pool): boolean =>
  pool.failover.eject !== undefined && proxiesOf(cluster, pool).some((proxy) => proxy.type?.value === 'twemproxy');

function standbys(
  document: SpecDocument,
  shard: Shard,
  primary: MemcachedNode,
  free: readonly MemcachedNode[],
  machines: Machines,
): Fix[] {
  const map = asMap(shard.entry.value);
  if (!map) return [];
  const machine = machines.ofNode(primary);
  const far = (node: MemcachedNode): number => (node.zone?.name === primary.zone?.name ? 1 : 0);
  return free
    .filter((node) => machines.ofNode(node) !== machine)
    .sort((a, b) => far(a) - far(b))
    .slice(0, 3)
    .map(({ name }) => ({
      title: `Make ${quoted(name)} its standby`,
      edits: setField(document, map, 'standby', `[${name}]`),
    }));
}
