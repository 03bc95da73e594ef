import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { Location, LocationLink } from 'vscode-languageserver-protocol/node';
import { small } from '../core/features/marked';
import { fullClient, start, stopAll } from './connection';

afterEach(stopAll);

test('definition with links, and without for clients that know none', async () => {
  const client = await start();
  await client.open(small);
  const [link] = await client.ask<LocationLink[]>('textDocument/definition', client.position('mem1', 2));
  assert.deepEqual(link.targetRange.start, client.position('mem1', 1, 0));
  assert.equal(client.at(link.originSelectionRange!), 'mem1');
  const poor = await start({ capabilities: { ...fullClient, textDocument: {} } });
  await poor.open(small);
  const place = await poor.ask<Location>('textDocument/definition', poor.position('mem1', 2));
  assert.deepEqual(place.range.start, poor.position('mem1', 1, 0));
});
