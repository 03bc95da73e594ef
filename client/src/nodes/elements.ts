import type { LiveBalancer, LiveCluster, LiveNode, LiveParams, LiveShard, Range } from '../../../server/src/protocol';

/** What a row of the tree stands for. */
export type Element =
  | { readonly kind: 'cluster'; readonly cluster: LiveCluster }
  | { readonly kind: 'shard'; readonly cluster: LiveCluster; readonly shard: LiveShard }
  | { readonly kind: 'node'; readonly cluster: LiveCluster; readonly shard: LiveShard; readonly node: LiveNode }
  | { readonly kind: 'balancers'; readonly cluster: LiveCluster }
  | { readonly kind: 'balancer'; readonly cluster: LiveCluster; readonly balancer: LiveBalancer }
  | {
      readonly kind: 'backend';
      readonly cluster: LiveCluster;
      readonly balancer: LiveBalancer;
      readonly backend: LiveBalancer['backends'][number];
    };

export function roots(live: LiveParams): Element[] {
  return live.clusters.map((cluster) => ({ kind: 'cluster', cluster }));
}

export function childrenOf(element: Element): Element[] {
  const { cluster } = element;
  switch (element.kind) {
    case 'cluster': {
      const shards = cluster.shards.map((shard): Element => ({ kind: 'shard', cluster, shard }));
      return cluster.balancers.length > 0 ? [...shards, { kind: 'balancers', cluster }] : shards;
    }
    case 'shard':
      return element.shard.nodes.map((node) => ({ kind: 'node', cluster, shard: element.shard, node }));
    case 'balancers':
      return cluster.balancers.map((balancer) => ({ kind: 'balancer', cluster, balancer }));
    case 'balancer': {
      const { balancer } = element;
      return balancer.backends.map((backend) => ({ kind: 'backend', cluster, balancer, backend }));
    }
    default:
      return [];
  }
}

/** Unique in the tree and never made of figures, so that selection and expansion survive every poll. */
export function idOf(element: Element): string {
  return `${element.cluster.uri}#${element.kind}/${ownId(element)}`;
}

/** Where the spec says it. */
export function rangeOf(element: Element): Range | undefined {
  switch (element.kind) {
    case 'shard':
      return element.shard.range;
    case 'node':
      return element.node.range;
    case 'balancer':
    case 'backend':
      return element.balancer.range;
    default:
      return undefined;
  }
}

function ownId(element: Element): string {
  switch (element.kind) {
    case 'cluster':
    case 'balancers':
      return element.cluster.name;
    case 'shard':
      return element.shard.id;
    case 'node':
      return element.node.id;
    case 'balancer':
      return element.balancer.id;
    case 'backend':
      return `${element.balancer.id}/${element.backend.name}`;
  }
}
