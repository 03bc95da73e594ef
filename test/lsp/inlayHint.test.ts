import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { InlayHint } from 'vscode-languageserver-protocol/node';
import { small } from '../core/features/marked';
import { start, stopAll, uri } from './connection';

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
