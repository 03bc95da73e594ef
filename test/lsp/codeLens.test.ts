import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { CodeLens } from 'vscode-languageserver-protocol/node';
import { small } from '../core/features/marked';
import { waitFor } from '../lab/waitFor';
import { fullClient, start, stopAll, uri } from './connection';

afterEach(stopAll);
const textDocument = { uri };

test('lenses for clients that have the commands', async () => {
  const client = await start({ initializationOptions: { commands: true } });
  await client.open(small);
  const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
  assert.deepEqual(
    lenses.map(({ command }) => [command?.command, command?.arguments?.[0]]),
    [
      ['memcachedHa.preview', uri],
      ['memcachedHa.placeKey', uri],
      ['memcachedHa.failOver', uri],
    ],
  );
  const poor = await start();
  assert.equal(poor.result.capabilities.codeLensProvider, undefined);
});

const direct = small.replace('via: edge', 'via: direct').replace(', standby: [mem2]', '');
const shard = 's1: {primary: mem1}';
const twoShards = `${shard}\n      s2: {primary: mem2}`;

test('a pool says what the edits since the last save move', async () => {
  const capabilities = { ...fullClient, workspace: { ...fullClient.workspace, codeLens: { refreshSupport: true } } };
  const client = await start({ capabilities, initializationOptions: { commands: true } });
  let refreshed = 0;
  client.connection.onRequest('workspace/codeLens/refresh', () => {
    refreshed++;
    return null;
  });
  const moves = async (): Promise<(string | undefined)[]> => {
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
    return lenses.flatMap(({ command }) => (command?.command === 'memcachedHa.showWhatIf' ? command.title : []));
  };
  await client.open(direct);
  assert.deepEqual(await moves(), []);
  await client.edit(shard, twoShards);
  assert.match((await moves()).join(), /^Adding s2 moves \d\d\.\d % of the keys$/);
  await client.notify('textDocument/didSave', { textDocument });
  assert.deepEqual(await moves(), []);
  await waitFor('a refresh', () => refreshed || undefined);
  await client.edit(twoShards, `${shard}\n      s2: {primary: mem2`);
  assert.deepEqual(await moves(), []);
});

test('what is saved is what the disk has, also when the editor opened something newer', async () => {
  const surroundings = { files: { find: async () => [], read: async () => ({ text: direct, stamp: '1' }) } };
  const client = await start({ surroundings, initializationOptions: { commands: true } });
  await client.open(direct.replace(shard, twoShards));
  const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
  const found = lenses.find(({ command }) => command?.command === 'memcachedHa.showWhatIf');
  assert.deepEqual(found?.command?.arguments, [uri, { pool: 'sessions' }]);
});
