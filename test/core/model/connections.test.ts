import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSpec } from '../../../server/src/core/document/parse';
import { readCluster } from '../../../server/src/core/model/cluster';
import { connectionsEach } from '../../../server/src/core/model/connections';

const each = (clients: string, proxies = ''): number => {
  const cluster = readCluster(
    parseSpec(`pools: {p: {shards: {s1: {primary: a}}}, q: {}}\nproxies: {${proxies}}\nclients: {${clients}}`),
  );
  assert.ok(cluster);
  return connectionsEach(cluster, cluster.pools.get('p')!);
};

test('direct clients: processes × pool_size, added up', () => {
  const direct = (name: string, more: string) => `${name}: {${more}, pools: {p: {via: direct}}}`;
  assert.equal(each(direct('a', 'processes: 30, pool_size: 2')), 60);
  assert.equal(each(`${direct('a', 'processes: 30')}, ${direct('b', 'pool_size: 5')}`), 35);
  assert.equal(each('a: {processes: 9, pools: {q: {via: direct}}}'), 0);
});

test('through HAProxy no more than its instances may open', () => {
  const client = 'a: {processes: 30, pool_size: 2, pools: {p: {via: e}}}';
  const haproxy = (more: string) => `e: {type: haproxy, ${more} instances: {x: {}, y: {}}}`;
  assert.equal(each(client, haproxy('')), 60);
  assert.equal(each(client, haproxy('node_max_connections: 20,')), 40);
});

test('a hashing proxy opens its own, one an instance by default', () => {
  const client = 'a: {processes: 500, pools: {p: {via: t}}}';
  assert.equal(each(client, 't: {type: twemproxy, instances: {x: {}, y: {}}}'), 2);
  assert.equal(each(client, 't: {type: twemproxy, node_max_connections: 3, instances: {x: {}, y: {}}}'), 6);
});
