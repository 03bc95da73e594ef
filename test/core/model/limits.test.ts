import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze } from '../../../server/src/core/analyze';
import { type Concept, capabilities } from '../../../server/src/core/model/capabilities';
import { limitsOf } from '../../../server/src/core/model/limits';
import { type ProxyType, proxyTypes } from '../../../server/src/core/model/proxy';
import { clusterOf } from '../targets/rendering';

/** Parts of a spec that uses one concept and no other. */
interface Parts {
  readonly pool?: string;
  readonly proxy?: string;
  readonly node?: string;
  readonly client?: string;
  readonly shards?: string;
  readonly more?: string;
}

const twoShards = 'shards: {s1: {primary: a}, s2: {primary: b}}';

const specOf = (type: ProxyType, { pool = '', proxy = '', node = '', client = '', shards, more = '' }: Parts): string =>
  `version: 1
cluster: shop
nodes:
  a: {address: 10.0.0.1:11211, zone: east${node}}
  b: {address: 10.0.0.2:11211, zone: west}
  c: {address: 10.0.0.3:11211, zone: east}
pools:
  cart: {${shards ?? twoShards}${pool}}
proxies:
  px: {type: ${type}, base_port: 22121, instances: {one: {address: 10.0.0.9${proxy}}}}
clients:
  web: {pools: {cart: {via: px${client}}}}
${more}`;

const copies = 'replicas: {east: [a], west: [b]}';
const strategy = (name: string): string => `, sharding: {strategy: ${name}}`;

const uses: Readonly<Record<string, Parts>> = {
  'hash sharding': { pool: '' },
  ketama: { pool: strategy('ketama') },
  modula: { pool: strategy('modula') },
  random: { pool: strategy('random') },
  ch3: { pool: strategy('ch3') },
  weighted_ch3: { pool: strategy('weighted_ch3') },
  rendezvous: { pool: strategy('rendezvous') },
  crc32: { pool: strategy('crc32') },
  jump: { pool: strategy('jump') },
  ring: { pool: strategy('ring') },
  client: { pool: strategy('client') },
  weights: { shards: 'shards: {s1: {primary: a, weight: 50}, s2: {primary: b}}' },
  ranges: {
    shards: 'shards: {s1: {primary: a, range: "0-9"}, s2: {primary: b, range: "10-"}}',
    pool: ', sharding: {strategy: range, key: "user:{id}"}',
  },
  'hash tag': { pool: ', sharding: {hash_tag: "{}"}' },
  'hash murmur': { pool: ', sharding: {hash: murmur}' },
  'hash md5': { pool: ', sharding: {hash: md5}' },
  'hash xxhash': { pool: ', sharding: {hash: xxhash}' },
  standby: { shards: 'shards: {s1: {primary: a, standby: [b]}}' },
  'manual mode': { shards: 'shards: {s1: {primary: a, standby: [b]}}', pool: ', failover: {mode: manual}' },
  'sync copies': { shards: copies, pool: ', replication: {mode: all_sync}' },
  'async copies': { shards: copies, pool: ', replication: {mode: all_async}' },
  majority: { shards: copies, pool: ', replication: {mode: majority}' },
  'read on miss': { shards: copies, pool: ', replication: {on_miss: next_zone}' },
  'nearest reads': { shards: copies, pool: ', replication: {read: nearest}' },
  gutter: { pool: ', gutter: {nodes: [c], ttl: 5m}' },
  'warm-up': { pool: ', warmup: {from: cart, ttl: 5m}' },
  eject: { pool: ', failover: {eject: {limit: 3}}' },
  'health check': { pool: ', failover: {detection: {check: version}}' },
  'check timing': { pool: ', failover: {detection: {interval: 2s}}' },
  'manual failback': { pool: ', failover: {failback: manual}' },
  'planned failover': { pool: ', failover: {planned: maint}' },
  'runtime API': { proxy: ', runtime: {socket: /run/px.sock, level: admin}' },
  TLS: { node: ', tls: {ca_file: ca.pem}' },
  'inherited TLS': { more: 'defaults: {node: {tls: {ca_file: ca.pem}}}\n' },
  SASL: { node: ', auth: {type: sasl, credentials: {from_env: X}}' },
  'ASCII login': { node: ', auth: {type: ascii, credentials: {from_env: X}}' },
  'inherited login': { more: 'defaults: {node: {auth: {type: ascii, credentials: {from_env: X}}}}\n' },
  binary: { client: ', protocol: binary' },
  meta: { client: ', protocol: meta' },
  gat: { pool: ', uses: [gat]' },
  stats: { pool: ', uses: [stats]' },
  flush: { pool: ', uses: [flush]' },
  'touch and cas': { pool: ', uses: [touch, cas, append, counters, locks]' },
  'inherited failover': { more: 'defaults: {failover: {failback: manual, eject: {limit: 3}, detection: {fall: 2}}}\n' },
  nothing: {},
};

