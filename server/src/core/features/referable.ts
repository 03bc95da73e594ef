import { formatAddress } from '../model/address';
import type { Cluster } from '../model/cluster';
import type { MemcachedNode } from '../model/node';
import type { Named } from '../schema/schema';

/** Something that can be named at a place of the spec. */
export interface Candidate {
  readonly name: string;
  readonly detail?: string;
}

/** Everything of a kind that a cluster declares, in the order of the spec. */
export function candidates(cluster: Cluster | undefined, kind: Named): Candidate[] {
  if (!cluster) return [];
  switch (kind) {
    case 'zone':
      return [...cluster.zones.keys()].map((name) => ({ name }));
    case 'host':
      return [...cluster.hosts.values()].map(({ name, address, zone }) => {
        return { name, detail: joined(address?.value, zone?.name) };
      });
    case 'node':
      return [...cluster.nodes.values()].map((node) => ({ name: node.name, detail: nodeLine(node) }));
    case 'pool':
      return [...cluster.pools.values()].map(({ name, shards, replicas }) => {
        return {
          name,
          detail:
            shards.length > 0 ? counted(shards.length, 'shard', 'shards') : counted(replicas.length, 'copy', 'copies'),
        };
      });
    case 'proxy':
      return [...cluster.proxies.values()].map(({ name, type }) => ({ name, detail: type?.value }));
    default:
      return [];
  }
}

/** `10.0.0.11:11211 · eu-1a` */
export const nodeLine = ({ address, zone }: MemcachedNode): string | undefined =>
  joined(address && formatAddress(address.value), zone?.name);

const joined = (...parts: (string | undefined)[]): string | undefined =>
  parts.filter((part) => part !== undefined).join(' · ') || undefined;

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
