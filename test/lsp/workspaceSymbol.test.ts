import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { SymbolInformation } from 'vscode-languageserver-protocol/node';
import { small } from '../core/features/marked';
import { start, stopAll } from './connection';

afterEach(stopAll);

test('symbols of the workspace', async () => {
  const client = await start();
  await client.open(small);
  const found = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'mem2' });
  assert.deepEqual(
    found.map(({ name, location }) => [name, client.at(location.range)]),
    [['mem2', 'mem2']],
  );
});
