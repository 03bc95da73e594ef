import type { Snapshot } from '../analyze';
import type { Range } from '../document/range';
import type { Cluster } from '../model/cluster';
import { artifacts } from '../targets';
import type { Artifact } from '../targets/target';
import { movedKeys } from './movedKeys';

export type Lens = { readonly range: Range; readonly title: string } & (
  | { readonly does: 'preview'; readonly file: Pick<Artifact, 'target' | 'instance' | 'pool'> }
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

/** One for each file of a proxy, of a pool and of the monitoring. Nodes have none: there may be a thousand. */
function previews(cluster: Cluster): Lens[] {
  return artifacts(cluster).flatMap((artifact): Lens[] => {
    const { target, instance, pool, title, beside } = artifact;
    const range = beside === undefined ? placeOf(cluster, artifact) : undefined;
    return range ? [{ does: 'preview', file: { target, instance, pool }, range, title: `Preview ${title}` }] : [];
  });
}

function placeOf(cluster: Cluster, { proxy, instance, pool, node }: Artifact): Range | undefined {
  if (node !== undefined) return undefined;
  if (pool !== undefined) return cluster.pools.get(pool)?.entry.keyRange;
  if (proxy === undefined) return cluster.fields.entry('monitoring')?.keyRange;
  const of = cluster.proxies.get(proxy);
  return of?.instances.find(({ name }) => name === instance)?.place ?? of?.entry.keyRange;
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
