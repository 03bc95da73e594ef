import type { LiveBalancer, LiveCluster, LiveNode, NodeState, ShardState } from '../../../server/src/protocol';
import type { Translate } from '../translate';
import type { Element } from './elements';
import { bytes, duration, percent, perSecond } from './figures';

/** A line of a tooltip. */
export interface Fact {
  readonly term: string;
  readonly value: string;
}

/** The state of a node as a word. */
export function nodeState(node: LiveNode, t: Translate): string {
  if (node.state === 'up') return node.serving ? t('serving') : t('up');
  const words: Record<Exclude<NodeState, 'up'>, string> = {
    unknown: t('unknown'),
    missed: t('missed a poll'),
    down: t('down'),
    'not-noticed': t('down, not noticed by HAProxy'),
    'split-view': t('split view'),
    maintenance: t('maintenance'),
    drained: t('drained'),
    'needs-login': t('needs a login'),
    unsupported: t('unsupported'),
  };
  return words[node.state];
}

export function shardState(state: ShardState, t: Translate): string {
  const words: Record<ShardState, string> = {
    unknown: t('unknown'),
    healthy: t('healthy'),
    'standby-serving': t('standby serving'),
    degraded: t('degraded'),
    split: t('split: the load balancers disagree'),
    lost: t('lost: no node serves'),
  };
  return words[state];
}

/** The figures beside a label, the most telling first, rounded so that they change rarely. `now` in milliseconds since the epoch. */
export function description(element: Element, t: Translate, now: number): string {
  switch (element.kind) {
    case 'cluster':
      return clusterFigures(element.cluster, t);
    case 'shard': {
      const { state, hitRatio } = element.shard;
      return joined(shardState(state, t), hit(hitRatio, t));
    }
    case 'node':
      return nodeFigures(element.node, t, now);
    case 'balancers':
      return '';
    case 'balancer':
      return balancerState(element.balancer, t);
    case 'backend':
      return element.backend.words;
  }
}

/** What a tooltip adds to the description. */
export function facts(element: Element, t: Translate, now: number): Fact[] {
  if (element.kind === 'node') return nodeFacts(element.node, t, now);
  if (element.kind === 'balancer') {
    const { where, level, cause } = element.balancer;
    return present([t('Runtime API'), where], [t('Level'), level], [t('Cause'), cause]);
  }
  if (element.kind === 'shard') {
    const { pool, serving } = element.shard;
    return present([t('Pool'), pool], [t('Serving'), serving.join(', ')]);
  }
  return [];
}

function clusterFigures({ environment, shards, basis }: LiveCluster, t: Translate): string {
  const states = new Map(shards.flatMap(({ nodes }) => nodes.map(({ name, state }) => [name, state] as const)));
  const up = [...states.values()].filter((state) => state === 'up').length;
  const standing = shards.filter(({ state }) => state === 'standby-serving').length;
  return joined(
    environment,
    t('{0}/{1} up', up, states.size),
    standing > 0 ? t('{0} on standby', standing) : undefined,
    basis.stale ? t('last good spec') : undefined,
  );
}

function nodeFigures(node: LiveNode, t: Translate, now: number): string {
  const { role, state, cause, since, memoryUsed, memoryLimit, evictionsPerSecond, version } = node;
  if (state !== 'up' && state !== 'missed') {
    return joined(nodeState(node, t), cause, since && duration((now - since) / 1000), role);
  }
  return joined(
    nodeState(node, t),
    hit(node.hitRatio, t),
    memoryUsed !== undefined && memoryLimit ? t('{0} mem', percent(memoryUsed / memoryLimit)) : undefined,
    evictionsPerSecond ? t('{0} evicted', perSecond(evictionsPerSecond)) : undefined,
    role,
    version,
  );
}

function nodeFacts(node: LiveNode, t: Translate, now: number): Fact[] {
  const ago = (time: number): string => t('{0} ago', duration((now - time) / 1000));
  return present(
    [t('Address'), node.address],
    [t('Zone'), node.zone],
    [t('Transport'), node.transport],
    [t('Version'), node.version],
    [t('Running for'), node.uptimeSeconds !== undefined ? duration(node.uptimeSeconds) : undefined],
    [t('In this state since'), node.since !== undefined ? ago(node.since) : undefined],
    [t('Last answer'), node.answered !== undefined ? ago(node.answered) : undefined],
    [t('Latency'), node.latencyMs !== undefined ? `${Math.round(node.latencyMs * 10) / 10} ms` : undefined],
    [t('Cause'), node.cause],
    [t('Hit ratio, 1 min'), node.hitRatio === null ? t('too few gets to say') : percent(node.hitRatio)],
    [t('Gets'), rate(node.getsPerSecond)],
    [t('Sets'), rate(node.setsPerSecond)],
    [t('Evictions'), rate(node.evictionsPerSecond)],
    [t('Memory'), ofLimit(node.memoryUsed, node.memoryLimit, bytes, t)],
    [t('Connections'), ofLimit(node.connections, node.connectionsUsable, String, t)],
  );
}

function balancerState({ state, level, cause }: LiveBalancer, t: Translate): string {
  switch (state) {
    case 'connected':
      return level ? t('connected · level {0}', level) : t('connected');
    case 'unreachable':
      return joined(t('unreachable'), cause);
    case 'no-runtime':
      return t('no Runtime API in the spec');
    case 'unknown':
      return t('unknown');
  }
}

function hit(ratio: number | null, t: Translate): string | undefined {
  return ratio === null ? undefined : t('hit {0}', percent(ratio));
}

function rate(value: number | undefined): string | undefined {
  return value === undefined ? undefined : perSecond(value);
}

function ofLimit(value: number | undefined, limit: number | undefined, show: (n: number) => string, t: Translate) {
  if (value === undefined) return undefined;
  return limit === undefined ? show(value) : t('{0} of {1}', show(value), show(limit));
}

function joined(...parts: (string | number | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

function present(...rows: [term: string, value: string | undefined][]): Fact[] {
  return rows.flatMap(([term, value]) => (value ? [{ term, value }] : []));
}
