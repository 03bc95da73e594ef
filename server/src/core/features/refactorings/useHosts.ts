import { lineBreak, removeEntry, scalarText, setFields } from '../../document/edit';
import { asMap, asScalar, type Entry, type MapNode } from '../../document/nodes';
import type { SpecDocument } from '../../document/parse';
import type { TextEdit } from '../../findings';
import { hostIdentity, memcachedPort } from '../../model/address';
import type { Cluster } from '../../model/cluster';
import { isOwn, newSection, nextName, type Refactoring } from './refactoring';

/** Nodes by `host` and `port`; their machines, each with address and zone once, under `hosts`. */
export const useHosts: Refactoring = {
  kind: 'refactor.extract',
  *offers({ cluster, document, path }) {
    if (path[0] !== 'nodes' || (path.length > 1 && path[2] !== 'address')) return;
    const machines = machinesOf(cluster, document);
    const section = cluster.fields.entry('nodes');
    const root = asMap(document.root);
    if (!section || !root || machines.length === 0) return;
    const added = machines.filter((machine) => machine.isNew);
    const fields = added.map((machine) => [machine.name, hostText(machine)] as const);
    const isFirst = !root.entries.has('hosts') && !root.flow;
    const into = isFirst
      ? [
          newSection(
            document,
            section,
            'hosts',
            fields.map(([name, value]) => `${name}: ${value}`),
          ),
        ]
      : added.length > 0
        ? setFields(document, root, ['hosts'], fields)
        : [];
    const nodes = machines.flatMap((machine) => machine.nodes.map((node) => ({ machine, node })));
    yield {
      title: () => 'Write the machines of the nodes as hosts',
      edits: [...into, ...nodes.flatMap(({ machine, node }) => nodeEdits(document, machine, node))],
    };
  },
};

interface NodeAt {
  readonly map: MapNode;
  readonly address: Entry;
  readonly port: number;
  /** What it would have without saying so. */
  readonly isDefaultPort: boolean;
  readonly zone?: Entry;
}

interface Machine {
  readonly name: string;
  readonly address: string;
  readonly isNew: boolean;
  /** What all its nodes write. */
  readonly zone?: string;
  readonly nodes: readonly NodeAt[];
}

function machinesOf(cluster: Cluster, document: SpecDocument): Machine[] {
  const byAddress = new Map<string, { host: string; nodes: NodeAt[] }>();
  const standard = cluster.fields
    .nestedOrEmpty('defaults')
    .nestedOrEmpty('node')
    .integerOr('port', memcachedPort).value;
  for (const { fields, address } of cluster.nodes.values()) {
    const map = fields.own;
    const entry = map?.entries.get('address');
    if (!map || !entry || !isOwn(document, entry) || address?.value.kind !== 'tcp') continue;
    const { host, port } = address.value;
    const zone = map.entries.get('zone');
    const known = byAddress.get(hostIdentity(host)) ?? { host, nodes: [] };
    known.nodes.push({ map, address: entry, port, isDefaultPort: port === standard, zone });
    byAddress.set(hostIdentity(host), known);
  }
  let last = 'host0';
  const free = (): string => {
    last = nextName(last, (each) => cluster.hosts.has(each));
    return last;
  };
  const hosts = new Map(
    [...cluster.hosts.values()].map((host) => [hostIdentity(host.address?.value ?? ''), host.name]),
  );
  return [...byAddress].map(([identity, { host, nodes }]) => {
    const known = hosts.get(identity);
    const name = known ?? free();
    const zone = known ? undefined : sharedZone(document, nodes);
    return { name, address: host, isNew: known === undefined, zone, nodes };
  });
}

/** The zone that moves to the host: every node of it writes it, with no comment beside. */
function sharedZone(document: SpecDocument, nodes: readonly NodeAt[]): string | undefined {
  const [first] = nodes;
  const zone = asScalar(first.zone?.value)?.source;
  const isAlike = ({ zone: each, map }: NodeAt): boolean =>
    each !== undefined &&
    isOwn(document, each) &&
    asScalar(each.value)?.source === zone &&
    (map.flow || !hasComment(document, each));
  return zone && nodes.every(isAlike) ? zone : undefined;
}

const hasComment = ({ lines }: SpecDocument, { range }: Entry): boolean =>
  lines.lineText(lines.position(range.start).line).includes('#');

const hostText = ({ address, zone }: Machine): string =>
  `{address: ${scalarText(address)}${zone === undefined ? '' : `, zone: ${scalarText(zone)}`}}`;

function nodeEdits(
  document: SpecDocument,
  machine: Machine,
  { map, address, port, isDefaultPort, zone }: NodeAt,
): TextEdit[] {
  const { keyRange, value } = address;
  const column = ' '.repeat(document.lines.position(keyRange.start).character);
  const apart = map.flow ? ', ' : lineBreak(document.text) + column;
  const fields = [`host: ${machine.name}`, ...(isDefaultPort ? [] : [`port: ${port}`])];
  const range = { start: keyRange.start, end: value.range.end };
  const moved = machine.zone !== undefined && zone ? removeEntry(document, map, 'zone') : [];
  return [{ range, newText: fields.join(apart) }, ...moved];
}
