import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { CallHierarchyItem } from 'vscode-languageserver-protocol/node';
import { small } from '../core/features/marked';
import { start, stopAll, uri } from './connection';

afterEach(stopAll);

test('a use leads to the declaration', async () => {
  const client = await start();
  await client.open(small);
  const [item] = await client.ask<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', client.position('mem2', 2));
  assert.equal(item.name, 'mem2');
  assert.equal(item.detail, 'node · 10.0.0.12:11211');
  assert.equal(item.uri, uri);
  assert.deepEqual(item.selectionRange.start, client.position('mem2', 1, 0));
});

test('nothing depends on a number', async () => {
  const client = await start();
  await client.open(small);
  assert.equal(await client.ask('textDocument/prepareCallHierarchy', client.position('11212')), null);
});
