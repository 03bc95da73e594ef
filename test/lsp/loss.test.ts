import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { LossResult } from '../../server/src/protocol';
import { small } from '../core/features/marked';
import { start, stopAll, uri } from './connection';

afterEach(stopAll);

test('a lost node, and a lost zone', async () => {
  const client = await start();
  await client.open(small);
  const ask = async (lost: object): Promise<LossResult> =>
    client.request<LossResult>('memcachedHa/loss', { uri, pool: 'sessions', ...lost });
  for (const lost of [{ node: 'mem1' }, { zone: 'east' }]) {
    const result = await ask(lost);
    assert.ok(result.ok, JSON.stringify(result));
    assert.deepEqual([result.failing, result.cold, result.shards[0]?.by], [0, 1, 'mem2']);
    assert.deepEqual(result.basis, { version: 1, stale: false });
  }
  const none = await ask({ node: 'mem9' });
  assert.ok(!none.ok && none.problem === 'The spec has no node mem9.');
});

test('why there is no answer', async () => {
  const client = await start();
  await client.open('');
  assert.match(
    JSON.stringify(await client.request('memcachedHa/loss', { uri, pool: 'p', node: 'n' })),
    /The spec is empty/,
  );
});
