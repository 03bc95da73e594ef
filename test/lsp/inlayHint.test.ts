import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { InlayHint } from 'vscode-languageserver-protocol/node';
import { small } from '../core/features/marked';
import { waitFor } from '../lab/waitFor';
import { fullClient, start, stopAll, uri } from './connection';

afterEach(stopAll);
const textDocument = { uri };

test('hints in the range that is on screen', async () => {
  const client = await start();
  await client.open(small);
  const ask = (endLine: number) => {
    const range = { start: { line: 0, character: 0 }, end: { line: endLine, character: 0 } };
    return client.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
  };
  assert.deepEqual(
    (await ask(99)).map(({ label }) => label),
    ['10.0.0.1:11212'],
  );
  assert.deepEqual(await ask(3), []);
});

test('shares of shards come and go with the setting', async () => {
  const capabilities = { ...fullClient, workspace: { ...fullClient.workspace, inlayHint: { refreshSupport: true } } };
  let shares = false;
  const client = await start({ capabilities, initializationOptions: { shareHints: false } });
  client.connection.onRequest('workspace/configuration', () => [{ inlayHints: { shares } }]);
  let refreshed = 0;
  client.connection.onRequest('workspace/inlayHint/refresh', () => {
    refreshed++;
    return null;
  });
  await client.open(
    small.replace(', standby: [mem2]}', '}\n      s2: {primary: mem2}').replace('via: edge', 'via: direct'),
  );
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const ask = async (): Promise<unknown[]> => {
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
    return hints.map(({ label }) => label).filter((label) => String(label).endsWith('%'));
  };
  const change = async (to: boolean): Promise<void> => {
    shares = to;
    refreshed = 0;
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await waitFor('a refresh', () => refreshed || undefined);
  };
  await change(true);
  assert.deepEqual(await ask(), ['50.0 %', '50.0 %']);
  await change(false);
  assert.deepEqual(await ask(), []);
});