/** What each program says to it: the concepts lost, with the severity where it is no error. */
const table: Readonly<Record<string, readonly [haproxy: string, twemproxy: string, mcrouter: string, proxy: string]>> =
  {
    'hash sharding': ['', '', '', ''],
    ketama: ['hash-sharding', '', 'ketama', 'ketama'],
    modula: ['hash-sharding', '', 'ketama', 'ketama'],
    random: ['hash-sharding', '', 'ketama', 'ketama'],
    ch3: ['hash-sharding', 'ch3', '', 'ch3'],
    weighted_ch3: ['hash-sharding', 'ch3', '', 'ch3'],
    rendezvous: ['hash-sharding', 'ch3', '', 'ch3'],
    crc32: ['hash-sharding', 'ch3', '', 'ch3'],
    jump: ['hash-sharding', 'jump', 'jump', ''],
    ring: ['hash-sharding', 'jump', 'jump', ''],
    client: ['', 'client-placement', 'client-placement', 'client-placement'],
    weights: ['', '', '', 'weights warning'],
    ranges: ['ranges information', 'ranges', 'ranges warning', 'ranges warning'],
    'hash tag': ['hash-tag', '', 'hash-tag warning', ''],
    'hash murmur': ['libmemcached-hash warning', '', 'libmemcached-hash warning', 'libmemcached-hash'],
    'hash md5': ['md5 warning', '', 'md5 warning', ''],
    'hash xxhash': ['xxhash warning', 'xxhash', 'xxhash warning', ''],
    standby: ['', 'standby', '', ''],
    'manual mode': ['', 'standby', 'manual-mode information', 'manual-mode information'],
    'sync copies': ['replication', 'replication', '', ''],
    'async copies': ['replication', 'replication', '', ''],
    majority: ['replication, majority', 'replication, majority', '', 'majority'],
    'read on miss': ['replication, read-on-miss', 'replication, read-on-miss', '', ''],
    'nearest reads': ['replication, zone-local-reads', 'replication, zone-local-reads', '', ''],
    gutter: ['gutter', 'gutter', '', ''],
    'warm-up': ['warm-up warning', 'warm-up warning', '', 'warm-up warning'],
    eject: ['eject', '', 'eject information', 'eject information'],
    'health check': ['', 'health-check', '', ''],
    'check timing': ['', 'health-check', 'check-timing', 'check-timing'],
    'manual failback': ['', 'manual-failback', 'manual-failback', 'manual-failback'],
    'planned failover': ['', 'runtime-failover', '', ''],
    'runtime API': ['', 'runtime-failover', '', ''],
    TLS: ['', 'tls', '', ''],
    'inherited TLS': ['', 'tls', '', ''],
    SASL: ['', 'sasl', 'sasl', 'sasl'],
    'ASCII login': ['', 'ascii-auth', 'ascii-auth', 'ascii-auth'],
    'inherited login': ['', 'ascii-auth', 'ascii-auth', 'ascii-auth'],
    binary: ['', 'binary', 'binary', 'binary'],
    meta: ['', 'meta', 'meta', ''],
    gat: ['', 'commands', '', ''],
    stats: ['', 'commands', '', ''],
    flush: ['', 'flush', '', 'flush'],
    'touch and cas': ['', '', '', ''],
    'inherited failover': ['', '', '', ''],
    nothing: ['', '', '', ''],
  };

const lostBy = (spec: string, name = 'px'): string => {
  const cluster = clusterOf(spec);
  const proxy = cluster.proxies.get(name);
  assert.ok(proxy);
  return limitsOf(cluster, proxy)
    .map(({ concept, severity }) => (severity === 'error' ? concept : `${concept} ${severity}`))
    .join(', ');
};

describe('every cell of the matrix', () => {
  for (const [use, row] of Object.entries(table))
    for (const [index, type] of proxyTypes.entries())
      test(`${use} × ${type}: ${row[index] || 'can'}`, () => assert.equal(lostBy(specOf(type, uses[use])), row[index]));
});

test('the table asks for every concept, and no program is said to lack one that it has', () => {
  const lost = new Set(Object.values(table).flatMap((row) => row.flatMap((cell) => cell.split(/[, ]+/))));
  const elsewhere = ['prefix-routing', 'connection-cap', 'composition'];
  assert.deepEqual(
    Object.keys(capabilities).filter((concept) => !lost.has(concept) && !elsewhere.includes(concept)),
    [],
  );
});

