import { jobName } from '../monitored/labels';
import { firstUses } from '../monitored/uses';
import { type AlertKind, needsExporter, needsWatcher } from './kind';
import { byNode, nodeLabels, of, shardLabels } from './promql';
import { labelsOf, nodeSeries, nodesGoDown, series, shardLabelsOf, Timeline } from './proof';
import { asked, type Scene, shards, type WatchedUse, zones } from './scene';

const keepers = 'role=~"primary|standby|replica"';
const nodes = (uses: readonly WatchedUse[]) => new Set(uses.map(({ node }) => node));

/** The shards of which no more than `left` nodes are up when `down` are not. */
const shardsWith = (scene: Scene, down: readonly WatchedUse[], left: number) => {
  const dead = nodes(down);
  return shards(scene).filter((uses) => [...nodes(uses)].filter((node) => !dead.has(node)).length === left);
};
const labelsOfShard = (scene: Scene, [{ pool, shard }]: readonly WatchedUse[]) =>
  shardLabelsOf(scene, pool?.text, shard?.text);
const severalNodes = (uses: readonly WatchedUse[]): boolean => nodes(uses).size > 1;

export const nodeDown: AlertKind = {
  name: 'node_down',
  idle: needsWatcher,
  expr(scene) {
    const exporter = `max by (${nodeLabels}) (${of(scene, 'memcached_up')}) == 0`;
    const down = of(scene, 'haproxy_server_status', 'state="DOWN"');
    // Nodes that no exporter can ask: HAProxy's checks are all there is.
    const haproxy = `max by (${nodeLabels}) (
  max by (memcached_cluster, node) (${byNode(down)})
    * on (memcached_cluster, node) group_right ()
  ${of(scene, 'memcached:spec_node', 'seen_by="haproxy"')}
) == 1`;
    const by = new Set(scene.uses.map(({ seenBy }) => seenBy));
    return [by.has('exporter') ? exporter : [], by.has('haproxy') ? haproxy : []].flat().join('\n  or\n');
  },
  says: (label) => ({
    summary: `memcached ${label('node')} does not answer`,
    description: `Look at the process and the machine of ${label('node')}. Its shard is ${label('pool')}/${label('shard')}, its role ${label('role')}. When it comes back it is empty.`,
  }),
  proof(scene, alert) {
    const use = scene.uses[0];
    const timeline = new Timeline(scene, 0, alert.for.value.ms);
    const { quietAt, firesAt } = timeline;
    if (use.seenBy === 'exporter')
      return {
        series: [nodeSeries(scene, use, timeline.gauge(1, 0))],
        quietAt,
        firesAt,
        fires: [labelsOf(scene, use)],
      };
    const fires = scene.uses.filter(({ node }) => node === use.node).map((one) => labelsOf(scene, one));
    const { series: up } = nodeSeries(scene, use, '');
    return {
      series: [{ series: up.replace('state="UP"', 'state="DOWN"'), values: timeline.gauge(0, 1) }],
      quietAt,
      firesAt,
      fires,
    };
  },
};

export const exporterDown: AlertKind = {
  name: 'exporter_down',
  idle: needsWatcher,
  expr(scene) {
    const up = of(scene, 'up');
    const job = jobName('haproxy', scene.cluster);
    const parts = [
      `max by (memcached_cluster, job, instance, node, haproxy) (${up}) == 0`,
      ...(needsExporter(scene)
        ? []
        : [
            `max by (memcached_cluster, node) (${of(scene, 'memcached:spec_node', 'seen_by="exporter"')}) unless on (memcached_cluster, node) ${up}`,
          ]),
      ...(scene.servers.length > 0
        ? [`label_replace(absent(${of(scene, 'up', `job="${job}"`)}), "haproxy", "all", "", "")`]
        : []),
    ];
    return parts.join('\n  or\n');
  },
  says: (label) => ({
    summary: `Prometheus gets no metrics of ${label('node')}${label('haproxy')}`,
    description: `Nothing is known about it, so other alerts stay silent or tell too much. Look at the exporter, at the targets page of Prometheus, and whether its configuration is the newest.`,
  }),
  proof(scene, alert) {
    const timeline = new Timeline(scene, 0, alert.for.value.ms);
    const { quietAt, firesAt } = timeline;
    const { name } = scene.cluster;
    const haproxy =
      scene.haproxy === undefined
        ? undefined
        : {
            memcached_cluster: name.value,
            job: jobName('haproxy', scene.cluster),
            instance: 'haproxy',
            haproxy: scene.haproxy,
          };
    const targets = firstUses(asked(scene)).map(({ node }) => ({
      memcached_cluster: name.value,
      job: jobName('memcached', scene.cluster),
      instance: node.name,
      node: node.name,
    }));
    const [first, ...others] = [...targets, ...(haproxy ? [haproxy] : [])];
    return {
      series: [
        series('up', first, timeline.gauge(1, 0)),
        ...others.map((target) => series('up', target, timeline.gauge(1))),
      ],
      quietAt,
      firesAt,
      fires: [first],
    };
  },
};

