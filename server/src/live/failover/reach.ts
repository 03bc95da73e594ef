import { proxyOf } from '../../core/failover/preflight';
import { isWildcard } from '../../core/model/address';
import type { Cluster } from '../../core/model/cluster';
import { backendName } from '../../core/model/haproxyNames';
import { frontends } from '../../core/model/listeners';
import type { Address, Endpoint } from '../endpoint';
import { addressText } from '../endpoint';
import { HaproxyRuntime } from '../haproxyRuntime';
import { type Failure, failure } from '../outcome';
import { endpointsOf, runtimeAddress, type Surroundings } from '../specEndpoints';

export interface ReachedInstance {
  readonly name: string;
  readonly where: string;
  readonly runtime: HaproxyRuntime;
  /** Where clients reach the shard through it, when the spec says. */
  readonly frontend?: Address;
}

/** How to talk to everything that one shard's failover touches. */
export interface Reach {
  readonly backend: string;
  readonly instances: readonly ReachedInstance[];
  readonly nodes: ReadonlyMap<string, Endpoint | Failure>;
}

export async function reachShard(
  cluster: Cluster,
  poolName: string,
  shardName: string,
  surroundings: Surroundings,
): Promise<Reach> {
  const pool = cluster.pools.get(poolName);
  const shard = pool?.shards.find((candidate) => candidate.name === shardName);
  const proxy = pool && proxyOf(cluster, pool);
  const instances = (proxy?.instances ?? []).flatMap((instance): ReachedInstance[] => {
    const address = runtimeAddress(instance);
    if (!proxy || !address) return [];
    const frontend = frontends(proxy, instance).find((candidate) => candidate.shard === shard);
    const host =
      frontend?.host && isWildcard(frontend.host) ? (instance.address?.value ?? '127.0.0.1') : frontend?.host;
    return [
      {
        name: instance.name,
        where: addressText(address),
        runtime: new HaproxyRuntime(address),
        frontend: frontend && host ? { host, port: frontend.port } : undefined,
      },
    ];
  });
  const all = await endpointsOf(cluster, surroundings);
  const nodes = new Map<string, Endpoint | Failure>();
  for (const ref of shard ? [shard.primary, ...shard.standby] : [])
    if (ref) nodes.set(ref.name, all.get(ref.name) ?? failure('unresolved', 'not in the spec'));
  return { backend: backendName(poolName, shardName), instances, nodes };
}
