import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-protocol/node';
import { small } from '../core/features/marked';
import { fullClient, start, stopAll, uri } from './connection';

afterEach(stopAll);
const textDocument = { uri };

test('symbols, nested or flat', async () => {
  const client = await start();
  await client.open(small);
  const [cluster] = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
  assert.deepEqual(
    cluster.children?.map(({ name }) => name),
    ['hosts', 'nodes', 'pools', 'proxies', 'clients'],
  );
  const poor = await start({ capabilities: { ...fullClient, textDocument: {} } });
  await poor.open(small);
  const flat = await poor.request<SymbolInformation[]>('textDocument/documentSymbol', { textDocument });
  assert.ok(flat.some(({ name, containerName }) => name === 's1' && containerName === 'sessions'));
});
