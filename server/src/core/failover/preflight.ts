import { formatAddress } from '../model/address';
import type { Cluster } from '../model/cluster';
import { backendName } from '../model/haproxyNames';
import type { Pool, Shard } from '../model/pool';
import type { Instance, Proxy } from '../model/proxy';
import {
  isHealthy,
  isInMaintenance,
  type Observed,
  type ObservedBackend,
  type ObservedInstance,
  servingServer,
} from './observed';
import type { Operation, Refusal } from './plan';

/** What holds when nothing speaks against the operation. */
export interface Situation {
  readonly from: string;
  readonly to: string;
  /** The shard's servers besides these two. */
  readonly others: readonly string[];
  readonly instances: readonly {
    readonly name: string;
    readonly where: string;
    /** Servers found in maintenance. */
    readonly maintenance: readonly string[];
    /** Where its stick-table sends new connections. */
    readonly stick?: string | null;
    /** Where the state is kept, when this tool can write it: the Runtime API is a socket file of this machine. */
    readonly stateFile?: string;
  }[];
  readonly node: { readonly name: string; readonly where: string; readonly startedAt: number };
  readonly flush: boolean;
  /** Open connections on the node that serves, all instances together. */
  readonly sessions: number;
  readonly warnings: readonly string[];
}

type Answering = Extract<ObservedInstance, { ok: true }> & { readonly backend: ObservedBackend };

/** The HAProxy that carries a pool; the first one, when there are several. */
export const proxyOf = (cluster: Cluster, pool: Pool): Proxy | undefined =>
  [...cluster.proxies.values()].find((proxy) => proxy.type?.value === 'haproxy' && proxy.pools.includes(pool));

export function findShard(
  cluster: Cluster,
  poolName: string,
  shardName: string,
): { pool: Pool; shard: Shard; proxy: Proxy } | Refusal {
  const pool = cluster.pools.get(poolName);
  const shard = pool?.shards.find((candidate) => candidate.name === shardName);
  if (!pool || !shard) return { refused: [`The spec has no shard ${poolName}/${shardName}: check the name.`] };
  const proxy = proxyOf(cluster, pool);
  if (!proxy)
    return { refused: [`No HAProxy serves the pool ${poolName}: only HAProxy can fail a shard over while it runs.`] };
  return { pool, shard, proxy };
}

/** Decides whether the operation is safe on what was seen; every reason against it is told, not only the first. */
export function preflight(
  cluster: Cluster,
  pool: Pool,
  shard: Shard,
  operation: Operation,
  observed: Observed,
): Situation | Refusal {
  const proxy = proxyOf(cluster, pool);
  const primary = shard.primary?.target;
  const standbys = shard.standby.flatMap((ref) => ref.target ?? []);
  if (!proxy || !primary || standbys.length === 0)
    return { refused: [`Shard ${shard.name} has no ${primary ? 'standby' : 'primary'}: add one to the spec.`] };

  const backend = backendName(pool.name, shard.name);
  const names = [primary, ...standbys].map((node) => node.name);
  const refused = [...instanceProblems(proxy, backend, names, observed), ...addressProblems(cluster, names, observed)];
  if (refused.length > 0) return { refused };
  const answering = observed.instances as readonly Answering[];

  const chosen = choose(
    operation,
    pool,
    shard,
    primary.name,
    standbys.map((node) => node.name),
    answering,
  );
  if ('refused' in chosen) return chosen;
  const { from, to } = chosen;
  const target = cluster.nodes.get(to);
  const asked = observed.nodes.find((node) => node.node === to);
  const policy = pool.failover.flush.value;
  const problems: string[] = [];
  if (!asked?.ok) {
    const cause = asked ? `${asked.where}: ${asked.cause}` : 'not asked';
    problems.push(`${to} does not answer (${cause}): start it, or repair the path to it, then try again.`);
  } else if (policy === 'before_promotion' && !(asked.flushEnabled && target?.flushAll.value)) {
    problems.push(
      `${to} has flush_all disabled (-F), so it can’t be emptied: start it without -F, or set flush: restart.`,
    );
  } else if (policy === 'restart' && asked.items > 0) {
    problems.push(`${to} holds ${asked.items} items and the spec says flush: restart: restart it, then try again.`);
  }
  if (problems.length > 0 || !asked?.ok) return { refused: problems };

  return {
    from,
    to,
    others: names.filter((name) => name !== from && name !== to),
    instances: answering.map((instance) => ({
      name: instance.instance,
      where: instance.where,
      maintenance: instance.backend.servers.filter(isInMaintenance).map((server) => server.name),
      stick: instance.backend.stick,
      stateFile: stateFile(proxy, instance.instance),
    })),
    node: { name: to, where: asked.where, startedAt: asked.startedAt },
    flush: policy === 'before_promotion',
    sessions: answering.reduce(
      (sum, { backend: { servers } }) => sum + (servers.find((s) => s.name === from)?.sessions ?? 0),
      0,
    ),
    warnings: warnings(pool, proxy, to, asked.items),
  };
}

