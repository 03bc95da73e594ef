import { type Draft, type PoolDraft, type ShardDraft, slug, unique } from '../support/draft';
import type { Configuration, McPool } from './configuration';
import { type Hash, wholeWeights } from './hash';

/** What the routes of one pool share. */
export interface Context {
  readonly draft: Draft;
  readonly configuration: Configuration;
  readonly tls: PoolTls;
  /** Every pool of mcrouter that was carried. */
  readonly used: Set<McPool>;
  /** The pools of the spec by the route that they come from, so that a warm-up finds its other pool. */
  readonly made: Map<string, string>;
  /** How many routes are being read, one inside the other: handles may form a circle. */
  readonly nesting: { depth: number };
}
export type PoolTls = { verify: 'required' | 'none'; ca_file?: string };

export interface Told {
  readonly code: string;
  readonly message: string;
  readonly line: number;
}
/** A pool of the spec before it has its name. */
export interface Read {
  readonly wanted: string;
  readonly pool: PoolDraft;
  readonly notes: Told[];
}

/** Shards in the order of the servers; `parts` are their nodes, the primary first. */
export function sharded(wanted: string, hash: Hash, parts: readonly (readonly string[])[], line: number): Read {
  const shards = new Map<string, ShardDraft>();
  const notes: Told[] = [];
  const weighted = hash.strategy === 'weighted_ch3' ? wholeWeights(hash.weights ?? [], parts.length) : undefined;
  const isTagged = hash.strategy === 'rendezvous';
  for (const [index, [primary, ...standby]] of parts.entries()) {
    const tag = isTagged ? hash.tags?.[index] : undefined;
    const name = unique((tag === undefined ? undefined : slug(tag)) ?? `s${index + 1}`, shards);
    if (isTagged && name !== tag)
      notes.push({ code: 'keys-move', line, message: 'a tag of Rendezvous is no name of a shard.' });
    const weight = weighted?.weights[index];
    const others = [...new Set(standby)].filter((each) => each !== primary);
    shards.set(name, {
      primary,
      standby: others.length > 0 ? others : undefined,
      weight: weight === 100 ? undefined : weight,
    });
  }
  if (weighted && !weighted.exact)
    notes.push({
      code: 'keys-move',
      line,
      message: 'weights of the spec are whole numbers up to 256 over the largest one: some keys move.',
    });
  if (hash.differs && parts.length > 1) notes.push({ code: 'keys-move', line, message: `${hash.differs}.` });
  return { wanted, pool: { sharding: { strategy: hash.strategy }, shards }, notes };
}

/** The nodes of a pool of mcrouter, which is carried by that. */
export function nodesOf({ draft, tls, used }: Context, pool: McPool): string[] {
  used.add(pool);
  return pool.servers.map((address) => {
    const name = draft.node(address);
    const node = draft.nodes.get(name);
    if (pool.tls && node) node.tls = { ...tls };
    return name;
  });
}
