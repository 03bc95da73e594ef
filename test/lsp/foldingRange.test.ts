import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { FoldingRange } from 'vscode-languageserver-protocol/node';
import { small } from '../core/features/marked';
import { start, stopAll, uri } from './connection';

afterEach(stopAll);
const textDocument = { uri };

test('blocks fold', async () => {
  const client = await start();
  await client.open(small);
  const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
  assert.ok(folds.some(({ startLine, endLine }) => startLine === 3 && endLine === 4));
});
