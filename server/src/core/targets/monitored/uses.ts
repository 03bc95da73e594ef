import type { Range } from '../../document/range';
import type { Cluster } from '../../model/cluster';
import type { MemcachedNode } from '../../model/node';
import type { Ref } from '../../model/value';

export type Role = 'primary' | 'standby' | 'replica' | 'gutter';

/** What a node is for. A node that no pool names has neither pool nor role; a gutter has no shard. */
export interface Use {
  readonly node: MemcachedNode;
  readonly role?: Role;
  readonly pool?: Name;
  /** Nodes of one shard hold the same keys. Copies have no shards by name: theirs is the place in the copies' lists, from 1. */
  readonly shard?: Name;
  /** Where the node is named in this role. */
  readonly from: readonly Range[];
}

export interface Name {
  readonly text: string;
  readonly from: Range;
}

/** What each node is for, in the order of the spec, each role in a shard once. Retired nodes serve nothing. */
export function nodeUses(cluster: Cluster): Use[] {
  const uses = new Map<string, Use>();
  for (const { name, entry, shards, replicas, gutter } of cluster.pools.values()) {
    const pool = { text: name, from: entry.keyRange };
    const add = (ref: Ref<MemcachedNode> | undefined, role: Role, shard?: Name): void => {
      const node = ref?.target;
      if (!ref || !node || node.retired.value) return;
      const key = JSON.stringify([name, shard?.text, node.name]);
      if (!uses.has(key)) uses.set(key, { node, role, pool, shard, from: [ref.range] });
    };
    for (const { name: text, entry: own, primary, standby } of shards) {
      const shard = { text, from: own.keyRange };
      add(primary, 'primary', shard);
      for (const ref of standby) add(ref, 'standby', shard);
    }
    for (const { entry: own, nodes } of replicas)
      for (const [index, ref] of nodes.entries()) add(ref, 'replica', { text: String(index + 1), from: own.keyRange });
    for (const ref of gutter?.nodes ?? []) add(ref, 'gutter');
  }
  const used = new Set([...uses.values()].map(({ node }) => node));
  const idle = [...cluster.nodes.values()].filter((node) => !used.has(node) && !node.retired.value);
  return [...uses.values(), ...idle.map((node) => ({ node, from: [] }))];
}

/** Each node once, for the first thing that it is for. */
export function firstUses<T extends Use>(uses: readonly T[]): T[] {
  const seen = new Set<MemcachedNode>();
  return uses.filter(({ node }) => seen.size < seen.add(node).size);
}