/** A text that changes when anything changes that the plan relies on; sessions and items may. */
export function assumptions(observed: Observed, situation: Situation): string {
  const instances = observed.instances.map((instance) =>
    instance.ok
      ? `${instance.instance} ${instance.level} ${instance.backend?.servers
          .map((server) => `${server.name}@${server.address}:${server.status.split(' ')[0]}`)
          .join(',')} serves ${instance.backend && servingServer(instance.backend)}`
      : `${instance.instance} ${instance.cause}`,
  );
  return [...instances, `${situation.to} started ${situation.node.startedAt}`].join('; ');
}

function instanceProblems(proxy: Proxy, backend: string, names: readonly string[], observed: Observed): string[] {
  return proxy.instances.flatMap((instance) => {
    const seen = observed.instances.find((candidate) => candidate.instance === instance.name);
    if (!hasRuntime(instance) || !seen)
      return [`${instance.name} has no Runtime API in the spec: add runtime: {socket: /path, level: admin}.`];
    if (!seen.ok)
      return [
        seen.unknown
          ? `${instance.name} took the connection and gave no reply (${seen.where}): it may still serve, so nothing is changed. Look at it first.`
          : `${instance.name} can’t be reached (${seen.where}: ${seen.cause}): it may still serve, so nothing is changed.`,
      ];
    if (seen.level !== 'admin')
      return [`${instance.name} allows only level ${seen.level} (${seen.where}): give its stats socket level admin.`];
    if (!seen.settled)
      return [
        `${instance.name} started some seconds ago and still learns from its peers which node serves (${seen.where}): try again in ten seconds.`,
      ];
    if (!seen.backend) return [`${instance.name} has no backend ${backend}: load the rendered configuration first.`];
    const unknown = names.filter((name) => !seen.backend?.servers.some((server) => server.name === name));
    return unknown.map(
      (name) => `${instance.name} has no server ${name} in ${backend}: load the rendered configuration first.`,
    );
  });
}

function addressProblems(cluster: Cluster, names: readonly string[], observed: Observed): string[] {
  return observed.instances.flatMap((instance) => {
    if (!instance.ok || !instance.backend) return [];
    return instance.backend.servers.flatMap((server) => {
      const address = names.includes(server.name) ? cluster.nodes.get(server.name)?.address?.value : undefined;
      // A host name in the spec is an address at run time; only addresses can be compared.
      if (address?.kind !== 'tcp' || !/^[\d.]+$|:/.test(address.host)) return [];
      const stated = formatAddress(address);
      return stated === server.address
        ? []
        : [
            `${instance.instance} uses ${server.address} for ${server.name}, the spec says ${stated}: load the rendered configuration first.`,
          ];
    });
  });
}

/** From whom to whom. Failing back is always to the primary, failing over to the first standby that is up everywhere. */
function choose(
  operation: Operation,
  pool: Pool,
  shard: Shard,
  primary: string,
  standbys: readonly string[],
  instances: readonly Answering[],
): { from: string; to: string } | Refusal {
  const serving = [...new Set(instances.map((instance) => servingServer(instance.backend)))];
  const status = (instance: Answering, name: string): string =>
    instance.backend.servers.find((server) => server.name === name)?.status ?? 'unknown';

  if (operation === 'failback') {
    if (serving.length === 1 && serving[0] === primary)
      return { refused: [`${primary} serves shard ${shard.name} already: there is nothing to fail back.`] };
    const from = serving.find((name) => name !== undefined && name !== primary) ?? standbys[0];
    return { from, to: primary };
  }
  const finished = serving.length === 1 && serving[0] !== undefined && serving[0] !== primary;
  if (finished)
    return { refused: [`${serving[0]} serves shard ${shard.name} already: fail it back when ${primary} is healthy.`] };
  const held = (instance: Answering, name: string): boolean => {
    const server = instance.backend.servers.find((candidate) => candidate.name === name);
    if (!server) return false;
    // With `mode: manual` standbys wait in maintenance; the hold phase lets HAProxy check them before they serve.
    return isHealthy(server) || (pool.failover.mode.value === 'manual' && isInMaintenance(server));
  };
  const to = standbys.find((name) => instances.every((instance) => held(instance, name)));
  if (to) return { from: primary, to };
  return {
    refused: standbys.flatMap((name) =>
      instances
        .filter((instance) => !held(instance, name))
        .map(
          (instance) =>
            `${instance.instance} sees the standby ${name} as ${status(instance, name)}: it must be UP on every HAProxy.`,
        ),
    ),
  };
}

function warnings(pool: Pool, proxy: Proxy, to: string, items: number): string[] {
  const { flush } = pool.failover;
  const list: string[] = [];
  if (flush.value === 'never' && items > 0)
    list.push(
      `The spec says flush: never: ${to} holds ${items} items, and any of them may be older than what was written since.`,
    );
  for (const instance of proxy.instances) {
    if (stateFile(proxy, instance.name)) continue;
    list.push(
      proxy.stateFile
        ? `A reload of ${instance.name} undoes this unless its state is saved: run “show servers state” into ${proxy.stateFile.value} on its machine.`
        : `A reload of ${instance.name} undoes this: the spec names no state_file.`,
    );
  }
  return list;
}

const hasRuntime = ({ runtime }: Instance): boolean => Boolean(runtime?.socket || runtime?.address);

function stateFile(proxy: Proxy, name: string): string | undefined {
  const instance = proxy.instances.find((candidate) => candidate.name === name);
  return instance?.runtime?.socket ? proxy.stateFile?.value : undefined;
}
