import { servingServer } from '../../server/src/core/failover/observed';
import { frontends } from '../../server/src/core/model/listeners';
import { observeShard } from '../../server/src/live/failover/observe';
import { reachShard } from '../../server/src/live/failover/reach';
import type { LabCluster } from './cluster';
import { waitFor } from './waitFor';

/** For each HAProxy of a running cluster the node that gets the shard's new connections; undefined where it has none. */
export async function servedBy(lab: LabCluster, pool: string, shard: string): Promise<(string | undefined)[]> {
  return (await instances(lab, pool, shard)).map((seen) =>
    seen.ok && seen.backend ? servingServer(seen.backend) : undefined,
  );
}

/** Waits until HAProxy's peers have had their say: before that they may bring back an old stick-table entry. */
export async function untilSettled(lab: LabCluster): Promise<void> {
  for (const pool of lab.cluster.pools.values())
    for (const shard of pool.shards)
      await waitFor(`${shard.name} to be up and its peers to settle`, async () =>
        (await instances(lab, pool.name, shard.name)).every(
          (seen) => seen.ok && seen.settled && seen.backend?.servers.every(({ status }) => status === 'UP'),
        ),
      );
}

/** Where clients reach a shard: its port on every HAProxy. */
export function portsOf(lab: LabCluster, shard: string): { host: string; port: number }[] {
  const all = [...lab.cluster.proxies.values()].flatMap((proxy) =>
    proxy.instances.flatMap((instance) => frontends(proxy, instance)),
  );
  return all.flatMap(({ shard: of, host, port }) => (of?.name === shard && host ? [{ host, port }] : []));
}

async function instances(lab: LabCluster, pool: string, shard: string) {
  const reach = await reachShard(lab.cluster, pool, shard, { folder: lab.folder, environment: process.env });
  return (await observeShard(reach)).observed.instances;
}
