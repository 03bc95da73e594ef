import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSpec } from '../../../server/src/core/document/parse';
import { readCluster } from '../../../server/src/core/model/cluster';
import { takersOf } from '../../../server/src/core/placement/takers';

/** Who takes over `s1` when the named nodes are gone. */
function taker(type: string, gone: readonly string[], pool = ''): string {
  const cluster = readCluster(
    parseSpec(`nodes: {a: {address: h1}, b: {address: h2}, c: {address: h3, retired: true}, d: {address: h4}, g: {address: h5}}
pools: {p: {${pool} gutter: {nodes: [g]}, shards: {s1: {primary: a, standby: [b, c, d]}}}}
proxies: {x: {type: ${type}, base_port: 1}}`),
  );
  assert.ok(cluster);
  const pooled = cluster.pools.get('p')!;
  const [shard] = pooled.shards;
  const slot = { name: 's1', node: shard!.primary?.target, range: shard!.entry.keyRange };
  const lost = new Set(gone.map((name) => cluster.nodes.get(name)!));
  const [{ kind, nodes }] = takersOf(pooled, [slot], lost, [...cluster.proxies.values()]) as [
    ReturnType<typeof takersOf>[number],
  ];
  return [kind, ...nodes.map(({ name }) => name)].join(' ');
}

test('its own node, then standbys in order without those that are gone or retired, then the gutter', () => {
  assert.equal(taker('mcrouter', []), 'own a');
  assert.equal(taker('mcrouter', ['a']), 'standby b');
  assert.equal(taker('mcrouter', ['a', 'b']), 'standby d');
  assert.equal(taker('mcrouter', ['a', 'b', 'd']), 'gutter g');
  assert.equal(taker('mcrouter', ['a', 'b', 'd', 'g']), 'nobody');
});

test('what each proxy knows', () => {
  assert.equal(taker('haproxy', ['a']), 'standby b');
  assert.equal(taker('haproxy', ['a', 'b', 'd']), 'nobody');
  assert.equal(taker('twemproxy', ['a']), 'nobody');
  assert.equal(taker('memcached-proxy', ['a', 'b', 'd']), 'gutter g');
});

test('where failover is manual only HAProxy can be told to use a standby', () => {
  assert.equal(taker('mcrouter', ['a'], 'failover: {mode: manual},'), 'gutter g');
  assert.equal(taker('haproxy', ['a'], 'failover: {mode: manual},'), 'standby b');
});
