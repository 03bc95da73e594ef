import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver-protocol/node';
import { small } from '../core/features/marked';
import { fullClient, start, stopAll, uri } from './connection';

afterEach(stopAll);
const textDocument = { uri };
const everything = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const typo = small.replace('memory: 1GiB', 'memry: 1GiB');

test('the fix of a finding, and a comment that silences it', async () => {
  const client = await start();
  await client.open(typo);
  const context = { diagnostics: [] };
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument,
    range: everything,
    context,
  });
  const fix = actions.find(({ diagnostics }) => diagnostics?.[0].code === 'unknown-key')!;
  const [change] = fix.edit!.documentChanges as TextDocumentEdit[];
  assert.equal(fix.kind, 'quickfix');
  assert.match(JSON.stringify(change.edits), /memory/);
  assert.ok(actions.some(({ title }) => title === 'Silence unknown-key here'));
});

test('fix-all only when it is asked for', async () => {
  const client = await start();
  await client.open(typo);
  const context = { diagnostics: [], only: ['source.fixAll'] };
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument,
    range: everything,
    context,
  });
  assert.deepEqual(
    actions.map(({ kind }) => kind),
    ['source.fixAll.memcachedHa'],
  );
});

test('refactorings at the place of the cursor, edits of this version', async () => {
  const client = await start();
  await client.open(small);
  const at = client.position('zone', 3);
  const context = { diagnostics: [], only: ['refactor'] };
  const ask = (place: object, more: object = {}): Promise<CodeAction[]> =>
    client.request('textDocument/codeAction', {
      textDocument,
      range: { start: place, end: place },
      context: { ...context, ...more },
    });
  assert.deepEqual(await ask(at), []);
  assert.deepEqual(await ask(client.position('nodes'), { triggerKind: 2 }), []);
  const [action] = await ask(client.position('nodes'));
  assert.equal(action.title, 'Write the machines of the nodes as hosts');
  assert.equal(action.kind, 'refactor.extract');
  assert.deepEqual((action.edit!.documentChanges as TextDocumentEdit[])[0].textDocument, { uri, version: 1 });
});

test('no actions for clients that know only commands', async () => {
  const client = await start({ capabilities: { ...fullClient, textDocument: {} } });
  assert.equal(client.result.capabilities.codeActionProvider, undefined);
});
