// needs: lua
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { problems, rendered } from '../rendering';
import { Routelib } from './routelib';
import { shardsSpec } from './specs';

const routelib = new Routelib();
after(() => routelib.stop());

const routers = async (spec: string): Promise<unknown> =>
  (await routelib.run(rendered(spec, 'memcached-proxy').text)).routes;

const commandLine = (spec: string): string | undefined =>
  /^-- (memcached .*)$/m.exec(rendered(spec, 'memcached-proxy').text)?.[1];

const cart = { route: 'direct', child: 'cart' };
const more = (patterns: string): string => `  more: {shards: {s: {primary: c}}, key_patterns: [${patterns}]}`;

test('one pool: everything goes to it, on the port of all instances', async () => {
  assert.deepEqual(await routers(shardsSpec()), [{ default: cart }]);
  const file = '-o proxy_config=routelib,proxy_arg=memcached-proxy-near.lua';
  assert.equal(commandLine(shardsSpec()), `memcached -l 127.0.0.1:11311 ${file}`);
  assert.equal(commandLine(shardsSpec({ proxy: 'listen: "[::1]:5"' })), `memcached -l [::1]:5 ${file}`);
  const kept = `${shardsSpec()}outputs: {memcached-proxy: "deploy/{instance}.lua"}\n`;
  assert.equal(commandLine(kept), 'memcached -l 127.0.0.1:11311 -o proxy_config=routelib,proxy_arg=near.lua');
  assert.equal(commandLine(shardsSpec({ proxy: 'listen: /run/px.sock' })), `memcached -s /run/px.sock ${file}`);
});

test('base_port: a port for each pool, told apart by tags', async () => {
  const spec = shardsSpec({ pools: more(''), proxy: 'base_port: 11311, instances: {px: {address: 10.0.0.5}}' });
  assert.deepEqual(await routers(spec), [
    { default: cart },
    { tag: 'p2', default: { route: 'direct', child: 'more' } },
  ]);
  assert.equal(
    commandLine(spec),
    'memcached -l 10.0.0.5:11311,tag_p2_:10.0.0.5:11312 -o proxy_config=routelib,proxy_arg=memcached-proxy-px.lua',
  );
});

test('several pools on one port: the beginning of a key tells', async () => {
  const child = (name: string) => ({ route: 'direct', child: name });
  const both = shardsSpec({
    pool: 'key_patterns: ["cart:{id}", "cart:old:{id}", "basket:{id}"]',
    pools: more('"x-1:{id}"'),
  });
  assert.deepEqual(await routers(both), [
    { conf: { mode: 'prefix', stop: ':' }, map: { cart: cart, basket: cart, 'x-1': child('more') } },
  ]);
  const rest = shardsSpec({ pool: 'key_patterns: ["cart/{id}"]', pools: more('') });
  assert.deepEqual(await routers(rest), [
    { conf: { mode: 'prefix', stop: '/' }, map: { cart }, default: child('more') },
  ]);
});

test('what does not tell', () => {
  const found = (own: string, other: string) =>
    problems(shardsSpec({ pool: `key_patterns: [${own}]`, pools: more(other) }), 'memcached-proxy').join();
  assert.equal(found('', ''), 'target-cannot-express on more');
  assert.equal(found('"cart:{id}"', '"more/{id}"'), 'target-cannot-express on "more/{id}"');
  assert.equal(found('"cart:{id}"', '"cart:{id}"'), 'target-cannot-express on "cart:{id}"');
  assert.equal(found('"cart{id}"', ''), 'target-cannot-express on "cart{id}"');
  assert.equal(found('":{id}"', ''), 'target-cannot-express on ":{id}"');
});

test('a proxy without pools, ports or addresses', () => {
  const found = (proxy: string) => problems(shardsSpec({ proxy }), 'memcached-proxy').join();
  assert.equal(found('instances: {px: {}}'), 'missing-key on near');
  assert.equal(found('base_port: 1'), 'missing-key on near');
  assert.equal(found('base_port: 70000, instances: {px: {address: 10.0.0.5}}'), 'not-allowed-value on 70000');
  assert.deepEqual(problems('nodes: {}\nproxies: {p: {type: memcached-proxy, listen: a:1}}', 'memcached-proxy'), [
    'missing-key on p',
  ]);
});
