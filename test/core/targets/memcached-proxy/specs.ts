/** Two shards on jump hash behind `near`, to which tests add what they are about. YAML below each key. */
export const shardsSpec = (
  parts: { nodes?: string; shards?: string; pool?: string; pools?: string; proxy?: string; proxies?: string } = {},
): string => `version: 1
cluster: shop
nodes: ${parts.nodes ?? '{a: {address: "10.0.0.1:11211", zone: east}, b: {address: "10.0.0.2:11212"}, c: {address: "10.0.0.3"}}'}
pools:
  cart: {shards: ${parts.shards ?? '{s1: {primary: a}, s2: {primary: b}}'}, ${parts.pool ?? ''}}
${parts.pools ?? ''}
proxies:
  near: {type: memcached-proxy, ${parts.proxy ?? 'listen: "127.0.0.1:11311"'}}
${parts.proxies ?? ''}
`;

/** A copy in each of two zones. */
export const copiesSpec = (replication: string, instances = '{px: {zone: west}}', pool = ''): string => `version: 1
cluster: shop
nodes: {a: {address: 10.0.0.1}, b: {address: 10.0.0.2}}
pools: {my-flags: {replication: {${replication}}, replicas: {east: [a], west: [b]}, ${pool}}}
proxies: {near: {type: memcached-proxy, listen: "127.0.0.1:11311", instances: ${instances}}}
`;
