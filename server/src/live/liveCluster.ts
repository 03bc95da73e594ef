import { type Address, formatAddress } from '../core/model/address';
import { backendName } from '../core/model/haproxyNames';
import type { MemcachedNode } from '../core/model/node';
import type { Pool } from '../core/model/pool';
import type { Instance, Proxy } from '../core/model/proxy';
import type { Ref } from '../core/model/value';
import type { LiveBalancer, LiveCluster, LiveNode, LiveShard, NodeState, ShardState } from '../protocol';
import { addressText } from './endpoint';
import type { BackendView } from './haproxyRuntime';
import { nodeState, type ProxyOpinion, type StateWord } from './nodeState';
import { explain } from './outcome';
import type { PollState } from './poller';
import type { LiveSpec } from './spec';
import { runtimeAddress } from './specEndpoints';
import { usableConnections } from './stats';
import type { HaproxyReading, LiveReading, NodeReading } from './targets';

/** What has been polled, by target id. */
export type States = ReadonlyMap<string, PollState<LiveReading>>;

export const nodeTargetId = (uri: string, node: string): string => `${uri} node ${node}`;
export const instanceTargetId = (uri: string, proxy: string, instance: string): string =>
  `${uri} haproxy ${proxy}/${instance}`;

const states: Readonly<Record<StateWord, NodeState>> = {
  ok: 'up',
  serving: 'up',
  'standby serving': 'up',
  'not noticed yet': 'not-noticed',
  'split view': 'split-view',
  maintenance: 'maintenance',
  drained: 'drained',
  missed: 'missed',
  down: 'down',
  'login needed': 'needs-login',
  'connection limit': 'unsupported',
  'not readable': 'unsupported',
  unknown: 'unknown',
};

/** One HAProxy's opinion of one shard. */
interface View {
  readonly instance: string;
  readonly backend: BackendView;
}

/** Turns the poller's milliseconds into the wall clock's. */
export type WallClock = (at: number) => number;

/** The live tree of one spec: our own polls and every HAProxy's view put together. Pure. */
export function liveCluster(spec: LiveSpec, polled: States, wall: WallClock): LiveCluster {
  const { cluster } = spec;
  const shards = [...cluster.pools.values()].flatMap((pool) => poolShards(spec, pool, polled, wall));
  const balancers = [...cluster.proxies.values()]
    .filter((proxy) => proxy.type?.value === 'haproxy')
    .flatMap((proxy) => proxy.instances.map((instance) => balancer(spec, proxy, instance, polled)));
  const bad = new Set(
    shards
      .flatMap((shard) => shard.nodes)
      .filter((node) => isProblem(node.state))
      .map((node) => node.name),
  );
  const atRisk = shards.filter((shard) => ['standby-serving', 'split', 'lost'].includes(shard.state));
  const away = balancers.filter((balancer) => balancer.state === 'unreachable');
  return {
    uri: spec.uri,
    name: cluster.name.value,
    environment: cluster.environment.value,
    problems: bad.size + atRisk.length + away.length,
    shards,
    balancers,
    basis: spec.basis,
  };
}

const isProblem = (state: NodeState): boolean =>
  ['down', 'not-noticed', 'split-view', 'needs-login', 'unsupported'].includes(state);

function poolShards(spec: LiveSpec, pool: Pool, polled: States, wall: WallClock): LiveShard[] {
  const gutter = pool.gutter
    ? [{ name: 'gutter', range: pool.gutter.place, refs: roles('gutter', pool.gutter.nodes) }]
    : [];
  const parts = [
    ...pool.shards.map(({ name, entry, primary, standby }) => ({
      name,
      range: entry.keyRange,
      refs: [...roles('primary', primary ? [primary] : []), ...roles('standby', standby)],
    })),
    ...pool.replicas.map(({ name, entry, nodes }) => ({ name, range: entry.keyRange, refs: roles('replica', nodes) })),
    ...gutter,
  ];
  return parts.map(({ name, range, refs }) => {
    const views = viewsOf(spec, pool, name, polled);
    const unseen = views.length === 0 && isBalanced(spec, pool);
    const id = `${spec.cluster.name.value}/${pool.name}/${name}`;
    const nodes = refs.flatMap(({ role, ref }) =>
      ref.target ? [liveNode(spec, id, role, ref.target, unseen ? undefined : views, polled, wall)] : [],
    );
    const serving = nodes.filter((node) => node.serving).map((node) => node.name);
    return {
      id,
      pool: pool.name,
      name,
      state: unseen ? 'unknown' : shardState(nodes, views),
      serving,
      hitRatio: nodes.find((node) => node.serving)?.hitRatio ?? null,
      nodes,
      range: spec.range(range),
    };
  });
}

const roles = (role: LiveNode['role'], refs: readonly Ref<MemcachedNode>[]) => refs.map((ref) => ({ role, ref }));

