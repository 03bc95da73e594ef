import { type AlertInForce, alertsInForce } from '../../model/alerts';
import type { Cluster } from '../../model/cluster';
import type { Monitoring } from '../../model/monitoring';
import { intervals, rateWindow } from '../monitored/durations';
import { unseen } from '../monitored/exporter';
import { groupBy } from '../monitored/groupBy';
import { measuredProxies, measuredServers, type Server } from '../monitored/servers';
import { firstUses, nodeUses, type Use } from '../monitored/uses';

/** A use of a node with who can say whether it is up. A node that both see counts as the exporter's. */
export interface WatchedUse extends Use {
  readonly seenBy: 'exporter' | 'haproxy';
}

/** What the spec says, as the alerts see it. */
export interface Scene {
  readonly cluster: Cluster;
  readonly alerts: readonly AlertInForce[];
  /** Milliseconds. */
  readonly scrape: number;
  readonly evaluation: number;
  /** Uses of the nodes that somebody watches. */
  readonly uses: readonly WatchedUse[];
  /** Servers of the HAProxy that have metrics. */
  readonly servers: readonly Server[];
  /** The name of one such HAProxy. */
  readonly haproxy?: string;
}

export function sceneOf(cluster: Cluster, monitoring: Monitoring): Scene {
  const { scrape, evaluation } = intervals(monitoring);
  const servers = measuredServers(cluster);
  const checked = new Set(servers.filter(({ disabled }) => !disabled).map(({ node }) => node));
  const uses = nodeUses(cluster).flatMap((use): WatchedUse[] => {
    if (monitoring.exporter && !unseen(use.node)) return [{ ...use, seenBy: 'exporter' }];
    return checked.has(use.node) ? [{ ...use, seenBy: 'haproxy' }] : [];
  });
  return {
    cluster,
    alerts: alertsInForce(monitoring),
    scrape: scrape.ms,
    evaluation: evaluation.ms,
    uses,
    servers,
    haproxy: measuredProxies(cluster)[0]?.instances[0]?.name,
  };
}

const standardWindow = 300_000;

/** The time over which an alert takes a rate, in milliseconds. */
export const windowOf = ({ scrape }: Scene, alert: AlertInForce | undefined): number =>
  rateWindow(alert?.window?.value.ms ?? standardWindow, scrape);

export const asked = (scene: Scene): WatchedUse[] => scene.uses.filter(({ seenBy }) => seenBy === 'exporter');

/** The uses that hold keys, by shard. */
export const shards = (scene: Scene): WatchedUse[][] => [
  ...groupBy(scene.uses, ({ pool, shard }) => shard && JSON.stringify([pool?.text, shard.text])).values(),
];

/** The nodes, each once, by zone. */
export const zones = (scene: Scene): Map<string, WatchedUse[]> =>
  groupBy(firstUses(scene.uses), ({ node }) => node.zone?.name);
