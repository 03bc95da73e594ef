// needs: nutcracker
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { twemproxy as placement } from '../../../server/src/core/placement/implementations/twemproxy';
import { placementPath } from '../../../server/src/core/placement/path';
import { isProblem, type Server } from '../../../server/src/core/placement/placement';
import { sampleKeys } from '../../../server/src/core/placement/shares';
import { twemproxy } from '../../../server/src/core/targets/twemproxy';
import { nutcrackerAccepts } from '../../lab/nutcracker';
import { goldenTests, origins } from './examples';
import { artifactsOf, clusterOf, examples, linesWith, problems, rendered } from './rendering';

goldenTests('twemproxy', (text) => assert.ok(nutcrackerAccepts(text), text));

/** Two shards behind `edge`; YAML below each key. */
function shardsSpec(
  parts: { nodes?: string; shards?: string; pool?: string; proxy?: string; proxies?: string; pools?: string } = {},
): string {
  return `version: 1
cluster: shop
nodes: ${parts.nodes ?? '{a: {address: "10.0.0.1:11211", zone: east}, b: {address: "10.0.0.2:11212"}}'}
pools:
  cart: {shards: ${parts.shards ?? '{s1: {primary: a}, s2: {primary: b}}'}, ${parts.pool ?? ''}}
${parts.pools ?? ''}
proxies:
  ring: {type: twemproxy, ${parts.proxy ?? 'listen: "127.0.0.1:22121"'}}
${parts.proxies ?? ''}
`;
}

const haproxies = (instances: string): string =>
  `  ports: {type: haproxy, base_port: 22121, instances: {${instances}}}`;

const accepted: Record<string, string> = {
  'every field': shardsSpec({
    pool: 'sharding: {strategy: modula, hash: md5, hash_tag: "{}"}, failover: {eject: {limit: 2, retry: 1.5s}}',
    proxy:
      'listen: "127.0.0.1:22121", timeouts: {server: 400ms}, max_connections: 9, node_max_connections: 2, metrics: {port: 9}',
  }),
  'hash tags of odd characters': shardsSpec({ pool: 'sharding: {hash_tag: "#\'"}' }),
  'random distribution': shardsSpec({ pool: 'sharding: {strategy: random}' }),
  'IPv6, a socket, a name, a retired node': shardsSpec({
    nodes:
      '{a: {address: "[2001:db8::1]:11211"}, b: {address: /run/mc.sock}, c: {address: mem.invalid}, d: {address: h, retired: true}}',
    shards: '{s1: {primary: a}, s2: {primary: b}, s3: {primary: c}, s4: {primary: d}}',
    proxy: 'listen: "[::1]:22121"',
  }),
  'two pools': shardsSpec({
    pools: '  more: {shards: {s1: {primary: a}}}',
    proxy: 'base_port: 22121, instances: {tw: {address: 127.0.0.1}}',
  }),
  'one copy': `nodes: {a: {address: h1, zone: z}, b: {address: h2, zone: z}}
pools: {flags: {replicas: {z: [a, b]}}}
proxies: {ring: {type: twemproxy, listen: "127.0.0.1:1"}}`,
  'names that YAML knows': shardsSpec({ shards: '{yes: {primary: a}, "null": {primary: b}}' }).replaceAll(
    'cart',
    'true',
  ),
  'over HAProxy': shardsSpec({
    proxy: 'listen: "127.0.0.1:1", over: ports',
    proxies: haproxies('lb: {address: 10.0.0.9}'),
  }),
};

describe('the real nutcracker -t accepts', () => {
  for (const [name, spec] of Object.entries(accepted))
    test(name, () => {
      const { text } = rendered(spec, 'twemproxy');
      assert.ok(nutcrackerAccepts(text), text);
    });

  test('and refuses what is broken', () => {
    assert.ok(!nutcrackerAccepts(rendered(accepted['over HAProxy'], 'twemproxy').text.replace(':100 s1', ' s1')));
  });
});

