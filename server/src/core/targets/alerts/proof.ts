import { backendName } from '../../model/haproxyNames';
import type { Server } from '../monitored/servers';
import { firstUses, type Use } from '../monitored/uses';
import type { Scene, WatchedUse } from './scene';

export type Labels = Readonly<Record<string, string | undefined>>;

/** Series under which an alert is silent at first, and fires after something happened. */
export interface Proof {
  readonly series: readonly { readonly series: string; readonly values: string }[];
  /** Milliseconds from the start. */
  readonly quietAt: number;
  readonly firesAt: number;
  /** Of the alerts that fire. */
  readonly fires: readonly Labels[];
  readonly value?: string;
}

/** Draws series: calm for a time, then something happens, and stays so until the alert has fired. */
export class Timeline {
  private readonly calmSamples: number;
  private readonly samples: number;
  readonly quietAt: number;
  readonly firesAt: number;

  /** All in milliseconds: how long it must be calm, and how long after the event the alert fires. */
  constructor(
    private readonly scene: Scene,
    calm: number,
    delay: number,
  ) {
    const { scrape, evaluation } = scene;
    const slack = 2 * (scrape + evaluation);
    this.calmSamples = Math.ceil((calm + slack) / scrape) + 1;
    this.samples = this.calmSamples + Math.ceil((delay + slack) / scrape) + 2;
    this.quietAt = (this.calmSamples - 1) * scrape;
    this.firesAt = this.calmSamples * scrape + delay + slack;
  }

  /** A gauge that jumps. */
  gauge(before: number, after = before): string {
    return `${before}x${this.calmSamples - 1} ${after}x${this.samples - this.calmSamples - 1}`;
  }

  /** A counter that grows by so much a second. */
  counter(before: number, after = before): string {
    const [slow, fast] = [before, after].map((perSecond) => (perSecond * this.scene.scrape) / 1_000);
    const last = slow * (this.calmSamples - 1);
    return `0+${slow}x${this.calmSamples - 1} ${last + fast}+${fast}x${this.samples - this.calmSamples - 1}`;
  }
}

export const series = (metric: string, labels: Labels, values: string) => ({
  series: `${metric}{${Object.entries(labels)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}="${value}"`]))
    .join(',')}}`,
  values,
});

/** The labels of a node in one role, as the scrape configuration gives them. */
export const labelsOf = ({ cluster }: Scene, { node, role, pool, shard }: Use): Labels => ({
  memcached_cluster: cluster.name.value,
  pool: pool?.text,
  shard: shard?.text,
  node: node.name,
  role,
  zone: node.zone?.name,
});

export const shardLabelsOf = ({ cluster }: Scene, pool: string | undefined, shard: string | undefined): Labels => ({
  memcached_cluster: cluster.name.value,
  pool,
  shard,
});

/** The labels that HAProxy and its job give to a server. */
export const haproxyLabels = ({ cluster, haproxy }: Scene, { backend, node }: Server): Labels => ({
  memcached_cluster: cluster.name.value,
  haproxy,
  proxy: backend,
  server: node.name,
});

/** A node that is up (1) or down (0), as told by whoever sees it. */
export function nodeSeries(scene: Scene, use: WatchedUse, values: string) {
  if (use.seenBy === 'exporter') return series('memcached_up', labelsOf(scene, use), values);
  const { cluster, haproxy } = scene;
  const backend = backendName(use.pool?.text ?? '', use.shard?.text ?? '');
  const labels = { memcached_cluster: cluster.name.value, haproxy, proxy: backend, server: use.node.name, state: 'UP' };
  return series('haproxy_server_status', labels, values);
}

/** Each node once, up until the event; then those of `down` are down. */
export function nodesGoDown(
  scene: Scene,
  timeline: Timeline,
  uses: readonly WatchedUse[],
  down: readonly WatchedUse[],
): Proof['series'] {
  const dead = new Set(down.map(({ node }) => node));
  return firstUses(uses).map((use) => nodeSeries(scene, use, timeline.gauge(1, dead.has(use.node) ? 0 : 1)));
}
