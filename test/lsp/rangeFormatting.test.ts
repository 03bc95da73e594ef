import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { TextEdit } from 'vscode-languageserver-protocol/node';
import { small } from '../core/features/marked';
import { start, stopAll, uri } from './connection';

afterEach(stopAll);

test('only the section that is selected', async () => {
  const client = await start();
  await client.open(small);
  const at = client.position('s1');
  const edits = await client.request<TextEdit[]>('textDocument/rangeFormatting', {
    textDocument: { uri },
    range: { start: at, end: at },
    options: { tabSize: 4, insertSpaces: true },
  });
  assert.deepEqual(
    edits.map(({ newText }) => newText.length),
    [4, 8, 12],
  );
});
