// needs: lua
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { problems, rendered } from '../rendering';
import { type Declared, Routelib } from './routelib';
import { copiesSpec, shardsSpec } from './specs';

const routelib = new Routelib();
after(() => routelib.stop());

const declared = (spec: string) => routelib.run(rendered(spec, 'memcached-proxy').text);
const pools = async (spec: string): Promise<Readonly<Record<string, Declared>>> => (await declared(spec)).pools;

test('backends keep the order of the shards, a retired one its slot', async () => {
  const nodes = '{b: {address: "10.0.0.2", retired: true}, a: {address: "[fe80::1]:11212"}}';
  assert.deepEqual(await pools(shardsSpec({ nodes })), {
    cart: { backends: ['fe80::1:11212', '10.0.0.2:11211 _down_'] },
  });
});

test('a standby stands in the slot of its shard', async () => {
  const shards = '{s1: {primary: a}, s2: {primary: b, standby: [c]}}';
  assert.deepEqual(await pools(shardsSpec({ shards, pool: 'gutter: {nodes: [c], ttl: 1m}' })), {
    cart: { backends: ['10.0.0.1:11211', '10.0.0.2:11212'] },
    'cart/standby': { backends: ['10.0.0.1:11211 _down_', '10.0.0.3:11211'] },
    'cart/gutter': { backends: ['10.0.0.3:11211'] },
  });
});

test('copies are a set, its keys are the zones', async () => {
  assert.deepEqual(await pools(copiesSpec('mode: all_sync')), {
    set_myflags: { east: { backends: ['10.0.0.1:11211'] }, west: { backends: ['10.0.0.2:11211'] } },
  });
});

test('how keys are placed', async () => {
  const options = async (sharding: string) => {
    const { cart } = await pools(shardsSpec({ pool: `sharding: {${sharding}}` }));
    return (cart as { options?: Declared }).options;
  };
  assert.equal(await options('strategy: jump, hash: xxhash'), undefined);
  const ring = { hash: '<md5>' };
  assert.deepEqual(await options('strategy: ring'), { dist: ring });
  assert.deepEqual(await options('strategy: ring, hash: md5'), { dist: ring, hash: '<md5>' });
  assert.deepEqual(await options('hash_tag: "[]"'), { filter: 'tags', filter_conf: '[]' });
});

test('when a node counts as down: once where all pools agree', async () => {
  const eject = (limit: number) => `failover: {eject: {limit: ${limit}, retry: 1500ms}}`;
  const more = (limit: number) => `  more: {shards: {s: {primary: c}}, key_patterns: ["m:{id}"], ${eject(limit)}}`;
  const own = 'key_patterns: ["c:{id}"]';
  const agreed = await declared(shardsSpec({ pool: `${own}, ${eject(2)}`, pools: more(2) }));
  assert.deepEqual(agreed.settings, {
    backend_connect_timeout: 5,
    backend_read_timeout: 3,
    backend_failure_limit: 2,
    backend_retry_waittime: 2,
  });
  const parted = await declared(shardsSpec({ pool: `${own}, ${eject(2)}`, pools: more(4) }));
  assert.deepEqual(parted.settings, { backend_connect_timeout: 5, backend_read_timeout: 3 });
  assert.deepEqual(parted.pools, {
    cart: { backend_options: { failurelimit: 2, retrytimeout: 2 }, backends: ['10.0.0.1:11211', '10.0.0.2:11212'] },
    more: { backend_options: { failurelimit: 4, retrytimeout: 2 }, backends: ['10.0.0.3:11211'] },
  });
});

test('TLS', async () => {
  const nodes =
    '{a: {address: "[::1]:1", tls: {verify: none}, retired: true}, b: {address: "10.0.0.2", tls: {verify: none}}}';
  assert.deepEqual(await pools(shardsSpec({ nodes })), {
    cart: {
      backends: [
        { host: '::1', port: '1', tls: true, down: true },
        { host: '10.0.0.2', port: '11211', tls: true },
      ],
    },
  });
});

test('over HAProxy the backends are its ports', async () => {
  const ports = (zones: string[]) =>
    zones.map((zone, index) => `lb-${zone}: {address: 10.0.0.${5 + index}, zone: ${zone}}`).join(', ');
  const spec = shardsSpec({
    shards: '{s1: {primary: a, standby: [c]}, s2: {primary: b}}',
    nodes: '{a: {address: 10.0.0.1, auth: {type: sasl}}, b: {address: 10.0.0.2}, c: {address: 10.0.0.3}}',
    proxy: 'over: ports, listen: "127.0.0.1:11311", instances: {px: {zone: west}}',
    proxies: `  ports: {type: haproxy, base_port: 22121, instances: {${ports(['east', 'west'])}}}`,
  });
  assert.deepEqual(await pools(spec), { cart: { backends: ['10.0.0.6:22121', '10.0.0.6:22122'] } });
});

test('what it can’t do', () => {
  const found = (parts: Parameters<typeof shardsSpec>[0]) => problems(shardsSpec(parts), 'memcached-proxy').join();
  const nodes = (fields: string) => `{a: {address: 10.0.0.1, ${fields}}, b: {address: 10.0.0.2}}`;
  assert.equal(found({ pool: 'sharding: {strategy: ketama}' }), 'target-cannot-express on ketama');
  assert.equal(found({ pool: 'sharding: {hash: murmur}' }), 'target-cannot-express on murmur');
  const ring = { shards: '{s1: {primary: a, standby: [c]}, s2: {primary: b}}', pool: 'sharding: {strategy: ring}' };
  assert.equal(found(ring), 'target-cannot-express on ring');
  assert.equal(found({ shards: '{s1: {primary: a, weight: 0}, s2: {primary: b}}' }), 'target-cannot-express on 0');
  assert.equal(found({ nodes: nodes('auth: {type: sasl}') }), 'target-cannot-express on sasl');
  assert.equal(found({ nodes: nodes('protocol: binary') }), 'target-cannot-express on binary');
  const socket = nodes('').replace('10.0.0.1', '/run/m.sock');
  assert.equal(found({ nodes: socket }), 'target-cannot-express on /run/m.sock');
  assert.equal(found({ shards: '{s1: {primary: gone}}' }), 'unknown-reference on gone');
});

test('names that routelib would take for others', () => {
  const found = (name: string, more = '') =>
    problems(shardsSpec({ pools: more }).replace('  cart:', `  ${name}:`), 'memcached-proxy').join();
  assert.equal(found('set_x'), 'not-allowed-value on set_x');
  assert.equal(found('internal'), 'not-allowed-value on internal');
  const twice = copiesSpec('mode: all_sync').replace('pools: {', 'pools: {myflags: {replicas: {east: [a]}}, ');
  assert.ok(problems(twice, 'memcached-proxy').includes('name-collides-after-slug on my-flags'));
});
