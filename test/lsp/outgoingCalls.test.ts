import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { CallHierarchyItem, CallHierarchyOutgoingCall } from 'vscode-languageserver-protocol/node';
import { small } from '../core/features/marked';
import { start, stopAll } from './connection';

afterEach(stopAll);

test('what a shard depends on', async () => {
  const client = await start();
  await client.open(small);
  const [item] = await client.ask<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', client.position('s1'));
  const calls = await client.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item });
  assert.deepEqual(
    calls.map(({ to, fromRanges }) => [
      to.name,
      client.at(to.selectionRange),
      ...fromRanges.map((at) => client.at(at)),
    ]),
    [
      ['mem1', 'mem1', 'mem1'],
      ['mem2', 'mem2', 'mem2'],
    ],
  );
});
