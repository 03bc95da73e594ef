// needs: lua
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { memcachedProxy } from '../../../server/src/core/targets/memcached-proxy';
import { goldenTests, origins } from './examples';
import { Routelib } from './memcached-proxy/routelib';
import { shardsSpec } from './memcached-proxy/specs';
import { artifactsOf, clusterOf, examples, rendered } from './rendering';

const routelib = new Routelib();
after(() => routelib.stop());

goldenTests('memcached-proxy');

test('every example runs under routelib’s stand-in', async () => {
  for (const [file, spec] of examples())
    for (const { instance } of artifactsOf(spec, 'memcached-proxy'))
      await routelib.run(rendered(spec, 'memcached-proxy', instance, file).text);
});

test('the stand-in refuses what routelib would pass over', async () => {
  const { text } = rendered(shardsSpec(), 'memcached-proxy');
  const broken = { 'child = "cart"': 'child = "car"', 'backends =': 'backend =', 'route_direct{': 'route_directly{' };
  for (const [right, wrong] of Object.entries(broken))
    await assert.rejects(routelib.run(text.replace(right, wrong)), /ERROR/, wrong);
});

test('each line points at what it was made from', () => {
  const spec = shardsSpec({
    shards: '{s1: {primary: a, standby: [c]}, s2: {primary: b}}',
    pool: 'sharding: {hash_tag: "{}"}, failover: {eject: {limit: 2}}, gutter: {nodes: [c], ttl: 5m}',
    proxy: 'timeouts: {server: 1s}, base_port: 11311, instances: {px: {address: 10.0.0.5, zone: east}}',
  });
  const from = origins(spec, rendered(spec, 'memcached-proxy'));
  const expected: Record<string, string[]> = {
    '-- cluster shop': ['shop'],
    '-- instance px': ['px'],
    '-- memcached -l 10.0.0.5:11311 -o proxy_config=routelib,proxy_arg=memcached-proxy-px.lua': ['10.0.0.5', '11311'],
    // A default points at the name of its owner.
    'backend_connect_timeout = 5,': ['near'],
    'backend_read_timeout = 1,': ['1s'],
    'backend_failure_limit = 2,': ['2'],
    'backend_retry_waittime = 30,': ['eject'],
    '["cart"] = {': ['cart'],
    'options = { filter = "tags", filter_conf = "{}" },': ['"{}"'],
    '"10.0.0.1:11211", -- s1, a, zone east': ['"10.0.0.1:11211"', 's1', 'a'],
    '"10.0.0.2:11212 _down_", -- s2, no node': ['"10.0.0.2:11212"', 's2'],
    '["cart/gutter"] = {': ['gutter'],
    'touch = route_failover{ children = { "cart", "cart/standby" }, miss = false },': ['gutter'],
  };
  for (const [line, texts] of Object.entries(expected)) assert.deepEqual(from.get(line), texts, line);
});

test('an instance that is gone from the spec is a problem, not an exception', () => {
  const [artifact] = artifactsOf(shardsSpec(), 'memcached-proxy');
  const result = memcachedProxy.render(clusterOf(shardsSpec().replace('near:', 'far:')), artifact, 'x');
  assert.ok('problems' in result);
  assert.deepEqual(
    result.problems.map(({ code }) => code),
    ['unknown-reference'],
  );
});
