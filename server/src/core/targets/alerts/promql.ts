import type { Scene } from './scene';

/** Labels that tell nodes in their roles, and shards. */
export const nodeLabels = 'memcached_cluster, pool, shard, node, role, zone';
export const shardLabels = 'memcached_cluster, pool, shard';
export const serverLabels = 'memcached_cluster, pool, shard, node';

/** `METRIC{memcached_cluster="NAME",…}`. The name was validated as one that needs no quoting. */
export const of = ({ cluster }: Scene, metric: string, matchers = ''): string =>
  `${metric}{memcached_cluster="${cluster.name.value}"${matchers && `,${matchers}`}}`;

/** HAProxy calls a node `server`. */
export const byNode = (expr: string): string => `label_replace(${expr}, "node", "$1", "server", "(.+)")`;

/** Figures of HAProxy's servers with the pool and the shard of the spec; other backends fall out. */
export const onServers = (scene: Scene, expr: string, matchers = ''): string =>
  `${byNode(expr)}
  * on (memcached_cluster, proxy, node) group_left (pool, shard)
  ${of(scene, 'memcached:spec_server', matchers)}`;

/** A count of commands; `rate` lets the label `status` through. */
export const gets = (scene: Scene, status = ''): string =>
  of(scene, 'memcached_commands_total', `command="get"${status && `,status="${status}"`}`);
