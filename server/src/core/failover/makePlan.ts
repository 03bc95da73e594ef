import type { Cluster } from '../model/cluster';
import { backendName, frontendName } from '../model/haproxyNames';
import type { Pool, Shard } from '../model/pool';
import type { Observed } from './observed';
import type { Operation, Plan, Refusal, Step } from './plan';
import { assumptions, findShard, preflight, type Situation } from './preflight';

/**
 * The steps that move a shard to another node without a stale read.
 *
 * The node that will serve is held on every instance, its leftover connections closed, so that nothing reaches it while
 * it is flushed. It is held in drain where possible, because HAProxy goes on checking it there. Then the node that serves goes to maintenance on every instance before the new one opens on any:
 * at no moment do two nodes take writes, so no acknowledged write can be followed by an older value.
 * The price is one error for each open connection, and for those that reconnect within the one round trip in between.
 * With a one-entry stick-table `drain` and weight 0 move nothing (HAProxy 2.6 and 3.2), only `maint` does.
 */
export function planOperation(
  cluster: Cluster,
  poolName: string,
  shardName: string,
  operation: Operation,
  observed: Observed,
): Plan | Refusal {
  const found = findShard(cluster, poolName, shardName);
  if ('refused' in found) return found;
  const situation = preflight(cluster, found.pool, found.shard, operation, observed);
  if ('refused' in situation) return situation;
  return {
    operation,
    cluster: cluster.name.value,
    environment: cluster.environment.value,
    pool: poolName,
    shard: shardName,
    backend: backendName(poolName, shardName),
    from: situation.from,
    to: situation.to,
    steps: steps(found.pool, found.shard, operation, situation),
    effects: effects(operation, situation),
    warnings: situation.warnings,
    undo:
      operation === 'failover'
        ? `“Fail back shard” returns ${shardName} to ${situation.from}: it flushes that node first.`
        : `“Fail over shard” moves ${shardName} to a standby again: it flushes that node first.`,
    assumed: assumptions(observed, situation),
  };
}

function steps(pool: Pool, shard: Shard, operation: Operation, situation: Situation): Step[] {
  const { from, to, instances, others, node } = situation;
  const backend = backendName(pool.name, shard.name);
  const set = (server: string, state: 'maint' | 'drain' | 'ready'): string =>
    `set server ${backend}/${server} state ${state}`;
  const closeSessions = (server: string): string => `shutdown sessions server ${backend}/${server}`;
  const everywhere = (make: (where: Situation['instances'][number]) => Omit<Step, 'target'>): Step[] =>
    instances.map((instance) => ({
      ...make(instance),
      target: { kind: 'instance', name: instance.name, where: instance.where },
    }));
  const held = [to, ...others];
  // With `mode: manual` standbys wait in maintenance.
  const manual = pool.failover.mode.value === 'manual';
  const back = operation === 'failback' && !manual ? [from, ...others] : others;

  return [
    ...held.flatMap((server) =>
      everywhere((instance) => {
        // A server that the stick-table names would go on taking new connections in drain.
        const state = instance.stick === server ? 'maint' : 'drain';
        return {
          phase: 'hold',
          title: `Hold ${server}: no connections${state === 'drain' ? ', checks go on' : ''}`,
          command: `${set(server, state)}; ${closeSessions(server)}`,
          check: { kind: 'status', server, status: state === 'drain' ? 'DRAIN' : 'MAINT' },
          undo: set(server, instance.maintenance.includes(server) ? 'maint' : 'ready'),
        };
      }),
    ),
    ...(situation.flush
      ? [
          {
            phase: 'flush' as const,
            title: `Empty ${to}, which nobody can reach now`,
            target: { kind: 'node' as const, name: to, where: node.where },
            command: 'flush_all',
            check: { kind: 'flushed' as const, node: to },
          },
        ]
      : []),
    ...everywhere((instance) => ({
      phase: 'close',
      title: `Take ${from} out and close its connections`,
      command: `${set(from, 'maint')}; ${closeSessions(from)}`,
      check: { kind: 'status', server: from, status: 'MAINT' },
      undo: instance.maintenance.includes(from) ? undefined : set(from, 'ready'),
    })),
    ...everywhere(() => ({
      phase: 'open',
      title: `Let ${to} serve`,
      command: set(to, 'ready'),
      check: { kind: 'status', server: to, status: 'UP' },
    })),
    ...everywhere(() => ({
      phase: 'verify',
      title: `Write and read a probe key through the frontend: ${to} must answer`,
      command: '',
      check: { kind: 'serving', server: to, frontend: frontendName(pool.name, shard.name) },
    })),
    ...back.flatMap((server) =>
      everywhere(() => ({
        phase: 'return',
        title: `Make ${server} a standby again`,
        command: set(server, manual ? 'maint' : 'ready'),
        check: { kind: 'status', server, status: manual ? 'MAINT' : 'UP' },
      })),
    ),
    ...instances.flatMap((instance): Step[] =>
      instance.stateFile
        ? [
            {
              phase: 'save',
              title: 'Save the state, so that a reload keeps it',
              target: { kind: 'instance', name: instance.name, where: instance.where },
              command: 'show servers state',
              check: { kind: 'saved', file: instance.stateFile },
            },
          ]
        : [],
    ),
  ];
}

function effects(operation: Operation, situation: Situation): string[] {
  const { from, to, sessions, flush } = situation;
  const cold = flush
    ? `${to} starts empty: the hit ratio of this shard falls to 0 % and recovers as clients fill it.`
    : `${to} serves what it holds now.`;
  const open = sessions === 1 ? 'the 1 open connection' : `each of the ${sessions} open connections`;
  return [
    `New connections go to ${to} instead of ${from}.`,
    sessions > 0
      ? `Expect one error for ${open}, and for those that reconnect within the few milliseconds in which no node serves.`
      : 'No connection is open now, so no error is expected.',
    cold,
    operation === 'failover'
      ? `${from} stays in maintenance: it does not return by itself.`
      : `${from} becomes a standby again.`,
  ];
}
