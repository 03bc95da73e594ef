import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { small } from '../core/features/marked';
import { fullClient, start, stopAll } from './connection';

afterEach(stopAll);

const broken = small.replace('primary: mem1', 'primary: ghost');

const pushed = { ...fullClient, textDocument: { ...fullClient.textDocument, diagnostic: undefined } };

test('a client that can’t pull gets findings pushed, with their version, and emptied at close', async () => {
  const client = await start({ capabilities: pushed });
  assert.equal(client.result.capabilities.diagnosticProvider, undefined);
  await client.open(broken);
  const first = await client.awaitPublished(({ version }) => version === 1);
  assert.ok(first.diagnostics.some(({ code }) => code === 'unknown-reference'));
  await client.edit('ghost', 'mem1');
  const second = await client.awaitPublished(({ version }) => version === 2);
  assert.ok(second.diagnostics.every(({ code }) => code !== 'unknown-reference'));
  await client.close();
  assert.deepEqual((await client.awaitPublished(({ version }) => version === undefined)).diagnostics, []);
});

test('pushed findings never go back to an older version', async () => {
  const client = await start({ capabilities: pushed });
  await client.open(small);
  for (let edit = 0; edit < 30; edit++) await client.edit('mem1', 'mem1');
  await client.awaitPublished(({ version }) => version === 31);
  const versions = client.published.map(({ version }) => version ?? 0);
  assert.deepEqual(
    versions,
    [...versions].sort((a, b) => a - b),
  );
});

test('other YAML files have no findings', async () => {
  const client = await start({ capabilities: pushed });
  await client.open('kind: Deployment\n', 'file:///project/memcached.yaml', 'yaml');
  await client.open('cluster: a\nnodes: {}\n', 'file:///project/sub/memcached.yaml', 'yaml');
  const { uri: told } = await client.awaitPublished(() => true);
  assert.equal(told, 'file:///project/sub/memcached.yaml');
  assert.equal(client.published.length, 1);
});