test('each line points at what it was made from', () => {
  const spec = accepted['every field'];
  const from = origins(spec, rendered(spec, 'twemproxy'));
  const expected: Record<string, string[]> = {
    '# cluster shop': ['shop'],
    '# start with --stats-addr=127.0.0.1 --stats-port=9': ['metrics', '9'],
    'cart:': ['cart'],
    'listen: 127.0.0.1:22121': ['"127.0.0.1:22121"'],
    'hash: md5': ['md5'],
    'hash_tag: "{}"': ['"{}"'],
    'distribution: modula': ['modula'],
    'timeout: 400': ['400ms'],
    'client_connections: 9': ['9'],
    'server_connections: 2': ['2'],
    'auto_eject_hosts: true': ['2'],
    'server_failure_limit: 2': ['2'],
    'server_retry_timeout: 1500': ['1.5s'],
    'servers:': [],
    '- 10.0.0.1:11211:100 s1 # zone east': ['"10.0.0.1:11211"', 's1', 'east'],
  };
  for (const [line, texts] of Object.entries(expected)) assert.deepEqual(from.get(line), texts, line);
});

test('keys leave a dead server only where the spec says so', () => {
  const eject = (failover: string, proxy?: string, proxies?: string) =>
    linesWith(shardsSpec({ pool: `failover: {${failover}}`, proxy, proxies }), 'twemproxy', /^auto_eject|^server_[fr]/);
  assert.deepEqual(eject(''), ['auto_eject_hosts: false']);
  assert.deepEqual(eject('mode: manual, eject: {}'), ['auto_eject_hosts: false']);
  assert.deepEqual(eject('eject: {}', 'listen: "127.0.0.1:1", over: ports', haproxies('lb: {address: 10.0.0.9}')), [
    'auto_eject_hosts: false',
  ]);
  assert.deepEqual(eject('eject: {}'), [
    'auto_eject_hosts: true',
    'server_failure_limit: 3',
    'server_retry_timeout: 30000',
  ]);
});

test('over: the HAProxy instance of the same zone, else the first', () => {
  const spec = shardsSpec({
    proxy:
      'base_port: 22131, over: ports, instances: {tw-b: {address: 10.0.1.1, zone: b}, tw-c: {address: 10.0.1.2, zone: c}}',
    proxies: haproxies('lb-a: {address: 10.0.0.8, zone: a}, lb-b: {address: 10.0.0.9, zone: b}'),
    nodes: '{a: {address: h1, retired: true}, b: {address: h2, tls: {verify: none}, auth: {type: sasl}}}',
  });
  const servers = (instance: string) => rendered(spec, 'twemproxy', instance).text.match(/- .*/g);
  assert.deepEqual(servers('tw-b'), ['- 10.0.0.9:22121:100 s1', '- 10.0.0.9:22122:100 s2']);
  assert.deepEqual(servers('tw-c'), ['- 10.0.0.8:22121:100 s1', '- 10.0.0.8:22122:100 s2']);
});

/** The servers of the only pool of a file, as twemproxy reads them. */
function serversIn(text: string): Server[] {
  const [pool]: { servers: string[] }[] = Object.values(parse(text));
  return pool.servers.map((line) => {
    const [, host, port, weight, name] = /^(.*):(\d+):(\d+) (.+)$/.exec(line) ?? assert.fail(line);
    return { name, host, port: Number(port), weight: Number(weight) };
  });
}

