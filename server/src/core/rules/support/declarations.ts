import { replaceScalar } from '../../document/edit';
import type { Entry } from '../../document/nodes';
import type { SpecDocument } from '../../document/parse';
import type { Range } from '../../document/range';
import type { Fix } from '../../findings';
import type { Cluster } from '../../model/cluster';
import { once } from '../../model/once';
import type { NameKind } from '../../model/value';

/** A name where it is declared; one that an anchor declares for several owners comes once. */
export interface Declaration {
  readonly kind: NameKind | 'cluster' | 'shard' | 'instance' | 'client';
  readonly name: string;
  readonly range: Range;
  /** The names that it must differ from, and itself. */
  readonly among: Pick<ReadonlySet<string>, 'has'>;
}

/** The form of a name of the spec, and less than what HAProxy takes. */
export const isName = (text: string): boolean => /^[A-Za-z][A-Za-z0-9_.-]*$/.test(text);

export const declarations = once((cluster: Cluster): readonly Declaration[] => {
  const byRange = new Map<number, Declaration>();
  for (const declaration of all(cluster))
    if (!byRange.has(declaration.range.start)) byRange.set(declaration.range.start, declaration);
  return [...byRange.values()];
});

function* all({ name, zones, hosts, nodes, pools, proxies, clients }: Cluster): Generator<Declaration> {
  if (name.origin.kind === 'written')
    yield { kind: 'cluster', name: name.value, range: name.range, among: new Set([name.value]) };
  for (const zone of zones.values()) yield { kind: 'zone', name: zone.name, range: zone.range, among: zones };
  yield* owned('host', hosts.values(), hosts);
  yield* owned('node', nodes.values(), nodes);
  yield* owned('pool', pools.values(), pools);
  for (const { shards } of pools.values()) yield* owned('shard', shards);
  yield* owned('proxy', proxies.values(), proxies);
  for (const { instances } of proxies.values()) yield* owned('instance', instances);
  yield* owned('client', clients.values(), clients);
}

function* owned(
  kind: Declaration['kind'],
  owners: Iterable<{ readonly name: string; readonly entry?: Entry }>,
  among: Declaration['among'] = new Set([...owners].map(({ name }) => name)),
): Generator<Declaration> {
  for (const { name, entry } of owners) if (entry) yield { kind, name, range: entry.keyRange, among };
}

/** Renames a declaration and every use of it. */
export class Renames {
  private uses: ReadonlyMap<string, readonly Range[]> | undefined;

  constructor(
    private readonly cluster: Cluster,
    private readonly document: SpecDocument,
  ) {}

  /** Nothing where the new name is none, or taken. */
  fixes({ kind, name, range, among }: Declaration, to: string): Fix[] {
    if (!isName(to) || among.has(to)) return [];
    const places = new Map([range, ...this.usesOf(kind, name)].map((place) => [place.start, place]));
    const edits = [...places.values()].map((place) => replaceScalar(this.document, place, to));
    return [{ title: `Rename to ${to}`, edits }];
  }

  private usesOf(kind: string, name: string): readonly Range[] {
    this.uses ??= this.findUses();
    return this.uses.get(`${kind} ${name}`) ?? [];
  }

  private findUses(): Map<string, Range[]> {
    const uses = new Map<string, Range[]>();
    for (const { kind, name, range } of this.cluster.references) {
      const places = uses.get(`${kind} ${name}`);
      if (places) places.push(range);
      else uses.set(`${kind} ${name}`, [range]);
    }
    return uses;
  }
}
