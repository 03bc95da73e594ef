/** A spec of so many shards, about nine lines each, as one would write it by hand. */
export function largeSpec(shards: number): string {
  const each = (line: (index: number) => string): string => Array.from({ length: shards }, (_, i) => line(i)).join('');
  const address = (net: number, index: number): string => `10.${net}.${index >> 8}.${index & 255}:11211`;
  return `version: 1
cluster: large
zones: [east, west]
defaults:
  node: {memory: 8GiB, max_connections: 4096}
nodes:
${each((i) => `  a${i}:\n    address: ${address(1, i)}\n    zone: east\n  b${i}:\n    address: ${address(2, i)}\n    zone: west\n`)}\
pools:
  sessions:
    shards:
${each((i) => `      s${i}:\n        primary: a${i}\n        standby: [b${i}]\n`)}\
proxies:
  edge:
    type: haproxy
    base_port: 20000
    state_file: /var/lib/haproxy/servers.state
    hard_stop_after: 30s
    instances:
      lb-a: {address: 10.3.0.1, peer_port: 10000}
      lb-b: {address: 10.3.0.2, peer_port: 10000}
clients:
  web:
    library: memjs
    pools:
      sessions: {via: edge}
`;
}
