import { replaceScalar, scalarText } from '../../document/edit';
import { asScalar } from '../../document/nodes';
import type { SpecDocument } from '../../document/parse';
import type { Fix } from '../../findings';
import { memcachedPort } from '../../model/address';
import type { Cluster } from '../../model/cluster';
import type { Host } from '../../model/host';
import type { MemcachedNode } from '../../model/node';
import { once } from '../../model/once';
import { Machines } from './machines';
import { type Pair, spareNodes } from './pools';
import { quoted } from './words';

/** Where a standby could be instead: on a node that no pool uses, or, moved, on another host. */
interface Place {
  readonly machine: string | undefined;
  readonly zone: string | undefined;
  readonly node?: MemcachedNode;
  readonly host?: Host;
}

const most = 3;

/** Ways to get a standby off its primary's machine or zone; those of another zone come first. */
export const standbyMoves = once((cluster: Cluster) => new StandbyMoves(cluster));

class StandbyMoves {
  private readonly document: SpecDocument;
  private readonly machines: Machines;
  private readonly nodes: readonly Place[];
  private readonly hosts: readonly Place[];
  private readonly taken: ReadonlySet<string>;

  constructor(cluster: Cluster) {
    const nodes = [...cluster.nodes.values()];
    this.document = cluster.document;
    this.machines = new Machines(cluster);
    this.nodes = spareNodes(cluster)
      .filter((node) => node.address)
      .map((node) => ({ machine: this.machines.ofNode(node), zone: node.zone?.name, node }));
    this.hosts = [...cluster.hosts.values()].map((host) => ({
      machine: `host ${host.name}`,
      zone: host.zone?.name,
      host,
    }));
    this.taken = new Set(nodes.map((node) => `${node.host?.name} ${portOf(node)}`));
  }

  fixes({ primary, standby }: Pair, otherZoneOnly: boolean): Fix[] {
    if (!primary.target || !standby.target) return [];
    const machine = this.machines.ofNode(primary.target);
    const zone = primary.target.zone?.name;
    const port = portOf(standby.target);
    const hosts = standby.target.host ? this.hosts : [];
    const open = [...this.nodes, ...hosts].filter(
      (place) => place.machine !== machine && !(place.host && this.taken.has(`${place.host.name} ${port}`)),
    );
    const isFar = (place: Place): boolean => place.zone !== undefined && place.zone !== zone;
    const far = open.filter(isFar);
    const near = otherZoneOnly ? [] : open.filter((place) => !isFar(place));
    return [...far, ...near].slice(0, most).map((place) => this.move(standby, place));
  }

  private move(standby: Pair['standby'], { node, host, zone }: Place): Fix {
    const where = zone === undefined ? '' : `, zone ${quoted(zone)}`;
    const reference = standby.target?.host;
    if (host && reference)
      return {
        title: `Move ${quoted(standby.name)} to the host ${quoted(host.name)}${where}`,
        edits: [{ range: reference.range, newText: scalarText(host.name) }],
      };
    const name = node?.name ?? standby.name;
    return {
      title: `Use ${quoted(name)} instead of ${quoted(standby.name)}${where}`,
      edits: [replaceScalar(this.document, standby.range, name)],
    };
  }
}

function portOf(node: MemcachedNode): number {
  const address = node.address?.value;
  if (address?.kind === 'tcp') return address.port;
  const written = asScalar(node.fields.entry('port')?.value)?.value;
  return typeof written === 'number' ? written : memcachedPort;
}
