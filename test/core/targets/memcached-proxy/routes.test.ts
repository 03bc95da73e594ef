// needs: lua
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { problems, rendered } from '../rendering';
import { Routelib } from './routelib';
import { copiesSpec, shardsSpec } from './specs';

const routelib = new Routelib();
after(() => routelib.stop());

interface Routes {
  readonly cmap?: Readonly<Record<string, unknown>>;
  readonly default: unknown;
}

async function routesOf(spec: string): Promise<Routes> {
  const { routes } = await routelib.run(rendered(spec, 'memcached-proxy').text);
  return routes[0] as unknown as Routes;
}

const direct = (child: string) => ({ route: 'direct', child });
const failover = (miss: boolean, ...children: unknown[]) => ({ route: 'failover', children, miss });
const all = (route: string) => ({ route, children: 'set_myflags' });

test('shards: primaries, then standbys of the same slot', async () => {
  const standbys = '{s1: {primary: a, standby: [b, c]}, s2: {primary: b}}';
  const spec = shardsSpec({ shards: standbys });
  assert.deepEqual(await routesOf(spec), { default: failover(false, 'cart', 'cart/standby', 'cart/standby-2') });
  const manual = shardsSpec({ shards: standbys, pool: 'failover: {mode: manual}' });
  assert.deepEqual(await routesOf(manual), { default: direct('cart') });
});

test('a gutter: what sets a time goes there with the short one or not at all', async () => {
  const { cmap = {}, default: others } = await routesOf(shardsSpec({ pool: 'gutter: {nodes: [c], ttl: 90s}' }));
  assert.deepEqual(others, failover(false, 'cart', 'cart/gutter'));
  const capped = failover(false, 'cart', { route: 'ttl', ttl: 90, child: 'cart/gutter' });
  for (const command of ['set', 'add', 'cas', 'ms']) assert.deepEqual(cmap[command], capped, command);
  for (const command of ['replace', 'touch', 'gat', 'gats']) assert.deepEqual(cmap[command], direct('cart'), command);
  assert.equal(Object.keys(cmap).length, 8);
  const noTtl = await routesOf(shardsSpec({ pool: 'gutter: {nodes: [c]}' }));
  assert.deepEqual(noTtl, { default: failover(false, 'cart', 'cart/gutter') });
  const tooLong = problems(shardsSpec({ pool: 'gutter: {nodes: [c], ttl: 31d}' }), 'memcached-proxy');
  assert.ok(tooLong.includes('not-allowed-value on 31d'));
});

test('copies: reads by “read” and “on_miss”, everything else by “mode”', async () => {
  const east = 'set_myflags_east';
  const west = 'set_myflags_west';
  const reads: Record<string, unknown> = {
    'read: first': failover(false, east, west),
    'read: first, on_miss: next_zone': failover(true, east, west),
    'read: nearest': { ...all('zfailover'), miss: false },
    'read: nearest, on_miss: next_zone': { ...all('zfailover'), miss: true },
    'read: random': failover(false, all('random'), east, west),
  };
  for (const [fields, read] of Object.entries(reads)) {
    const routes = await routesOf(copiesSpec(`mode: all_sync, ${fields}`));
    assert.deepEqual(routes, { cmap: { get: read, gets: read, mg: read }, default: all('allsync') }, fields);
  }
  assert.deepEqual((await routesOf(copiesSpec('mode: all_fastest'))).default, all('allfastest'));
  assert.deepEqual((await routesOf(copiesSpec('mode: all_async'))).default, all('allasync'));
  assert.deepEqual(await routesOf(copiesSpec('mode: none')), { default: failover(false, east, west) });
  const single = copiesSpec('mode: all_sync, read: nearest').replace('east: [a], ', '');
  assert.deepEqual(await routesOf(single), { default: direct(west) });
});

test('the zone of the instance stands in the file where it decides', () => {
  const zone = (spec: string) => /^local_zone\("(.*)"\)$/m.exec(rendered(spec, 'memcached-proxy').text)?.[1];
  assert.equal(zone(copiesSpec('mode: all_sync, read: nearest')), 'west');
  assert.equal(zone(copiesSpec('mode: all_sync, read: first')), undefined);
});

test('what it can’t do', () => {
  const nearest = (instances: string) =>
    problems(copiesSpec('mode: all_sync, read: nearest', instances), 'memcached-proxy');
  assert.deepEqual(nearest('{px: {}}'), ['missing-key on px']);
  assert.deepEqual(nearest('{px: {zone: north}}'), ['proxy-local-zone-unknown on north']);
  assert.deepEqual(problems(copiesSpec('mode: majority'), 'memcached-proxy'), ['target-cannot-express on majority']);
  const gutter = copiesSpec('mode: all_sync', undefined, 'gutter: {nodes: [a], ttl: 5m}');
  assert.deepEqual(problems(gutter, 'memcached-proxy'), ['target-cannot-express on gutter']);
});