export const shardDown: AlertKind = {
  name: 'shard_down',
  idle: (scene) => needsWatcher(scene) ?? (shards(scene).length > 0 ? undefined : 'no node of a shard is watched'),
  expr: (scene) => `sum by (${shardLabels}) (${of(scene, 'memcached:node_up', keepers)}) == 0`,
  says: (label) => ({
    summary: `shard ${label('pool')}/${label('shard')} is lost: all its nodes are down`,
    description:
      'Its keys are misses or errors and the database takes their load. Start one of its nodes again, an empty one will do.',
  }),
  proof(scene, alert) {
    const [lost] = shards(scene);
    const timeline = new Timeline(scene, 0, alert.for.value.ms);
    return {
      series: nodesGoDown(scene, timeline, scene.uses, lost),
      quietAt: timeline.quietAt,
      firesAt: timeline.firesAt,
      fires: shardsWith(scene, lost, 0).map((uses) => labelsOfShard(scene, uses)),
    };
  },
};

export const redundancyLost: AlertKind = {
  name: 'redundancy_lost',
  idle: (scene) =>
    needsWatcher(scene) ?? (shards(scene).some(severalNodes) ? undefined : 'no shard has two nodes that are watched'),
  expr(scene) {
    const up = of(scene, 'memcached:node_up', keepers);
    return `sum by (${shardLabels}) (${up}) == 1
  and
count by (${shardLabels}) (${up}) >= 2`;
  },
  says: (label) => ({
    summary: `shard ${label('pool')}/${label('shard')} has one node left`,
    description: 'The next failure loses the shard. Bring its other node back; it returns empty and in its old role.',
  }),
  proof(scene, alert) {
    const shard = shards(scene).find(severalNodes);
    if (!shard) return undefined;
    const down = shard.filter(({ node }) => node !== shard[0].node);
    const timeline = new Timeline(scene, 0, alert.for.value.ms);
    return {
      series: nodesGoDown(scene, timeline, scene.uses, down),
      quietAt: timeline.quietAt,
      firesAt: timeline.firesAt,
      fires: shardsWith(scene, down, 1)
        .filter(severalNodes)
        .map((uses) => labelsOfShard(scene, uses)),
    };
  },
};

export const zoneDown: AlertKind = {
  name: 'zone_down',
  idle: (scene) =>
    needsWatcher(scene) ??
    ([...zones(scene).values()].some(severalNodes) ? undefined : 'no zone has two nodes that are watched'),
  expr(scene) {
    const up = `max by (memcached_cluster, zone, node) (${of(scene, 'memcached:node_up', 'zone!=""')})`;
    return `sum by (memcached_cluster, zone) (${up}) == 0
  and
count by (memcached_cluster, zone) (${up}) >= 2`;
  },
  says: (label) => ({
    summary: `all memcached nodes in zone ${label('zone')} are down`,
    description:
      'This is one event, most likely the network or the zone itself: look there first. Shards with a standby in another zone go on, cold.',
  }),
  proof(scene, alert) {
    const lost = [...zones(scene)].find(([, uses]) => severalNodes(uses));
    if (!lost) return undefined;
    const [zone, down] = lost;
    const timeline = new Timeline(scene, 0, alert.for.value.ms);
    return {
      series: nodesGoDown(scene, timeline, scene.uses, down),
      quietAt: timeline.quietAt,
      firesAt: timeline.firesAt,
      fires: [{ memcached_cluster: scene.cluster.name.value, zone }],
    };
  },
};
