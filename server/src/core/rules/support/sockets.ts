import { replaceScalar } from '../../document/edit';
import type { Range } from '../../document/range';
import type { TextEdit } from '../../findings';
import { type Address, formatAddress, hostIdentity, isLoopback, isWildcard } from '../../model/address';
import type { Cluster } from '../../model/cluster';
import { frontends } from '../../model/listeners';
import type { MemcachedNode } from '../../model/node';
import { once } from '../../model/once';
import type { Instance, Proxy } from '../../model/proxy';
import type { Value } from '../../model/value';
import { Machines } from './machines';
import { nodePortEdit } from './ports';
import { quoted } from './words';

/** A TCP port on which something of the cluster listens. */
export interface Socket {
  readonly kind: 'node' | 'frontend' | 'metrics' | 'peers' | 'runtime' | 'exporter';
  /** Who listens, for messages. */
  readonly owner: string;
  readonly machine: string;
  /** Normalised, so that equal texts are one address. */
  readonly host: string;
  readonly port: number;
  /** What one would change. Sockets of one `listen` or `base_port` share it. */
  readonly range: Range;
  readonly node?: MemcachedNode;
  readonly proxy?: Proxy;
  readonly instance?: Instance;
  /** Moves this socket, and those that share its range, by so many ports. */
  readonly move: (by: number) => TextEdit[];
}

type Place = Pick<Machines, 'of' | 'ofNode'>;

/** What can overlap at all. */
export const slotOf = ({ machine, port }: Pick<Socket, 'machine' | 'port'>): string => `${machine} ${port}`;

export const overlap = (a: Socket, b: Socket): boolean =>
  a.machine === b.machine && a.port === b.port && (a.host === b.host || isWildcard(a.host) || isWildcard(b.host));

export const sockets = once((cluster: Cluster): readonly Socket[] => {
  const known = new Machines(cluster);
  // Loopback addresses are one machine here: a wildcard on one of them is heard on all.
  const machines: Place = {
    of: (host) => (isLoopback(host) ? 'loopback' : known.of(host)),
    ofNode: (node) => {
      const address = node.address?.value;
      return address?.kind === 'tcp' && isLoopback(address.host) ? 'loopback' : known.ofNode(node);
    },
  };
  return [...nodeSockets(cluster, machines), ...proxySockets(cluster, machines), ...exporterSockets(cluster, machines)];
});

/** Those that could overlap, together; in the order of the text where there are several. */
export const slots = once((cluster: Cluster): ReadonlyMap<string, readonly Socket[]> => {
  const found = new Map<string, Socket[]>();
  for (const socket of sockets(cluster)) {
    const slot = found.get(slotOf(socket));
    if (slot) slot.push(socket);
    else found.set(slotOf(socket), [socket]);
  }
  for (const slot of found.values()) slot.sort((a, b) => a.range.start - b.range.start);
  return found;
});

function* nodeSockets(cluster: Cluster, machines: Place): Generator<Socket> {
  for (const node of cluster.nodes.values()) {
    const machine = machines.ofNode(node);
    const address = node.address?.value;
    if (!machine || address?.kind !== 'tcp' || !node.address || node.retired.value) continue;
    const { port } = address;
    const hosts = node.listen.length > 0 ? node.listen.map((listen) => listen.value) : [address.host];
    const move = (by: number): TextEdit[] => nodePortEdit(cluster.document, node, port + by);
    const { range } = node.address;
    for (const host of hosts)
      yield {
        kind: 'node',
        owner: `the node ${quoted(node.name)}`,
        machine,
        host: hostIdentity(host),
        port,
        range,
        node,
        move,
      };
  }
}

function* proxySockets(cluster: Cluster, machines: Place): Generator<Socket> {
  const { document } = cluster;
  const moveNumber = (value: Value<number>) => (by: number) => [replaceScalar(document, value.range, value.value + by)];
  const moveAddress = (value: Value<Address>) => (by: number) => {
    const { value: at, range } = value;
    return at.kind === 'tcp' ? [replaceScalar(document, range, formatAddress({ ...at, port: at.port + by }))] : [];
  };
  for (const proxy of cluster.proxies.values())
    for (const instance of proxy.instances) {
      const machineOf = (host: string): string =>
        machines.of(instance.address?.value ?? (isWildcard(host) ? 'localhost' : host));
      const of = { proxy, instance };
      const at = instance.entry ? `${proxy.name}/${instance.name}` : proxy.name;
      const seen = new Set<number>();
      for (const { host, port, range, pool, shard, replica } of frontends(proxy, instance)) {
        // One `listen` is one socket, however many pools or shards share it.
        if (host === undefined || seen.has(port)) continue;
        seen.add(port);
        const move = proxy.listen ? moveAddress(proxy.listen) : proxy.basePort ? moveNumber(proxy.basePort) : () => [];
        const part = proxy.listen
          ? quoted(at)
          : `${quoted([pool, shard ?? replica].flatMap((p) => p?.name ?? []).join('/'))} of ${quoted(at)}`;
        yield {
          kind: 'frontend',
          owner: part,
          machine: machineOf(host),
          host: hostIdentity(host),
          port,
          range,
          move,
          proxy,
          instance,
        };
      }
      if (proxy.metrics?.port) {
        const { address, port } = proxy.metrics;
        const owner = `the metrics listener of ${quoted(at)}`;
        const { range } = port;
        yield {
          kind: 'metrics',
          owner,
          machine: machineOf(address.value),
          host: hostIdentity(address.value),
          port: port.value,
          range,
          move: moveNumber(port),
          ...of,
        };
      }
      if (instance.peerPort && instance.address) {
        const { peerPort: port, address } = instance;
        const owner = `the peer listener of ${quoted(at)}`;
        yield {
          kind: 'peers',
          owner,
          machine: machineOf(address.value),
          host: hostIdentity(address.value),
          port: port.value,
          range: port.range,
          move: moveNumber(port),
          ...of,
        };
      }
      const api = instance.runtime?.address;
      if (api?.value.kind === 'tcp') {
        const { host, port } = api.value;
        yield {
          kind: 'runtime',
          owner: `the Runtime API of ${quoted(at)}`,
          machine: machineOf(host),
          host: hostIdentity(host),
          port,
          range: api.range,
          move: moveAddress(api),
          ...of,
        };
      }
    }
}

/** One exporter asks all nodes, or one stands on each machine that has nodes. */
function* exporterSockets(cluster: Cluster, machines: Place): Generator<Socket> {
  const exporter = cluster.monitoring?.exporter;
  if (!exporter) return;
  const { port, address } = exporter;
  const on = address ? [machines.of(address.value)] : [...cluster.nodes.values()].map((node) => machines.ofNode(node));
  const move = (by: number): TextEdit[] =>
    port.origin.kind === 'default' ? [] : [replaceScalar(cluster.document, port.range, port.value + by)];
  for (const machine of new Set(on))
    if (machine)
      yield {
        kind: 'exporter',
        owner: 'the exporter',
        machine,
        host: hostIdentity(address?.value ?? '*'),
        port: port.value,
        range: port.range,
        move,
      };
}
