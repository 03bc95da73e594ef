import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { CallHierarchyIncomingCall, CallHierarchyItem } from 'vscode-languageserver-protocol/node';
import { small } from '../core/features/marked';
import { start, stopAll } from './connection';

afterEach(stopAll);

test('from a node up to the application that loses keys with it', async () => {
  const client = await start();
  await client.open(small);
  let [item] = await client.ask<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', client.position('mem2'));
  const way: string[] = [];
  for (;;) {
    const [call] = await client.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
    if (!call) break;
    way.push(`${call.from.name}: ${call.fromRanges.map((range) => client.at(range)).join(', ')}`);
    item = call.from;
  }
  assert.deepEqual(way, ['s1: mem2', 'sessions: s1', 'edge: sessions', 'web: edge']);
});

test('an item of a version before, and one that is gone', async () => {
  const client = await start();
  await client.open(small);
  const [item] = await client.ask<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', client.position('mem2'));
  await client.edit('version: 1\n', '\n\nversion: 1\n');
  const [call] = await client.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
  assert.deepEqual(call.fromRanges[0].start, client.position('mem2', 2, 0));
  await client.close();
  assert.deepEqual(await client.request('callHierarchy/incomingCalls', { item }), []);
});
