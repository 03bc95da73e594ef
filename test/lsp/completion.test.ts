import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { small } from '../core/features/marked';
import { start, stopAll } from './connection';

afterEach(stopAll);

test('names with an edit of their own, best first', async () => {
  const client = await start();
  await client.open(small.replace('via: edge', 'via: '));
  const items = await client.complete(client.position('via: ', 1, 5));
  assert.deepEqual(
    items.map(({ label, sortText }) => [label, sortText]),
    [
      ['edge', '0000'],
      ['direct', '0001'],
    ],
  );
});

test('keys with Markdown and tab stops; indentation is ours', async () => {
  const client = await start();
  await client.open('pools:\n  p:\n    \n');
  const sharding = (await client.complete({ line: 2, character: 4 })).find(({ label }) => label === 'sharding')!;
  assert.deepEqual(sharding.textEdit, {
    range: { start: { line: 2, character: 4 }, end: { line: 2, character: 4 } },
    newText: 'sharding:\n      $1',
  });
  assert.equal(sharding.insertTextFormat, 2);
  assert.equal(sharding.insertTextMode, 1);
});

test('in broken text the names of the last good one are offered', async () => {
  const client = await start();
  await client.open(small);
  await client.pull();
  await client.edit('s1: {primary: mem1, standby: [mem2]}', 's1: {primary: ');
  const items = await client.complete(client.position('primary: ', 1, 9));
  assert.deepEqual(
    items.map(({ label }) => label),
    ['mem1', 'mem2'],
  );
});
