import type { Snapshot } from '../analyze';
import type { Entry } from '../document/nodes';
import { contains, type Range } from '../document/range';
import type { Cluster } from '../model/cluster';

export type NameKind = 'zone' | 'host' | 'node' | 'pool' | 'shard' | 'proxy' | 'instance' | 'client' | 'anchor';

/** A name of the spec with every place that writes it. Ranges are the bare name: no quotes, no `&` or `*`. */
export interface Name {
  readonly kind: NameKind;
  readonly text: string;
  /** Absent when nothing of that name is declared. */
  readonly declaration?: Range;
  /** In the order of the text, without the declaration. */
  readonly uses: Range[];
  /** What must not be shared: names of one kind and scope are unique. */
  readonly scope: string;
}

const known = new WeakMap<Snapshot, readonly Name[]>();

export function namesOf(snapshot: Snapshot): readonly Name[] {
  let names = known.get(snapshot);
  if (!names) {
    names = [...(snapshot.cluster ? clusterNames(snapshot.cluster) : []), ...anchorNames(snapshot)];
    known.set(snapshot, names);
  }
  return names;
}

/** Every place of a name, in the order of the text. */
export const placesOf = (name: Name): Range[] =>
  [...(name.declaration ? [name.declaration] : []), ...name.uses].sort((a, b) => a.start - b.start);

/** The name that is written at an offset, and that place. */
export function nameAt(snapshot: Snapshot, offset: number): { readonly name: Name; readonly range: Range } | undefined {
  for (const name of namesOf(snapshot)) {
    const range = [name.declaration, ...name.uses].find((place) => place && contains(place, offset));
    if (range) return { name, range };
  }
  return undefined;
}

function clusterNames(cluster: Cluster): Name[] {
  const { text } = cluster.document;
  const names = new Map<string, Name>();
  const declare = (kind: NameKind, word: string, place: Range | undefined, scope: string = kind): Name => {
    const name: Name = { kind, text: word, declaration: place && bare(text, place), uses: [], scope };
    names.set(`${scope} ${word}`, name);
    return name;
  };
  const declareAll = (kind: NameKind, things: Iterable<{ name: string; entry?: Entry }>, scope?: string): void => {
    for (const { name, entry } of things) if (entry) declare(kind, name, entry.keyRange, scope);
  };
  for (const zone of cluster.zones.values()) declare('zone', zone.name, zone.declared ? zone.range : undefined);
  declareAll('host', cluster.hosts.values());
  declareAll('node', cluster.nodes.values());
  declareAll('pool', cluster.pools.values());
  declareAll('proxy', cluster.proxies.values());
  declareAll('client', cluster.clients.values());
  for (const pool of cluster.pools.values()) declareAll('shard', pool.shards, `shard of ${pool.name}`);
  for (const proxy of cluster.proxies.values()) declareAll('instance', proxy.instances, `instance of ${proxy.name}`);
  for (const { kind, name: word, range } of cluster.references) {
    const name = names.get(`${kind} ${word}`) ?? declare(kind, word, undefined);
    name.uses.push(bare(text, range));
  }
  for (const { uses } of names.values()) uses.sort((a, b) => a.start - b.start);
  return [...names.values()];
}

/** An anchor may be set anew: an alias means the last one above it. */
function anchorNames({ document }: Snapshot): Name[] {
  const names: Name[] = [];
  const latest = new Map<string, Name>();
  for (const { kind, name: text, range } of document.anchors) {
    let name = latest.get(text);
    if (kind === 'anchor' || !name) {
      name = { kind: 'anchor', text, declaration: kind === 'anchor' ? range : undefined, uses: [], scope: 'anchor' };
      names.push(name);
      latest.set(text, name);
    }
    if (kind === 'alias') name.uses.push(range);
  }
  return names;
}

const bare = (text: string, range: Range): Range =>
  /["']/.test(text[range.start]) && range.end - range.start > 1
    ? { start: range.start + 1, end: range.end - 1 }
    : range;