test('the file places keys as the preview does', () => {
  const specs = {
    'an example': examples().get('twemproxy-over-haproxy.memcached.yaml')!,
    weights: shardsSpec({ shards: '{s10: {primary: a, weight: 30}, s9: {primary: b}}' }),
    modula: shardsSpec({
      pool: 'sharding: {strategy: modula, hash: crc32a}',
      shards: '{s10: {primary: a}, s9: {primary: b}}',
    }),
    retired: shardsSpec({
      nodes: '{a: {address: h1}, b: {address: h2, retired: true}, c: {address: h3}}',
      shards: '{s1: {primary: a}, s2: {primary: b}, s3: {primary: c}}',
    }),
  };
  for (const [name, spec] of Object.entries(specs)) {
    const cluster = clusterOf(spec);
    const [pool] = cluster.pools.values();
    const path = placementPath(cluster, pool);
    const { text } = rendered(spec, 'twemproxy');
    const [{ distribution, hash }]: { distribution: string; hash: string }[] = Object.values(parse(text));
    const servers = serversIn(text);
    const file = placement.create(servers, new Map(Object.entries({ distribution, hash })));
    assert.ok(!isProblem(path) && !isProblem(file), name);
    for (const key of sampleKeys(1_000))
      assert.equal(servers[file.server(key)].name, path.slots[path.placement.server(key)].name, name);
  }
});

test('what twemproxy can not do, or refuses without a reason, is a problem', () => {
  const on = (parts: Parameters<typeof shardsSpec>[0]) => problems(shardsSpec(parts), 'twemproxy');
  assert.deepEqual(on({ pool: 'sharding: {strategy: ch3}' }), ['target-cannot-express on ch3']);
  assert.deepEqual(on({ pool: 'sharding: {hash: xxhash}' }), ['target-cannot-express on xxhash']);
  assert.deepEqual(on({ pool: 'sharding: {hash_tag: "{"}' }), ['hash-tag-invalid on "{"']);
  assert.deepEqual(on({ shards: '{s1: {primary: a, weight: 0}, s2: {primary: b}}' }), ['target-cannot-express on 0']);
  assert.deepEqual(on({ shards: '{s1: {primary: x}}' }), ['unknown-reference on x']);
  assert.deepEqual(on({ shards: '{s1: {}}' }), ['missing-key on s1']);
  assert.deepEqual(on({ nodes: '{a: {}, b: {address: h}}' }), ['missing-key on a']);
  assert.deepEqual(on({ nodes: '{a: {address: h, retired: true}, b: {address: i, retired: true}}' }), [
    'missing-key on cart',
  ]);
  assert.deepEqual(on({ nodes: '{a: {address: h, auth: {type: sasl}}, b: {address: i}}' }), [
    'target-cannot-express on sasl',
  ]);
  assert.deepEqual(on({ nodes: '{a: {address: h, tls: {verify: none}}, b: {address: i}}' }), [
    'target-cannot-express on none',
  ]);
  assert.deepEqual(on({ proxy: 'base_port: 22121' }), ['missing-key on ring']);
  assert.deepEqual(on({ proxy: '' }), ['missing-key on ring']);
  assert.deepEqual(on({ pools: '  more: {shards: {s1: {primary: a}}}' }), [
    'listen-port-collision on "127.0.0.1:22121"',
  ]);
  assert.deepEqual(on({ proxy: 'listen: "127.0.0.1:1", over: nobody' }), ['unknown-reference on nobody']);
  assert.deepEqual(on({ proxy: 'listen: "127.0.0.1:1", over: ring' }), ['target-cannot-express on ring']);
  assert.deepEqual(on({ proxy: 'listen: "127.0.0.1:1", timeouts: {server: 25d}' }), ['not-allowed-value on 25d']);
  const copies = `nodes: {a: {address: h1}, b: {address: h2}}
pools: {flags: {replicas: {x: [a], y: [b]}}}
proxies: {ring: {type: twemproxy, listen: "127.0.0.1:1"}}`;
  assert.deepEqual(problems(copies, 'twemproxy'), ['target-cannot-express on flags']);
});

test('an instance that is gone from the spec is a problem, not an exception', () => {
  const spec = accepted['two pools'];
  const [artifact] = artifactsOf(spec, 'twemproxy');
  const result = twemproxy.render(clusterOf(spec.replace('tw:', 'z:')), artifact, 'x');
  assert.ok('problems' in result);
  assert.deepEqual(
    result.problems.map(({ code }) => code),
    ['unknown-reference'],
  );
});
