import { type AlertKind, needsHaproxy, needsWatcher } from './kind';
import { of, onServers, serverLabels, shardLabels } from './promql';
import { haproxyLabels, nodesGoDown, series, shardLabelsOf, Timeline } from './proof';
import { type Scene, shards, type WatchedUse } from './scene';

/** A shard whose primary and standby are both watched. */
const pair = (scene: Scene): WatchedUse[] | undefined =>
  shards(scene).find((uses) => ['primary', 'standby'].every((role) => uses.some((use) => use.role === role)));
const standbyServer = ({ servers }: Scene) => servers.find(({ role }) => role === 'standby');
const enabledServer = ({ servers }: Scene) => servers.find(({ disabled }) => !disabled);

export const failoverActive: AlertKind = {
  name: 'failover_active',
  idle: (scene) =>
    needsWatcher(scene) ?? (standbyServer(scene) || pair(scene) ? undefined : 'no shard has a standby that is watched'),
  expr(scene) {
    const servers = (expr: string, role: string): string =>
      `max by (${shardLabels}) (
  ${onServers(scene, expr, `role="${role}"`)}
)`;
    const up = of(scene, 'haproxy_server_status', 'state="UP"');
    const sum = (role: string): string =>
      `sum by (${shardLabels}) (${of(scene, 'memcached:node_up', `role="${role}"`)})`;
    // With a manual failback the primary may be up again while clients stay on the standby: only its sessions tell.
    const seenByHaproxy = `${servers(of(scene, 'haproxy_server_current_sessions'), 'standby')} > 0
  or
(
${servers(up, 'standby')} == 1
  unless
${servers(up, 'primary')} == 1
)`;
    const seenByNodes = `(${sum('standby')} > 0 and ${sum('primary')} == 0)`;
    return [standbyServer(scene) ? seenByHaproxy : [], pair(scene) ? seenByNodes : []].flat().join('\n  or\n');
  },
  says: (label) => ({
    summary: `shard ${label('pool')}/${label('shard')} runs on its standby`,
    description: `The standby began cold and nothing stands behind it. Repair the primary, then: memcached-ha failback SPEC ${label('pool')}/${label('shard')}`,
  }),
  proof(scene, alert) {
    const timeline = new Timeline(scene, 0, alert.for.value.ms);
    const { quietAt, firesAt } = timeline;
    const server = standbyServer(scene);
    if (server)
      return {
        series: [series('haproxy_server_current_sessions', haproxyLabels(scene, server), timeline.gauge(0, 5))],
        quietAt,
        firesAt,
        fires: [shardLabelsOf(scene, server.pool.text, server.part.text)],
      };
    const down = pair(scene)?.filter(({ role }) => role === 'primary') ?? [];
    const dead = new Set(down.map(({ node }) => node));
    const onStandby = shards(scene).filter((uses) => {
      const primaries = uses.filter(({ role }) => role === 'primary');
      return (
        primaries.length > 0 &&
        primaries.every(({ node }) => dead.has(node)) &&
        uses.some(({ role, node }) => role === 'standby' && !dead.has(node))
      );
    });
    return {
      series: nodesGoDown(scene, timeline, scene.uses, down),
      quietAt,
      firesAt,
      fires: onStandby.map(([{ pool, shard }]) => shardLabelsOf(scene, pool?.text, shard?.text)),
    };
  },
};

export const backendEmpty: AlertKind = {
  name: 'backend_empty',
  idle: needsHaproxy,
  expr: (scene) => `max by (memcached_cluster, pool, shard, haproxy) (
  (${of(scene, 'haproxy_backend_active_servers')} + ${of(scene, 'haproxy_backend_backup_servers')})
    * on (memcached_cluster, proxy) group_left (pool, shard)
  max by (memcached_cluster, proxy, pool, shard) (${of(scene, 'memcached:spec_server')})
) == 0`,
  says: (label) => ({
    summary: `HAProxy ${label('haproxy')} has no node left for shard ${label('pool')}/${label('shard')}`,
    description: `Its clients get connections that close at once. Bring a node back; if the nodes are up, look at HAProxy's checks (auth, TLS, network).`,
  }),
  proof(scene, alert) {
    const [server] = scene.servers;
    const timeline = new Timeline(scene, 0, alert.for.value.ms);
    const { server: _, ...labels } = haproxyLabels(scene, server);
    return {
      series: [
        series('haproxy_backend_active_servers', labels, timeline.gauge(1, 0)),
        series('haproxy_backend_backup_servers', labels, timeline.gauge(0)),
      ],
      quietAt: timeline.quietAt,
      firesAt: timeline.firesAt,
      fires: [{ ...shardLabelsOf(scene, server.pool.text, server.part.text), haproxy: scene.haproxy }],
    };
  },
};

export const leftInMaintenance: AlertKind = {
  name: 'left_in_maintenance',
  idle: (scene) =>
    needsHaproxy(scene) ?? (enabledServer(scene) ? undefined : 'all servers of HAProxy are disabled in the spec'),
  // A standby that waits for a failover by hand is in maintenance by the spec.
  expr: (scene) => `max by (${serverLabels}) (
  ${onServers(scene, of(scene, 'haproxy_server_status', 'state=~"MAINT|DRAIN"'), 'disabled=""')}
) == 1`,
  says: (label) => ({
    summary: `${label('node')} of shard ${label('pool')}/${label('shard')} stands in maintenance or drain`,
    description: `Somebody took it out by hand. When the work is done: memcached-ha failback SPEC ${label('pool')}/${label('shard')}`,
  }),
  proof(scene, alert) {
    const server = enabledServer(scene);
    if (!server) return undefined;
    const timeline = new Timeline(scene, 0, alert.for.value.ms);
    const labels = { ...haproxyLabels(scene, server), state: 'MAINT' };
    return {
      series: [series('haproxy_server_status', labels, timeline.gauge(0, 1))],
      quietAt: timeline.quietAt,
      firesAt: timeline.firesAt,
      fires: [{ ...shardLabelsOf(scene, server.pool.text, server.part.text), node: server.node.name }],
    };
  },
};
