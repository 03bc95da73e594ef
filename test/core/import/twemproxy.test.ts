import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readServer, shardNames, weightsOf } from '../../../server/src/core/import/twemproxy/servers';
import { implementations } from '../../../server/src/core/placement';
import { keyBytes } from '../../../server/src/core/placement/key';
import { routeOf } from '../../../server/src/core/placement/path';
import { isProblem } from '../../../server/src/core/placement/placement';
import { rendered } from '../targets/rendering';
import { fixture, goldens, goldenText, imported, meant, refusal, type Spec } from './support';

const keys = Array.from({ length: 1_000 }, (_, index) => (index % 5 ? `item:${index}` : `a{${index}}b:${index}`));

for (const name of goldens('twemproxy'))
  test(`${name} comes back line by line`, () => {
    const text = goldenText('twemproxy', name);
    assert.deepEqual(meant(rendered(imported({ [name]: text }).text, 'twemproxy').text), meant(text));
  });

describe('several pools', () => {
  const spec = imported({ 'nutcracker.yml': fixture('nutcracker.yml') });
  const { text, cluster, notes } = spec;

  test('redis stays where it is, with its password', () => {
    assert.deepEqual([...cluster.pools.keys()], ['alpha', 'beta', 'delta', 'omega']);
    assert.doesNotMatch(text, /hunter2|6379/);
    assert.ok(notes.includes('not-carried 24'));
  });

  test('named servers, and modula without names, keep every one of 1,000 keys where it is', () => {
    for (const [pool, options] of [
      ['alpha', { distribution: 'ketama', hash: 'fnv1a_64', hash_tag: '{}' }],
      ['beta', { distribution: 'modula', hash: 'md5' }],
      ['delta', { distribution: 'ketama', hash: 'fnv1a_64' }],
    ] as const)
      assert.deepEqual(placed(spec, pool), foreign(pool, options), pool);
  });

  test('ketama by IP addresses moves keys, and that is told', () => assert.ok(notes.includes('keys-move 35')));

  test('timeouts, ejection and ports', () => {
    const lines = meant(rendered(text, 'twemproxy').text).map((line) => line.trim());
    for (const line of [
      'listen: 127.0.0.1:22121',
      'timeout: 400',
      'server_failure_limit: 3',
      'server_retry_timeout: 2000',
    ])
      assert.ok(lines.includes(line), line);
    assert.equal(cluster.proxies.size, 3);
  });
});

/** The addresses of the keys as the imported spec places them. */
function placed({ cluster }: Spec, poolName: string): string[] {
  const pool = cluster.pools.get(poolName)!;
  const proxy = [...cluster.proxies.values()].find(({ pools }) => pools.includes(pool))!;
  const route = routeOf(cluster, pool, undefined, proxy);
  assert.ok(!isProblem(route));
  const placement = implementations.get('twemproxy')!.create(route.servers, route.options);
  assert.ok(!isProblem(placement));
  return keys.map((key) => {
    const { host, port } = route.servers[placement.server(keyBytes(key))];
    return `${host}:${port}`;
  });
}

/** The same as twemproxy places them with the file as it was. */
function foreign(pool: string, options: Record<string, unknown>): string[] {
  const block = fixture('nutcracker.yml')
    .split(new RegExp(`^${pool}:\n`, 'm'))[1]
    .split(/^\w/m)[0];
  const servers = [...block.matchAll(/^ {3}- (.*)$/gm)].map(([, text]) => {
    const { address, name, weight } = readServer(text, 1)!;
    assert.ok(address.kind === 'tcp');
    return { host: address.host, port: address.port, name, weight };
  });
  const placement = implementations.get('twemproxy')!.create(servers, new Map(Object.entries(options)));
  assert.ok(!isProblem(placement));
  return keys.map((key) => {
    const { host, port } = servers[placement.server(keyBytes(key))];
    return `${host}:${port}`;
  });
}

test('a server line', () => {
  assert.equal(readServer('fd00::1:11211:5 a', 1)?.label, 'a');
  assert.equal(readServer('10.0.0.1:11211:5', 1)?.label, '10.0.0.1');
  assert.equal(readServer('/run/m.sock:1', 1)?.label, '/run/m.sock:');
  for (const bad of ['10.0.0.1:11211', '10.0.0.1:99999:1', '10.0.0.1:1:0', 'x'.repeat(600)])
    assert.equal(readServer(bad, 1), undefined, bad.slice(0, 20));
});

test('names in the order in which twemproxy sorts', () => {
  const servers = ['10.0.0.10:1:1', '10.0.0.2:1:1', '10.0.0.1:1:1'].map((text) => readServer(text, 1)!);
  assert.deepEqual(shardNames(servers, 'modula'), { names: ['s3', 's2', 's1'], moved: false });
  assert.equal(shardNames(servers, 'ketama').moved, true);
});

test('weights beyond 256 keep their proportion where that is possible', () => {
  assert.deepEqual(weightsOf([1_000, 2_000]), { scaled: [1, 2], exact: true, divided: true });
  assert.deepEqual(weightsOf([1, 1_000]), { scaled: [1, 256], exact: false, divided: true });
});

test('what is no nutcracker.yml', () => {
  assert.match(refusal('x.yml', 'a: [', 'twemproxy'), /not YAML that nutcracker would read/);
  assert.match(refusal('x.yml', 'a: 1\n', 'twemproxy'), /this is no nutcracker\.yml/);
  assert.match(refusal('x.yml', 'a:\n  listen: 127.0.0.1:1\n  redis: true\n  servers:\n    - 1.2.3.4:1:1\n'), /redis/);
});