describe('what the proxy itself asks for', () => {
  const on = (type: ProxyType, proxy: string, pools = ''): string => `version: 1
cluster: shop
nodes: {a: {address: 10.0.0.1:11211}, b: {address: 10.0.0.2:11211}}
pools: {cart: {shards: {s1: {primary: a}}}, flags: {shards: {s1: {primary: b}}}}
proxies:
  px: {type: ${type}, ${proxy}}
  edge: {type: haproxy, base_port: 22121}
${pools}`;
  const cells: [string, string, readonly [string, string, string, string]][] = [
    ['several pools on one port', 'listen: 127.0.0.1:5000', ['prefix-routing', 'prefix-routing', '', '']],
    ['a cap of connections', 'base_port: 5000, node_max_connections: 10', ['', '', '', '']],
    ['to stand over another', 'base_port: 5000, over: edge', ['composition', '', '', '']],
  ];
  for (const [title, proxy, row] of cells)
    for (const [index, type] of proxyTypes.entries())
      test(`${title} × ${type}: ${row[index] || 'can'}`, () => assert.equal(lostBy(on(type, proxy)), row[index]));
});

describe('composition', () => {
  const parts: Parts = {
    shards: 'shards: {s1: {primary: a, standby: [b]}, s2: {primary: c}}',
    pool: ', sharding: {strategy: ketama, hash_tag: "{}"}, failover: {failback: manual, detection: {fall: 2}}',
    node: ', tls: {ca_file: ca.pem}',
  };
  const ring = (over: string): string => `  ring: {type: twemproxy, listen: 127.0.0.1:5000${over}}\nclients:`;
  const composed = specOf('haproxy', parts).replace('clients:', ring(', over: px'));
  const beside = specOf('haproxy', parts).replace('clients:', ring(''));

  test('what the HAProxy below does is not asked of the proxy over it, and the other way round', () => {
    assert.equal(lostBy(composed, 'ring'), '');
    assert.equal(lostBy(composed, 'px'), '');
  });
  test('beside each other, only placing is shared', () => {
    assert.equal(lostBy(beside, 'ring'), 'standby, manual-failback, health-check, tls');
    assert.equal(lostBy(beside, 'px'), '');
  });
  test('the message names the HAProxy that is there', () => {
    const cluster = clusterOf(beside);
    const ringProxy = cluster.proxies.get('ring');
    assert.ok(ringProxy);
    const [standby] = limitsOf(cluster, ringProxy);
    assert.equal(
      standby.message,
      '“ring” carries “cart” and is twemproxy, which has no standbys. Use HAProxy, with a port for each shard, and put twemproxy over it: “over: px”; or use mcrouter or the memcached proxy.',
    );
    assert.equal(standby.below?.name, 'px');
  });
  test('a client’s protocol meets the first proxy, whatever stands below', () => {
    const client = composed.replace('{via: px}', '{via: ring, protocol: binary}');
    assert.equal(lostBy(client, 'ring'), 'binary');
  });
  test('a name that leads nowhere is another finding', () =>
    assert.equal(lostBy(composed.replace('over: px', 'over: edge'), 'ring'), ''));
});

describe('one cause, one finding', () => {
  const codes = (spec: string): string[] =>
    analyze(spec).findings.flatMap(({ code, severity }) => (severity === 'error' ? code : []));

  test('a specific rule wins', () => {
    assert.deepEqual(codes(specOf('mcrouter', uses.ketama)), ['mcrouter-hash-incompatible']);
    assert.deepEqual(codes(specOf('mcrouter', uses.binary)), ['binary-or-sasl-through-proxy']);
    assert.deepEqual(codes(specOf('mcrouter', uses.meta)), ['target-cannot-express']);
  });
  test('a SASL login needs the binary protocol, so that only the login is told', () =>
    assert.equal(lostBy(specOf('mcrouter', { ...uses.SASL, ...uses.binary })), 'sasl'));
  test('the shards of a pool are one finding, with the places of all', () => {
    const shards = 'shards: {s1: {primary: a, standby: [b]}, s2: {primary: c, standby: [b]}}';
    const cluster = clusterOf(specOf('twemproxy', { shards }));
    const px = cluster.proxies.get('px');
    assert.ok(px);
    assert.deepEqual(
      limitsOf(cluster, px).map(({ concept, more }) => [concept, more.length]),
      [['standby', 1]] satisfies [Concept, number][],
    );
  });
});
