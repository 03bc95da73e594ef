import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { PlaceResult, SharesResult } from '../../server/src/protocol';
import { small } from '../core/features/marked';
import { start, stopAll, uri } from './connection';

afterEach(stopAll);
const question = { uri, pool: 'sessions', key: 'user:42' };

test('where a key goes, with the place in the spec and the version', async () => {
  const client = await start();
  await client.open(small);
  const placed = await client.request<PlaceResult>('memcachedHa/place', question);
  assert.ok(placed.ok);
  assert.deepEqual([placed.shard, placed.node, placed.basis], ['s1', 'mem1', { version: 1, stale: false }]);
  assert.equal(client.at(placed.range!), 's1');
});

test('the shares of a pool and the ways to it', async () => {
  const client = await start();
  await client.open(small);
  const shares = await client.request<SharesResult>('memcachedHa/shares', { uri });
  assert.ok(shares.ok);
  assert.deepEqual(
    shares.shares.map(({ shard, share }) => [shard, share]),
    [['s1', 1]],
  );
  assert.deepEqual(
    shares.paths.map(({ client: by }) => by),
    ['web'],
  );
});

test('broken text is answered from the last good spec', async () => {
  const client = await start();
  await client.open(small);
  await client.pull();
  await client.edit('nodes:', 'nodes: [');
  const placed = await client.request<PlaceResult>('memcachedHa/place', question);
  assert.ok(placed.ok && placed.basis.stale);
  const shares = await client.request<SharesResult>('memcachedHa/shares', { uri });
  assert.ok(shares.ok && shares.basis.stale);
});

test('why there is no answer', async () => {
  const client = await start();
  await client.open('');
  assert.match(JSON.stringify(await client.request('memcachedHa/place', question)), /The spec is empty/);
  assert.match(JSON.stringify(await client.request('memcachedHa/shares', { uri })), /The spec is empty/);
});
