import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { Location } from 'vscode-languageserver-protocol/node';
import { small } from '../core/features/marked';
import { start, stopAll } from './connection';

afterEach(stopAll);

test('references', async () => {
  const client = await start();
  await client.open(small);
  const ask = (includeDeclaration: boolean) =>
    client.ask<Location[]>('textDocument/references', client.position('mem2'), { context: { includeDeclaration } });
  assert.deepEqual(
    (await ask(true)).map(({ range }) => client.at(range)),
    ['mem2', 'mem2'],
  );
  assert.equal((await ask(false)).length, 1);
});
