import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { SelectionRange } from 'vscode-languageserver-protocol/node';
import { small } from '../core/features/marked';
import { start, stopAll, uri } from './connection';

afterEach(stopAll);
const textDocument = { uri };

test('a selection grows from the word outwards', async () => {
  const client = await start();
  await client.open(small);
  const params = { textDocument, positions: [client.position('primary')] };
  const [selection] = await client.request<SelectionRange[]>('textDocument/selectionRange', params);
  assert.equal(client.at(selection.range), 'primary');
  assert.equal(client.at(selection.parent!.range), 'primary: mem1');
});
