import { removeEntry, setFields } from '../../document/edit';
import { asMap, type Entry, type MapNode } from '../../document/nodes';
import type { SpecDocument } from '../../document/parse';
import type { Cluster } from '../../model/cluster';
import { fieldAt } from '../../schema/schema';
import { isOwn, newSection, type Offer, type Place, type Refactoring } from './refactoring';

/** A value that all nodes, or the failover of all pools, write alike is written once, in `defaults`. */
export const extractDefaults: Refactoring = {
  kind: 'refactor.extract',
  *offers(place) {
    const [section, , ...below] = place.path;
    const owners = ownersOf(place.cluster, section, below[0]);
    if (!owners) return;
    const { kind, maps } = owners;
    const under = kind === 'node' ? below[0] : below[1];
    const keys = under === undefined ? [...(maps[0]?.entries.keys() ?? [])] : [String(under)];
    for (const key of keys) {
      const offer = extract(place, kind, maps, key);
      if (offer) yield offer;
    }
  },
};

type Kind = 'node' | 'failover';

/** The maps that inherit, when the place is at one of them. */
function ownersOf(
  cluster: Cluster,
  section: unknown,
  below: unknown,
): { kind: Kind; maps: (MapNode | undefined)[] } | undefined {
  if (section === 'nodes') return { kind: 'node', maps: [...cluster.nodes.values()].map((node) => node.fields.own) };
  if (section !== 'pools' || below !== 'failover') return undefined;
  return { kind: 'failover', maps: [...cluster.pools.values()].map((pool) => pool.failover.fields.own) };
}

function extract(
  { cluster, document }: Place,
  kind: Kind,
  maps: readonly (MapNode | undefined)[],
  key: string,
): Offer | undefined {
  const written = maps.flatMap((map) => {
    const entry = map?.entries.get(key);
    return map && entry && isOwn(document, entry) && isOneOfMany(map) ? [{ map, entry }] : [];
  });
  const [first] = written;
  if (!first || written.length < 2 || written.length < maps.length || !fieldAt(['defaults', kind, key]))
    return undefined;
  // A host comes between a node and the defaults.
  if (key === 'zone' && [...cluster.nodes.values()].some((node) => node.host)) return undefined;
  const value = valueText(document, first.entry);
  const isRemovable = ({ map, entry }: (typeof written)[number]): boolean =>
    valueText(document, entry) === value &&
    removeEntry(document, map, key).every((edit) => !lineHas(document, edit.range.start, '#', map));
  if (value === '' || value.includes('\n') || !written.every(isRemovable)) return undefined;
  const nodes = cluster.fields.entry('nodes');
  const root = asMap(document.root);
  if (!nodes || !root || asMap(root.entries.get('defaults')?.value)?.entries.get(kind)?.value.kind === 'scalar')
    return undefined;
  const isNew = !root.entries.has('defaults') && !root.flow;
  const into = isNew
    ? [newSection(document, nodes, 'defaults', [`${kind}: {${key}: ${value}}`])]
    : setFields(document, root, ['defaults', kind], [[key, value]]);
  const of = kind === 'node' ? `the ${written.length} nodes` : `the ${written.length} pools`;
  return {
    title: () => `Write ${key}: ${value} of ${of} once, in defaults.${kind}`,
    edits: [...into, ...written.flatMap(({ map }) => removeEntry(document, map, key))],
  };
}

const valueText = ({ text }: SpecDocument, { value }: Entry): string =>
  text.slice(value.range.start, value.range.end).trimEnd();

/** A line of a block goes with what is on it. */
function lineHas({ lines }: SpecDocument, at: number, mark: string, map: MapNode): boolean {
  return !map.flow && lines.lineText(lines.position(at).line).includes(mark);
}

/** The last field of a block would leave an empty one. */
const isOneOfMany = ({ entries }: MapNode): boolean => [...entries.values()].filter(({ merged }) => !merged).length > 1;
