import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { DocumentHighlight } from 'vscode-languageserver-protocol/node';
import { small } from '../core/features/marked';
import { start, stopAll } from './connection';

afterEach(stopAll);

test('highlights', async () => {
  const client = await start();
  await client.open(small);
  const found = await client.ask<DocumentHighlight[]>('textDocument/documentHighlight', client.position('edge'));
  assert.deepEqual(
    found.map(({ kind }) => kind),
    [3, 2],
  );
});
