import type { Range } from '../../document/range';
import type { MemcachedNode } from '../../model/node';
import type { Value } from '../../model/value';
import { promDuration } from '../monitored/durations';
import { clusterLabel, nameLabel, nodeLabel, useLabels } from '../monitored/labels';
import type { Server } from '../monitored/servers';
import { oneLine, sourced, type Tree } from '../tree';
import type { Words } from '../words';
import { byNode, gets, of } from './promql';
import { asked, type Scene, type WatchedUse, windowOf } from './scene';

/**
 * The spec as metrics, so that the alerts know a node that nobody scrapes, whose role is what, and what a node should
 * run with. They change with the spec, the other rules do not.
 */
export const specRules = (words: Words, scene: Scene): Tree[] => [
  ...scene.uses.map((use) => nodeRule(words, scene, use)),
  ...scene.servers.map((server) => serverRule(words, scene, server)),
];

function nodeRule(words: Words, scene: Scene, use: WatchedUse): Tree {
  const { memory, maxConnections, threads, entry } = use.node;
  return sourced(
    {
      record: 'memcached:spec_node',
      expr: 'vector(1)',
      labels: oneLine({
        ...useLabels(words, scene.cluster, use),
        seen_by: use.seenBy,
        memory: sourced(memory.value.text, memory.range),
        max_connections: sourced(String(maxConnections.value), maxConnections.range),
        threads: sourced(String(threads.value), threads.range),
      }),
    },
    ...use.from,
    entry.keyRange,
  );
}

function serverRule(words: Words, scene: Scene, { backend, pool, part, node, role, disabled, from }: Server): Tree {
  return sourced(
    {
      record: 'memcached:spec_server',
      expr: 'vector(1)',
      labels: oneLine({
        ...clusterLabel(words, scene.cluster),
        proxy: backend,
        pool: nameLabel(words, pool),
        shard: nameLabel(words, part),
        node: nodeLabel(words, node),
        role: sourced(role, ...from),
        disabled: disabled ? 'true' : undefined,
      }),
    },
    ...from,
    node.entry.keyRange,
  );
}

/** What follows from the spec and from what is measured. */
export function derivedRules(scene: Scene): Tree[] {
  const hitRate = scene.alerts.find(({ name }) => name === 'hit_rate');
  const window = promDuration(windowOf(scene, hitRate));
  const perNode = (status = ''): string => `sum without (command, status) (rate(${gets(scene, status)}[${window}]))`;
  return [
    ...figure(scene, 'memcached:spec_limit_bytes', 'memory', ({ memory }) => [
      memory,
      memory.value.text,
      memory.value.bytes,
    ]),
    ...figure(scene, 'memcached:spec_max_connections', 'max_connections', ({ maxConnections: most }) => [
      most,
      String(most.value),
      most.value,
    ]),
    // 4 a thread and 8: measured on 1.6.18.
    ...figure(scene, 'memcached:spec_reserved_connections', 'threads', ({ threads }) => [
      threads,
      String(threads.value),
      4 * threads.value + 8,
    ]),
    ...(scene.uses.length > 0 ? [{ record: 'memcached:node_up', expr: nodeUp(scene) }] : []),
    ...(asked(scene).length > 0
      ? [
          { record: 'memcached:gets:rate', expr: perNode() },
          { record: 'memcached:hit_rate', expr: `${perNode('hit')}\n  /\n${perNode()}` },
        ]
      : []),
  ];
}

/** What nodes should run with, from a label of `memcached:spec_node`: the figure by the text of the label. */
function figure(
  scene: Scene,
  record: string,
  label: string,
  read: (node: MemcachedNode) => readonly [value: Value<unknown>, text: string, figure: number],
): Tree[] {
  const parts = new Map<string, string>();
  const from = new Map<number, Range>();
  for (const { node } of asked(scene)) {
    const [{ range }, text, amount] = read(node);
    const nodes = of(scene, 'memcached:spec_node', `seen_by="exporter",${label}="${text}"`);
    parts.set(text, `max by (memcached_cluster, node) (${nodes}) * ${amount}`);
    from.set(range.start, range);
  }
  return parts.size > 0 ? [{ record, expr: sourced([...parts.values()].join('\n  or\n'), ...from.values()) }] : [];
}

/** 1 or 0 for every node of the spec in each of its roles: by the exporter, else by HAProxy, else it counts as down. */
function nodeUp(scene: Scene): string {
  const spec = `max without (memory, max_connections, threads) (${of(scene, 'memcached:spec_node')}) * 0`;
  const exporter = `max by (memcached_cluster, node) (${of(scene, 'memcached_up')})`;
  const haproxy = `max by (memcached_cluster, node) (${byNode(of(scene, 'haproxy_server_status', 'state="UP"'))})`;
  return `(${spec})
  + on (memcached_cluster, node) group_left ()
(
  ${scene.servers.length > 0 ? `${exporter}\n    or\n  ${haproxy}` : exporter}
)
  or
${spec}`;
}
