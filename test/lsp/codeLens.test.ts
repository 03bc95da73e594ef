import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { CodeLens } from 'vscode-languageserver-protocol/node';
import { small } from '../core/features/marked';
import { start, stopAll, uri } from './connection';

afterEach(stopAll);
const textDocument = { uri };

test('lenses for clients that have the commands', async () => {
  const client = await start({ initializationOptions: { commands: true } });
  await client.open(small);
  const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
  assert.deepEqual(
    lenses.map(({ command }) => [command?.command, command?.arguments?.[0]]),
    [
      ['memcachedHa.previewHaproxy', uri],
      ['memcachedHa.placeKey', uri],
      ['memcachedHa.failOver', uri],
    ],
  );
  const poor = await start();
  assert.equal(poor.result.capabilities.codeLensProvider, undefined);
});
