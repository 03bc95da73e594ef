import type { Snapshot } from '../analyze';
import type { Range } from '../document/range';
import type { Cluster } from '../model/cluster';
import { movedKeys } from './movedKeys';

export type Lens = { readonly range: Range; readonly title: string } & (
  | { readonly does: 'preview'; readonly target: string; readonly instance?: string }
  | { readonly does: 'place'; readonly pool: string }
  | { readonly does: 'whatIf'; readonly pool: string }
  | { readonly does: 'failover'; readonly pool: string; readonly shard: string }
);

/**
 * What can be done right here: previews at proxies, keys at pools, failover at shards. With the spec as it was saved,
 * also what the edits since then do to the keys of a pool.
 */
export function codeLens({ cluster }: Pick<Snapshot, 'cluster'>, saved?: Cluster): Lens[] {
  return cluster ? [...previews(cluster), ...pools(cluster), ...(saved ? moves(saved, cluster) : [])] : [];
}

function previews(cluster: Cluster): Lens[] {
  return [...cluster.proxies.values()].flatMap((proxy) => {
    if (proxy.type?.value !== 'haproxy') return [];
    return proxy.instances.map(({ name, place }): Lens => {
      const title = 'Preview HAProxy configuration';
      return { does: 'preview', target: 'haproxy', instance: name, range: place, title };
    });
  });
}

function pools(cluster: Cluster): Lens[] {
  const balanced = new Set(
    [...cluster.proxies.values()].flatMap((proxy) => (proxy.type?.value === 'haproxy' ? proxy.pools : [])),
  );
  return [...cluster.pools.values()].flatMap((pool) => {
    const shards = pool.shards.filter((shard) => shard.standby.length > 0 && balanced.has(pool));
    return [
      { does: 'place', pool: pool.name, range: pool.entry.keyRange, title: 'Where does a key go?' } as const,
      ...shards.map(({ name, entry }): Lens => {
        return { does: 'failover', pool: pool.name, shard: name, range: entry.keyRange, title: 'Fail over…' };
      }),
    ];
  });
}

function moves(saved: Cluster, cluster: Cluster): Lens[] {
  return [...cluster.pools.values()].flatMap(({ name, entry }): Lens[] => {
    const moved = movedKeys(saved, cluster, name);
    return moved ? [{ does: 'whatIf', pool: name, range: entry.keyRange, title: moved.replace(/\.$/, '') }] : [];
  });
}
