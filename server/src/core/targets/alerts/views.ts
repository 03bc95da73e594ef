import { promDuration } from '../monitored/durations';
import { type AlertKind, needsExporter, needsHaproxy } from './kind';
import { byNode, of, onServers, serverLabels } from './promql';
import { haproxyLabels, labelsOf, series, shardLabelsOf, Timeline } from './proof';
import { asked, type Scene, windowOf } from './scene';

/** A node that both the exporter and HAProxy look at. */
const seenTwice = (scene: Scene) => {
  const nodes = new Set(asked(scene).map(({ node }) => node));
  return scene.servers.find(({ node, disabled }) => nodes.has(node) && !disabled);
};

export const flapping: AlertKind = {
  name: 'flapping',
  idle: needsHaproxy,
  expr(scene, alert) {
    const downs = `increase(${of(scene, 'haproxy_server_check_up_down_total')}[${promDuration(windowOf(scene, alert))}])`;
    return `max by (${serverLabels}) (
  ${onServers(scene, downs)}
) > ${alert.above?.value}`;
  },
  says: (label, _, alert) => ({
    summary: `${label('node')} of shard ${label('pool')}/${label('shard')} goes down again and again`,
    description: `HAProxy marked it DOWN more than ${alert.above?.value} times in ${alert.window?.value.text}. Look at the node and its network; if both are fine, raise detection.rise or detection.timeout.`,
  }),
  proof(scene, alert) {
    const [server] = scene.servers;
    const window = windowOf(scene, alert);
    const timeline = new Timeline(scene, window, window + alert.for.value.ms);
    const perSecond = (2 * ((alert.above?.value ?? 0) + 1) * 1_000) / window;
    return {
      series: [
        series('haproxy_server_check_up_down_total', haproxyLabels(scene, server), timeline.counter(0, perSecond)),
      ],
      quietAt: timeline.quietAt,
      firesAt: timeline.firesAt,
      fires: [{ ...shardLabelsOf(scene, server.pool.text, server.part.text), node: server.node.name }],
    };
  },
};

export const viewSplit: AlertKind = {
  name: 'view_split',
  idle: (scene) =>
    needsExporter(scene) ??
    needsHaproxy(scene) ??
    (seenTwice(scene) ? undefined : 'no node is seen by both the exporter and HAProxy'),
  expr: (scene) => `max by (memcached_cluster, node) (${of(scene, 'memcached_up')}) == 1
  and
max by (memcached_cluster, node) (${byNode(of(scene, 'haproxy_server_status', 'state="DOWN"'))}) == 1`,
  says: (label) => ({
    summary: `${label('node')} answers its exporter, but HAProxy calls it DOWN`,
    description:
      'They see it differently: check the network path from HAProxy, its TLS and auth, and whether the check suits the protocol of the node.',
  }),
  proof(scene, alert) {
    const server = seenTwice(scene);
    const use = asked(scene).find(({ node }) => node === server?.node);
    if (!server || !use) return undefined;
    const timeline = new Timeline(scene, 0, alert.for.value.ms);
    const labels = { ...haproxyLabels(scene, server), state: 'DOWN' };
    return {
      series: [
        series('memcached_up', labelsOf(scene, use), timeline.gauge(1)),
        series('haproxy_server_status', labels, timeline.gauge(0, 1)),
      ],
      quietAt: timeline.quietAt,
      firesAt: timeline.firesAt,
      fires: [{ memcached_cluster: scene.cluster.name.value, node: server.node.name }],
    };
  },
};
