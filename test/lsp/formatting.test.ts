import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { TextEdit } from 'vscode-languageserver-protocol/node';
import { small } from '../core/features/marked';
import { start, stopAll, uri } from './connection';

afterEach(stopAll);
const textDocument = { uri };

test('edits of a line each, by the client’s tab size', async () => {
  const client = await start();
  await client.open(small.replace('zone: west,', 'zone:  west,'));
  const ask = (tabSize: number): Promise<TextEdit[]> =>
    client.request('textDocument/formatting', { textDocument, options: { tabSize, insertSpaces: true } });
  assert.deepEqual(await ask(2), [
    { range: { start: client.position('west', 2, -2), end: client.position('west', 2, 0) }, newText: ' ' },
  ]);
  assert.ok((await ask(4)).every(({ range, newText }) => range.start.line === range.end.line && /^ *$/.test(newText)));
});

test('nothing while the text is broken', async () => {
  const client = await start();
  await client.open('nodes:  {\n');
  const options = { tabSize: 2, insertSpaces: true };
  assert.deepEqual(await client.request('textDocument/formatting', { textDocument, options }), []);
});
