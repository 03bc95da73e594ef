/** A spec of one shard, `a` with the standby `b`, to which tests add what they are about. YAML below each key. */
export function shardSpec(
  parts: { nodes?: string; shard?: string; pool?: string; proxy?: string; defaults?: string } = {},
): string {
  return `version: 1
cluster: shop
defaults: ${parts.defaults ?? '{}'}
nodes: ${parts.nodes ?? '{a: {address: "10.0.0.1:11211"}, b: {address: "10.0.0.2:11211"}}'}
pools:
  cart: {shards: {s1: ${parts.shard ?? '{primary: a, standby: [b]}'}}, ${parts.pool ?? ''}}
proxies:
  edge: {type: haproxy, ${parts.proxy ?? 'listen: "127.0.0.1:22121"'}}
`;
}

/** Both nodes with the same fields. */
export const bothNodes = (fields: string): string =>
  `{a: {address: "10.0.0.1:11211", ${fields}}, b: {address: "10.0.0.2:11211", ${fields}}}`;
