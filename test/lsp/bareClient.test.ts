import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { Hover, InitializeResult, MarkupContent } from 'vscode-languageserver-protocol/node';
import { small } from '../core/features/marked';
import { start, stopAll, uri } from './connection';

afterEach(stopAll);
const textDocument = { uri };

test('a client that says nothing of itself is asked for nothing and gets plain answers', async () => {
  const client = await start({ capabilities: {} });
  await client.open(small.replace('via: edge', 'via: '), uri, 'yaml');
  await client.awaitPublished(({ version }) => version === 1);
  const items = await client.complete({ line: 0, character: 0 });
  assert.ok(
    items.every(({ insertTextFormat, textEdit }) => insertTextFormat === 1 && !textEdit!.newText.includes('$')),
  );
  const hover = await client.ask<Hover>('textDocument/hover', client.position('memory'));
  assert.equal((hover.contents as MarkupContent).kind, 'plaintext');
  assert.deepEqual(await client.request('textDocument/codeLens', { textDocument }), []);
  assert.deepEqual(client.registered, []);
  assert.equal(client.result.capabilities.positionEncoding, 'utf-16');
});

test('settings may come with the notification alone', async () => {
  const client = await start({ capabilities: {} });
  await client.open(small.replace('primary: mem1', 'primary: ghost'));
  const off = { memcachedHa: { severities: { 'unknown-reference': 'off' } } };
  await client.awaitPublished(({ diagnostics }) => diagnostics.some(({ code }) => code === 'unknown-reference'));
  await client.notify('workspace/didChangeConfiguration', { settings: off });
  await client.awaitPublished(({ diagnostics }) => diagnostics.every(({ code }) => code !== 'unknown-reference'));
});

for (const [offered, chosen] of [
  [['utf-8', 'utf-16'], 'utf-8'],
  [['utf-32', 'utf-16'], 'utf-16'],
  [['utf-16', 'utf-8'], 'utf-16'],
] as const)
  test(`of ${offered.join(', ')} the encoding is ${chosen}`, async () => {
    const client = await start({ capabilities: { general: { positionEncodings: [...offered] } } });
    assert.equal((client.result as InitializeResult).capabilities.positionEncoding, chosen);
  });

test('positions and edits in UTF-8', async () => {
  const client = await start({
    capabilities: { general: { positionEncodings: ['utf-8'] }, textDocument: { diagnostic: {} } },
  });
  await client.open('# é😀\ncluster: "é😀"\nnodes: {"é😀": {memory: x}}\n');
  const before = 'nodes: {"é😀": {';
  const character = Buffer.byteLength(before) + 2;
  const hover = await client.ask<Hover>('textDocument/hover', { line: 2, character });
  assert.deepEqual(hover.range, {
    start: { line: 2, character: Buffer.byteLength(before) },
    end: { line: 2, character: Buffer.byteLength(before) + 'memory'.length },
  });
  const start8 = Buffer.byteLength(`${before}memory: `);
  const range = { start: { line: 2, character: start8 }, end: { line: 2, character: start8 + 1 } };
  await client.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range, text: '1GiB' }],
  });
  assert.ok((await client.pull()).items.every(({ message }) => !String(message).includes('memory')));
});
