/** A spec with monitoring of which tests replace a part. YAML below each key. */
export function monitoredSpec(
  parts: { nodes?: string; pools?: string; proxies?: string; monitoring?: string; more?: string } = {},
): string {
  return `version: 1
cluster: shop
nodes: ${parts.nodes ?? fourNodes}
pools: ${parts.pools ?? twoShards}
proxies: ${parts.proxies ?? measuredHaproxy}
monitoring: ${parts.monitoring ?? `{${slow}, exporter: {port: 9150}}`}
${parts.more ?? ''}
`;
}

/** promtool goes through hours of time: with one step a minute that takes a quarter of the work. */
const slow = 'prometheus: {scrape_interval: 1m, evaluation_interval: 1m}';
const fourNodes = `
  a1: {address: "10.0.1.1:11211", zone: a}
  a2: {address: "10.0.1.2:11211", zone: a, memory: 1GiB, threads: 8}
  b1: {address: "10.0.2.1:11211", zone: b}
  b2: {address: "10.0.2.2:11211", zone: b, max_connections: 4096}`;
const twoShards = '{cart: {shards: {s1: {primary: a1, standby: [b1]}, s2: {primary: b2, standby: [a2]}}}}';
const measuredHaproxy = `
  edge:
    type: haproxy
    base_port: 22121
    metrics: {port: 8405}
    instances: {lb-a: {address: 10.0.0.5, zone: a}, lb-b: {address: 10.0.0.6, zone: b}}`;

/** The same nodes with more fields each. */
export const nodesWith = (fields: string): string => fourNodes.replaceAll('}', `, ${fields}}`);

/** What the examples do not show, by what it is about. */
export const monitoredShapes: Readonly<Record<string, string>> = {
  'the standard set': monitoredSpec({ monitoring: '{exporter: {}}' }),
  'one step a minute': monitoredSpec(),
  'no HAProxy metrics': monitoredSpec({ proxies: '{edge: {type: haproxy, base_port: 1}}' }),
  'no exporter': monitoredSpec({ monitoring: '{prometheus: {scrape_interval: 30s}}' }),
  'nothing to watch': monitoredSpec({ monitoring: '{}', proxies: '{}' }),
  'no alerts': monitoredSpec({ monitoring: '{exporter: {}, alerts: {node_down: false}}' }),
  'failover by hand': monitoredSpec({ pools: twoShards.replace('{shards', '{failover: {mode: manual}, shards') }),
  'SASL, seen by HAProxy alone': monitoredSpec({ nodes: nodesWith('auth: {type: sasl}') }),
  'SASL, by hand': monitoredSpec({
    nodes: nodesWith('auth: {type: sasl}'),
    pools: twoShards.replace('{shards', '{failover: {mode: manual}, shards'),
  }),
  'one exporter, TLS': monitoredSpec({
    nodes: nodesWith('tls: {ca_file: tls/ca.pem}'),
    monitoring: `{${slow}, exporter: {address: "2001:db8::1", port: 9151}}`,
  }),
  'plain beside TLS without verification': monitoredSpec({
    nodes:
      '{a1: {address: "[::1]:1"}, b1: {address: /run/m.sock}, b2: {address: "10.0.0.1", tls: {verify: none}}, a2: {address: x.example}}',
  }),
  'each node stands by for the next': monitoredSpec({
    pools: `{ring: {shards: {r1: {primary: a1, standby: [a2]}, r2: {primary: a2, standby: [b1]},
    r3: {primary: b1, standby: [b2]}, r4: {primary: b2, standby: [a1]}}}}`,
  }),
  'three nodes in a shard, SASL in one': monitoredSpec({
    nodes: '{a1: {address: "10.0.1.1"}, a2: {address: "10.0.1.2", auth: {type: ascii}}, b1: {address: "10.0.1.3"}}',
    pools: '{p: {shards: {s: {primary: a1, standby: [a2, b1]}}}}',
  }),
  'copies of two nodes behind a router': monitoredSpec({
    pools:
      '{flags: {replication: {mode: all_sync}, replicas: {a: [a1, a2], b: [b1, b2]}, capacity: {working_set: 3GiB}}}',
    proxies: '{ring: {type: mcrouter, listen: "127.0.0.1:5000"}}',
  }),
  'copies behind HAProxy': monitoredSpec({ pools: '{flags: {replicas: {a: [a1], b: [b1]}}}' }),
  'gutter of two pools, retired, unused': monitoredSpec({
    nodes: `${nodesWith('item_max: 1MiB')}\n  gut: {address: "10.0.3.1"}\n  old: {address: "10.0.3.2", retired: true}\n  idle: {address: "10.0.3.3"}`,
    pools: `{p: {shards: {s: {primary: a1, standby: [old]}}, gutter: {nodes: [gut], ttl: 5m}},
    q: {shards: {s: {primary: b1}}, gutter: {nodes: [gut], ttl: 5m}}}`,
  }),
  'slow scrapes and short windows': monitoredSpec({
    monitoring: `{prometheus: {scrape_interval: 2m, evaluation_interval: 90s}, exporter: {}, alerts: {
    hit_rate: {window: 30s, below: 1, min_rate: 0}, evictions: {above: 0, window: 1m}, connections: {above: 1.5, for: 0s},
    restarted: {for: 10m}, hit_rate_drop: {for: 1m}, flapping: {above: 0, window: 1m}, out_of_memory: {}, exporter_down: {}}}`,
  }),
  'fractions of a second, and figures that never fire': monitoredSpec({
    monitoring: `{prometheus: {scrape_interval: 2.5s, evaluation_interval: 900ms}, exporter: {}, alerts: {
    hit_rate: {below: 0}, hit_rate_drop: {for: 45m}, node_down: {for: 1.5s}, shard_down: {for: 999us}}}`,
  }),
  'words of YAML 1.1 as names': monitoredSpec({
    nodes:
      '{on: {address: "10.0.0.1", zone: "NO"}, y: {address: "10.0.0.2", zone: "NO"}, a.b: {address: "10.0.0.3", zone: off}}',
    pools: '{"null": {shards: {yes: {primary: on, standby: [y]}, e1: {primary: a.b}}}}',
  }),
};
