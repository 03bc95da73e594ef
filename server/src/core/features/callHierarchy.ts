import type { Snapshot } from '../analyze';
import type { Range } from '../document/range';
import { formatAddress } from '../model/address';
import type { Cluster } from '../model/cluster';
import { once } from '../model/once';
import type { Pool } from '../model/pool';
import type { Proxy } from '../model/proxy';
import type { Ref } from '../model/value';
import { nameAt } from './names';

export type DependencyKind = 'zone' | 'host' | 'node' | 'shard' | 'gutter' | 'pool' | 'proxy' | 'client';

/** Something that others depend on, or that depends on others. */
export interface Dependency {
  /** The same in every version of the text. */
  readonly id: string;
  readonly kind: DependencyKind;
  readonly name: string;
  readonly detail?: string;
  readonly range: Range;
  /** The name where it is declared. */
  readonly selection: Range;
}

export interface DependencyUse {
  readonly item: Dependency;
  /** Where the one that depends names the other. */
  readonly uses: readonly Range[];
}

interface Edge {
  readonly from: Dependency;
  readonly to: Dependency;
  readonly use: Range;
}

/** What stands at an offset, if something can depend on it. */
export function dependencyAt(snapshot: Snapshot, offset: number): Dependency | undefined {
  const name = nameAt(snapshot, offset)?.name;
  if (!name || !snapshot.cluster) return undefined;
  const { items } = graphOf(snapshot.cluster);
  const shard = name.scope.startsWith('shard of ')
    ? `shard ${name.scope.slice('shard of '.length)}/${name.text}`
    : undefined;
  return items.get(shard ?? `${name.kind} ${name.text}`);
}

/** What fails or changes when it does: shards of a node, pools of a shard, proxies of a pool, clients of a proxy. */
export const dependents = (cluster: Cluster, id: string): DependencyUse[] =>
  grouped(graphOf(cluster).to.get(id) ?? [], ({ from }) => from);

/** What it can’t do without. */
export const dependencies = (cluster: Cluster, id: string): DependencyUse[] =>
  grouped(graphOf(cluster).from.get(id) ?? [], ({ to }) => to);

function grouped(edges: readonly Edge[], other: (edge: Edge) => Dependency): DependencyUse[] {
  const uses = new Map<Dependency, Range[]>();
  for (const edge of edges) uses.set(other(edge), [...(uses.get(other(edge)) ?? []), edge.use]);
  return [...uses].map(([item, places]) => ({ item, uses: places }));
}

const graphOf = once((cluster: Cluster) => new Graph(cluster));

class Graph {
  readonly items = new Map<string, Dependency>();
  readonly from = new Map<string, Edge[]>();
  readonly to = new Map<string, Edge[]>();

  constructor(cluster: Cluster) {
    this.declare(cluster);
    for (const host of cluster.hosts.values()) this.depend(`host ${host.name}`, host.zone);
    for (const node of cluster.nodes.values()) {
      this.depend(`node ${node.name}`, node.host);
      if (!node.host?.target?.zone) this.depend(`node ${node.name}`, node.zone);
    }
    for (const pool of cluster.pools.values()) this.pool(pool);
    for (const proxy of cluster.proxies.values()) this.proxy(proxy);
    for (const { name, pools, zones } of cluster.clients.values()) {
      for (const { pool, via } of pools) this.depend(`client ${name}`, via && via !== 'direct' ? via : pool);
      for (const zone of zones) this.depend(`client ${name}`, zone);
    }
  }

  private declare(cluster: Cluster): void {
    for (const { name, range, declared } of cluster.zones.values())
      if (declared) this.add({ id: `zone ${name}`, kind: 'zone', name, range, selection: range });
    for (const kind of ['host', 'node', 'pool', 'proxy', 'client'] as const) {
      const details: Record<string, string | undefined> = {};
      if (kind === 'node')
        for (const { name, address } of cluster.nodes.values()) details[name] = address && formatAddress(address.value);
      for (const { name, entry } of cluster[plural[kind]].values())
        this.add({
          id: `${kind} ${name}`,
          kind,
          name,
          detail: details[name],
          range: entry.range,
          selection: entry.keyRange,
        });
    }
  }

  private add(item: Dependency): Dependency {
    this.items.set(item.id, item);
    return item;
  }

  private pool(pool: Pool): void {
    const owner = `pool ${pool.name}`;
    for (const { name, entry, primary, standby } of pool.shards) {
      const part = this.part(pool, 'shard', name, entry.range, entry.keyRange);
      for (const ref of [primary, ...standby]) this.depend(part, ref);
    }
    for (const { name, entry, zone, nodes } of pool.replicas) {
      const part = this.part(pool, 'shard', name, entry.range, entry.keyRange);
      for (const ref of [zone, ...nodes]) this.depend(part, ref);
    }
    if (pool.gutter) {
      const { place, nodes } = pool.gutter;
      const part = this.part(pool, 'gutter', 'gutter', place, place);
      for (const ref of nodes) this.depend(part, ref);
    }
    this.depend(owner, pool.warmup?.from);
  }

  /** A part of a pool; the pool depends on it. */
  private part(pool: Pool, kind: 'shard' | 'gutter', name: string, range: Range, selection: Range): string {
    const id = `${kind} ${pool.name}/${name}`;
    const item = this.add({ id, kind, name, detail: pool.name, range, selection });
    this.edge(`pool ${pool.name}`, item, selection);
    return id;
  }

  private proxy(proxy: Proxy): void {
    const { name, entry, over, instances, fields } = proxy;
    const id = `proxy ${name}`;
    this.depend(id, over);
    for (const { zone } of instances) this.depend(id, zone);
    const written = new Map(fields.texts('pools').map(({ value, range }) => [value, range]));
    for (const pool of proxy.pools) {
      const item = this.items.get(`pool ${pool.name}`);
      if (item) this.edge(id, item, written.get(pool.name) ?? entry.keyRange);
    }
  }

  private depend(from: string, ref: Ref<unknown> | undefined): void {
    const to = ref && this.items.get(`${ref.kind} ${ref.name}`);
    if (to) this.edge(from, to, ref.range);
  }

  private edge(fromId: string, to: Dependency, use: Range): void {
    const from = this.items.get(fromId);
    if (!from) return;
    const edge = { from, to, use };
    push(this.from, fromId, edge);
    push(this.to, to.id, edge);
  }
}

const plural = { host: 'hosts', node: 'nodes', pool: 'pools', proxy: 'proxies', client: 'clients' } as const;

function push(edges: Map<string, Edge[]>, id: string, edge: Edge): void {
  const known = edges.get(id);
  if (known) known.push(edge);
  else edges.set(id, [edge]);
}
