import type { LiveBalancer, LiveCluster, LiveNode, LiveShard } from '../../server/src/protocol';

/** English, as `vscode.l10n.t` gives it without a translation. */
export const t = (message: string, ...values: (string | number)[]): string =>
  message.replace(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)]));

export const NOW = 1_000_000;

export function node(more: Partial<LiveNode> = {}): LiveNode {
  return {
    id: 'shop/users/u1/u-a',
    name: 'u-a',
    role: 'primary',
    address: '10.1.0.11:11211',
    state: 'up',
    serving: true,
    hitRatio: 0.941,
    memoryUsed: 63,
    memoryLimit: 100,
    version: '1.6.18',
    ...more,
  };
}

export function shard(more: Partial<LiveShard> = {}): LiveShard {
  return {
    id: 'shop/users/u1',
    pool: 'users',
    name: 'u1',
    state: 'healthy',
    serving: ['u-a'],
    hitRatio: 0.94,
    nodes: [node()],
    ...more,
  };
}

export function balancer(more: Partial<LiveBalancer> = {}): LiveBalancer {
  return {
    id: 'shop/edge/lb-a',
    proxy: 'edge',
    instance: 'lb-a',
    state: 'connected',
    level: 'admin',
    backends: [],
    ...more,
  };
}

export function cluster(more: Partial<LiveCluster> = {}): LiveCluster {
  return {
    uri: 'file:///shop.memcached.yaml',
    name: 'shop',
    environment: 'production',
    problems: 0,
    shards: [shard()],
    balancers: [],
    basis: { version: 1, stale: false },
    ...more,
  };
}
