import { type NewField, type NewValue, setFields } from '../../document/edit';
import { asMap, type Entry, type MapNode } from '../../document/nodes';
import type { SpecDocument } from '../../document/parse';
import type { TextEdit } from '../../findings';
import type { Cluster } from '../../model/cluster';
import type { Pool } from '../../model/pool';
import { spareNodes } from '../../rules/support/pools';
import { movedKeys } from '../movedKeys';
import { nextName, type Refactoring } from './refactoring';

/** One more shard at the end, on nodes that no pool uses; where there are none, on new ones with addresses to fill in. */
export const addShard: Refactoring = {
  kind: 'refactor.rewrite',
  *offers({ cluster, document, path }) {
    const isHere = path[0] === 'pools' && (path.length === 2 || path[2] === 'shards');
    const pool = isHere ? cluster.pools.get(String(path[1])) : undefined;
    const shards = asMap(pool?.fields.entry('shards')?.value);
    const last = pool?.shards.at(-1);
    // A range of ids must be taken from another shard, which only the writer can decide.
    if (!pool || !shards || !last || pool.sharding.strategy?.value === 'range') return;
    const name = nextName(last.name, (each) => shards.entries.has(each));
    const chosen = new Nodes(cluster).choose(pool);
    if (!chosen) return;
    const { primary, standby } = chosen;
    const fields: NewField[] = [
      ['primary', primary.name],
      ...(standby ? [['standby', `[${standby.name}]`] as const] : []),
    ];
    const added = [primary, standby].filter((node) => node?.isNew).map((node) => node!.name);
    const where = added.length > 0 ? `, new: ${added.join(', ')}` : '';
    yield {
      title: (after) =>
        `Add the shard ${name} on ${primary.name}${where}${moving(movedKeys(cluster, after, pool.name))}`,
      edits: [...writeLike(document, shards, last.entry, [[name, fields]]), ...newNodes(document, cluster, chosen)],
    };
  },
};

/** `: moves 24.8 % of the keys` */
const moving = (headline: string | undefined): string => {
  const moves = headline && /moves? .*$/.exec(headline.replace(/\.$/, ''));
  return moves ? `: ${moves[0]}` : '';
};

interface Chosen {
  readonly name: string;
  readonly zone: string | undefined;
  /** Not in the spec yet. */
  readonly isNew: boolean;
}

class Nodes {
  private readonly spare: Chosen[];
  private readonly names: Set<string>;

  constructor(private readonly cluster: Cluster) {
    this.spare = spareNodes(cluster)
      .filter((node) => node.address)
      .map(({ name, zone }) => ({ name, zone: zone?.name, isNew: false }));
    this.names = new Set(cluster.nodes.keys());
  }

  /** A standby too where every shard has one, in another zone than the primary. */
  choose(pool: Pool): { primary: Chosen; standby?: Chosen } | undefined {
    const last = pool.shards[pool.shards.length - 1];
    if (!last.primary) return undefined;
    const zones = pool.shards.flatMap((shard) => shard.primary?.target?.zone?.name ?? []);
    const primary = this.spare.shift() ?? this.create(last.primary.name, rarest(this.cluster.zones.keys(), zones));
    if (pool.shards.some(({ standby }) => standby.length === 0)) return { primary };
    const others = [...this.cluster.zones.keys()].filter((zone) => zone !== primary.zone);
    const spare = this.spare.find(({ zone }) => zone !== primary.zone || zone === undefined);
    return {
      primary,
      standby: spare ?? this.create(last.standby[last.standby.length - 1].name, rarest(others, zones)),
    };
  }

  private create(like: string, zone: string | undefined): Chosen {
    const name = nextName(like, (each) => this.names.has(each));
    this.names.add(name);
    return { name, zone, isNew: true };
  }
}

/** The zone with the fewest of the nodes. */
function rarest(zones: Iterable<string>, used: readonly string[]): string | undefined {
  const count = (zone: string): number => used.filter((each) => each === zone).length;
  return [...zones].reduce<string | undefined>(
    (best, zone) => (best === undefined || count(zone) < count(best) ? zone : best),
    undefined,
  );
}

/** New nodes stand at addresses that RFC 5737 keeps for documents: no cluster has them. */
function newNodes(
  document: SpecDocument,
  cluster: Cluster,
  { primary, standby }: { primary: Chosen; standby?: Chosen },
): TextEdit[] {
  const map = asMap(cluster.fields.entry('nodes')?.value);
  const last = [...cluster.nodes.values()].at(-1);
  const added = [primary, standby].flatMap((node) => (node?.isNew ? [node] : []));
  if (!map || !last || added.length === 0) return [];
  let number = 0;
  const free = (): string => {
    do number++;
    while (document.text.includes(`192.0.2.${number}:`));
    return `192.0.2.${number}:11211`;
  };
  const fields = added.map(({ name, zone }): [string, NewField[]] => [
    name,
    [['address', free()], ...(zone === undefined ? [] : [['zone', zone] as const])],
  ]);
  return writeLike(document, map, last.entry, fields);
}

/** Entries written as a neighbour is: as a block, or in braces. */
function writeLike(
  document: SpecDocument,
  map: MapNode,
  neighbour: Entry,
  entries: readonly (readonly [string, readonly NewField[]])[],
): TextEdit[] {
  const isBlock = asMap(neighbour.value)?.flow === false;
  const inBraces = (fields: readonly NewField[]): NewValue =>
    `{${fields.map(([key, value]) => `${key}: ${value}`).join(', ')}}`;
  return setFields(
    document,
    map,
    [],
    entries.map(([name, fields]) => [name, isBlock ? fields : inBraces(fields)]),
  );
}
