import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { LSPErrorCodes, type ResponseError } from 'vscode-languageserver-protocol/node';
import { small } from '../core/features/marked';
import { waitFor } from '../lab/waitFor';
import { start, stopAll, uri } from './connection';

afterEach(stopAll);

const broken = small.replace('primary: mem1', 'primary: ghost');

test('a client that pulls gets the findings with place, code and link, and nothing is pushed', async () => {
  const client = await start({ initializationOptions: { rulePages: 'file:///rules/' } });
  await client.open(broken);
  const { items } = await client.pull();
  const ghost = items.find(({ code }) => code === 'unknown-reference')!;
  assert.equal(client.at(ghost.range), 'ghost');
  assert.equal(ghost.severity, 1);
  assert.equal(ghost.source, 'memcached-ha');
  assert.equal(ghost.codeDescription?.href, 'file:///rules/unknown-reference.md');
  assert.deepEqual(client.published, []);
});

test('what is wrong with the form links to its page too', async () => {
  const client = await start({ initializationOptions: { rulePages: 'file:///rules/' } });
  await client.open('version: 1\nversion: 1\n');
  const twice = (await client.pull()).items.find(({ code }) => code === 'duplicate-key')!;
  assert.equal(twice.codeDescription?.href, 'file:///rules/duplicate-key.md');
});

test('unchanged text is unchanged, changed text is not', async () => {
  const client = await start();
  await client.open(broken);
  const first = await client.pull();
  assert.equal((await client.pull(first.resultId)).kind, 'unchanged');
  await client.edit('ghost', 'mem1');
  const second = await client.pull(first.resultId);
  assert.equal(second.kind, 'full');
  assert.ok(second.items.every(({ code }) => code !== 'unknown-reference'));
});

test('a file that was closed and opened again does not take its old result', async () => {
  const client = await start();
  await client.open(broken);
  const { resultId } = await client.pull();
  await client.close();
  await client.open(small);
  assert.equal((await client.pull(resultId)).kind, 'full');
});

test('a closed file has no findings', async () => {
  const client = await start();
  await client.open(broken);
  await client.close();
  assert.deepEqual((await client.pull()).items, []);
});

test('both places of a clash are shown', async () => {
  const client = await start();
  await client.open('version: 1\nversion: 1\n');
  const twice = (await client.pull()).items.find(({ code }) => code === 'duplicate-key')!;
  assert.equal(twice.relatedInformation?.[0].location.uri, uri);
  assert.equal(twice.relatedInformation?.[0].location.range.start.line, 0);
});

test('of edits and questions in a burst, the last answer is about the last text', async () => {
  const client = await start();
  await client.open(small);
  const pulls = [];
  for (let edit = 0; edit < 50; edit++) {
    await client.edit(
      edit % 2 === 0 ? 'primary: mem1' : 'primary: ghost',
      edit % 2 === 0 ? 'primary: ghost' : 'primary: mem1',
    );
    pulls.push(client.pull());
  }
  const last = (await Promise.all(pulls)).at(-1)!;
  assert.ok(last.items.every(({ code }) => code !== 'unknown-reference'));
});

test('what an edit does to the keys is told against the text that was opened or saved last', async () => {
  const removal = 'jump-hash-middle-removal';
  const shards = ['s1: {primary: mem1}', 's2: {primary: mem2}', 's3: {primary: mem3}'];
  const client = await start();
  await client.open(`version: 1
cluster: shop
nodes: {mem1: {address: 10.0.0.1}, mem2: {address: 10.0.0.2}, mem3: {address: 10.0.0.3}}
pools: {carts: {shards: {${shards.join(', ')}}}}
proxies: {near: {type: memcached-proxy, listen: 127.0.0.1:11311}}
`);
  const told = async (): Promise<boolean> => (await client.pull()).items.some(({ code }) => code === removal);
  assert.equal(await told(), false);
  await client.edit(`${shards[0]}, `, '');
  assert.equal(await told(), true);
  await client.edit('version: 1', 'version:  1');
  assert.equal(await told(), true);
  await client.notify('textDocument/didSave', { textDocument: { uri } });
  await client.edit('version:  1', 'version: 1');
  assert.equal(await told(), false);
});

test('severities follow the configuration, and the client is told to ask anew', async () => {
  const client = await start({ configuration: { severities: { 'unknown-reference': 'hint', nonsense: 7 } } });
  await client.open(broken);
  await waitFor('the refresh', () => client.refreshes.length > 0);
  const { items } = await client.pull();
  assert.equal(items.find(({ code }) => code === 'unknown-reference')?.severity, 4);
});

test('a cancelled question is answered as cancelled', async () => {
  const client = await start();
  await client.open(small);
  const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
  const source = new CancellationTokenSource();
  const answer = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token);
  source.cancel();
  await assert.rejects(answer, (error: ResponseError) => error.code === LSPErrorCodes.RequestCancelled);
});