function viewsOf(spec: LiveSpec, pool: Pool, part: string, polled: States): View[] {
  const name = backendName(pool.name, part);
  return [...spec.cluster.proxies.values()].flatMap((proxy) =>
    proxy.type?.value === 'haproxy' && proxy.pools.includes(pool)
      ? proxy.instances.flatMap((instance): View[] => {
          const reading = haproxyReading(polled.get(instanceTargetId(spec.uri, proxy.name, instance.name)));
          const backend = reading?.view.backends.find((candidate) => candidate.name === name);
          return backend ? [{ instance: instance.name, backend }] : [];
        })
      : [],
  );
}

/** Whether an HAProxy that can be asked stands before the pool. */
function isBalanced({ cluster }: LiveSpec, pool: Pool): boolean {
  return [...cluster.proxies.values()].some(
    (proxy) => proxy.type?.value === 'haproxy' && proxy.pools.includes(pool) && proxy.instances.some(runtimeAddress),
  );
}

/** Only what is true now: an HAProxy that no longer answers has no opinion. */
const haproxyReading = (state: PollState<LiveReading> | undefined): HaproxyReading | undefined =>
  state?.word === 'up' && state.value.kind === 'haproxy' ? state.value : undefined;

function liveNode(
  spec: LiveSpec,
  shard: string,
  role: LiveNode['role'],
  node: MemcachedNode,
  /** Undefined while the load balancers say nothing: nobody knows who serves. */
  views: readonly View[] | undefined,
  polled: States,
  wall: WallClock,
): LiveNode {
  const own = polled.get(nodeTargetId(spec.uri, node.name)) ?? { word: 'unknown' };
  const opinions = (views ?? []).flatMap(({ instance, backend }): ProxyOpinion[] => {
    const row = backend.servers.find((server) => server.server === node.name);
    return row ? [{ instance, status: row.status, weight: row.weight, serving: backend.serving === node.name }] : [];
  });
  const state = nodeState(own, opinions, role === 'standby' ? 'standby' : 'primary');
  const last = own.word === 'up' ? own : 'last' in own ? own.last : undefined;
  const address: Address | undefined = node.address?.value;
  return {
    id: `${shard}/${node.name}`,
    name: node.name,
    role,
    address: address ? formatAddress(address) : 'no address',
    zone: node.zone?.name,
    state: states[state.word],
    // Without an HAProxy clients reach every node that answers, except standbys.
    serving:
      opinions.length > 0
        ? opinions.some((opinion) => opinion.serving)
        : views !== undefined && role !== 'standby' && own.word === 'up',
    cause: state.detail || undefined,
    since: 'since' in own ? wall(own.since) : undefined,
    answered: last && wall(last.at),
    ...(last?.value.kind === 'node' ? figures(last.value, own.word === 'up') : { hitRatio: null }),
    range: spec.range(node.entry.keyRange),
  };
}

/** Rates are of the last minute, so a node that stopped answering has none. */
function figures({ figures: now, window, latencyMs, transport }: NodeReading, answers: boolean) {
  const rate = (value: number | null): number | undefined => (answers && value !== null ? value : undefined);
  return {
    hitRatio: answers ? window.hitRatio : null,
    getsPerSecond: rate(window.getsPerSecond),
    setsPerSecond: rate(window.setsPerSecond),
    evictionsPerSecond: rate(window.evictionsPerSecond),
    memoryUsed: now.bytes,
    memoryLimit: now.maxBytes,
    connections: now.connections,
    connectionsUsable: usableConnections(now),
    version: now.version,
    uptimeSeconds: now.uptime,
    latencyMs,
    transport,
  };
}

function shardState(nodes: readonly LiveNode[], views: readonly View[]): ShardState {
  if (nodes.length === 0 || nodes.every((node) => node.state === 'unknown')) return 'unknown';
  const serving = new Set(views.map((view) => view.backend.serving));
  if (serving.size > 1) return 'split';
  const [only] = serving;
  if (only === null || nodes.every((node) => node.state === 'down')) return 'lost';
  if (nodes.some((node) => node.name === only && node.role === 'standby')) return 'standby-serving';
  return nodes.every((node) => node.state === 'up') ? 'healthy' : 'degraded';
}

function balancer(spec: LiveSpec, proxy: Proxy, instance: Instance, polled: States): LiveBalancer {
  const address = runtimeAddress(instance);
  const state = polled.get(instanceTargetId(spec.uri, proxy.name, instance.name)) ?? { word: 'unknown' };
  const reading = haproxyReading(state);
  const known = new Set(
    proxy.pools.flatMap((pool) => [...pool.shards, ...pool.replicas].map((part) => backendName(pool.name, part.name))),
  );
  return {
    id: `${spec.cluster.name.value}/${proxy.name}/${instance.name}`,
    proxy: proxy.name,
    instance: instance.name,
    where: address && addressText(address),
    state: !address ? 'no-runtime' : reading ? 'connected' : state.word === 'unknown' ? 'unknown' : 'unreachable',
    level: instance.runtime?.level.value,
    cause: 'failure' in state ? explain(state.failure) : undefined,
    backends: (reading?.view.backends ?? [])
      .filter((backend) => known.has(backend.name))
      .map((backend) => ({
        name: backend.name,
        serving: backend.serving ?? undefined,
        words: backend.servers.map((server) => `${server.server} ${server.status}`).join(' · '),
      })),
    range: spec.range(instance.place),
  };
}
