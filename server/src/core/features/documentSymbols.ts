import type { Snapshot } from '../analyze';
import type { Entry } from '../document/nodes';
import type { Range } from '../document/range';
import { formatAddress } from '../model/address';
import type { Cluster } from '../model/cluster';
import type { Pool } from '../model/pool';
import type { Proxy } from '../model/proxy';

export type SymbolKind = 'cluster' | 'section' | 'host' | 'node' | 'pool' | 'shard' | 'proxy' | 'instance' | 'client';

export interface DocumentSymbol {
  readonly kind: SymbolKind;
  readonly name: string;
  readonly detail?: string;
  readonly range: Range;
  /** The name itself. */
  readonly selection: Range;
  readonly children: readonly DocumentSymbol[];
}

/** The outline: the cluster, its sections, and what they declare. */
export function documentSymbols({ document, cluster }: Snapshot): DocumentSymbol[] {
  if (!cluster) return [];
  const children = [
    section(
      cluster,
      'hosts',
      [...cluster.hosts.values()].map((host) => symbol('host', host.entry, host.address?.value)),
    ),
    section(
      cluster,
      'nodes',
      [...cluster.nodes.values()].map((node) => {
        return symbol('node', node.entry, node.address && formatAddress(node.address.value));
      }),
    ),
    section(cluster, 'pools', [...cluster.pools.values()].map(poolSymbol)),
    section(cluster, 'proxies', [...cluster.proxies.values()].map(proxySymbol)),
    section(
      cluster,
      'clients',
      [...cluster.clients.values()].map((client) => symbol('client', client.entry, client.library?.value)),
    ),
    section(cluster, 'monitoring', []),
    section(cluster, 'outputs', []),
  ].flat();
  children.sort((a, b) => a.range.start - b.range.start);
  const range = { start: 0, end: document.text.length };
  const selection = cluster.name.origin.kind === 'written' ? cluster.name.range : { start: 0, end: 0 };
  return [{ kind: 'cluster', name: cluster.name.value, range, selection, children }];
}

function section(cluster: Cluster, key: string, children: DocumentSymbol[]): DocumentSymbol[] {
  const entry = cluster.fields.entry(key);
  return entry ? [{ ...symbol('section', entry), children: children.filter((child) => within(child, entry)) }] : [];
}

/** What came in through an alias or a merge key is shown where it is written, not here. */
const within = (child: DocumentSymbol, owner: Entry): boolean =>
  owner.range.start <= child.range.start && child.range.end <= owner.range.end;

function symbol(
  kind: SymbolKind,
  entry: Entry,
  detail?: string,
  children: readonly DocumentSymbol[] = [],
): DocumentSymbol {
  return {
    kind,
    name: entry.key || '“”',
    detail,
    range: entry.range,
    selection: entry.keyRange,
    children: children.filter((child) => within(child, entry)),
  };
}

const poolSymbol = (pool: Pool): DocumentSymbol =>
  symbol('pool', pool.entry, pool.sharding.strategy?.value, [
    ...pool.shards.map((shard) => {
      const nodes = [shard.primary?.name, ...shard.standby.map((ref) => ref.name)].filter((name) => name !== undefined);
      return symbol('shard', shard.entry, nodes.join(' → '));
    }),
    ...pool.replicas.map((replica) => symbol('shard', replica.entry, replica.nodes.map((ref) => ref.name).join(', '))),
  ]);

const proxySymbol = (proxy: Proxy): DocumentSymbol =>
  symbol(
    'proxy',
    proxy.entry,
    proxy.type?.value,
    proxy.instances.flatMap((instance) =>
      instance.entry ? [symbol('instance', instance.entry, instance.address?.value)] : [],
    ),
  );
