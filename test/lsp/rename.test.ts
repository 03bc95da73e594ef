import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { small } from '../core/features/marked';
import { fullClient, start, stopAll, uri } from './connection';

afterEach(stopAll);

test('rename is an edit of the version that it was made for', async () => {
  const client = await start();
  await client.open(small);
  await client.edit('version: 1', 'version:  1');
  const prepared = await client.ask<{ placeholder: string }>('textDocument/prepareRename', client.position('mem2', 2));
  assert.equal(prepared.placeholder, 'mem2');
  const edit = await client.ask<WorkspaceEdit>('textDocument/rename', client.position('mem2', 2), { newName: 'm' });
  const [change] = edit.documentChanges as { textDocument: object; edits: object[] }[];
  assert.deepEqual(change.textDocument, { uri, version: 2 });
  assert.equal(change.edits.length, 2);
});

test('a bad name is refused with a sentence', async () => {
  const client = await start();
  await client.open(small);
  await assert.rejects(
    client.ask('textDocument/rename', client.position('mem2'), { newName: '1' }),
    /A name begins with a letter/,
  );
  await assert.rejects(client.ask('textDocument/prepareRename', { line: 0, character: 0 }), /Here is no name/);
});

test('clients without versioned edits get plain changes', async () => {
  const client = await start({ capabilities: { ...fullClient, workspace: {} } });
  await client.open(small);
  const edit = await client.ask<WorkspaceEdit>('textDocument/rename', client.position('mem2'), { newName: 'm' });
  assert.equal(edit.changes?.[uri].length, 2);
});
