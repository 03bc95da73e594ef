import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { start, stopAll, uri } from './connection';

afterEach(stopAll);

const bad: readonly [name: string, text: string, code: string][] = [
  ['empty', '', 'missing-key'],
  ['not YAML', '{{{{ : ]', 'yaml-syntax'],
  ['only text', 'hello', 'wrong-type'],
  ['two documents', 'version: 1\n---\nversion: 1\n', 'multiple-documents'],
  ['a thousand levels', `a: ${'['.repeat(1000)}`, 'too-deep'],
  ['5 MB', `x-a: ${'a'.repeat(5_000_000)}\n`, 'missing-key'],
  ['12 MB', 'a'.repeat(12_000_000), 'too-large'],
  ['tabs', 'nodes:\n\ta: {}\n', 'yaml-syntax'],
];
for (const [name, text, code] of bad)
  test(`${name}: a finding with a place, and every question is answered`, async () => {
    const client = await start();
    await client.open(text);
    const { items } = await client.pull();
    assert.ok(
      items.some((item) => item.code === code),
      JSON.stringify(items.slice(0, 3)),
    );
    assert.ok(items.length <= 100);
    const position = { line: 0, character: 3 };
    const range = { start: position, end: { line: 1, character: 0 } };
    for (const method of ['completion', 'hover', 'definition', 'documentHighlight'])
      await client.ask(`textDocument/${method}`, position);
    for (const method of ['documentSymbol', 'foldingRange', 'codeLens', 'documentLink'])
      await client.request(`textDocument/${method}`, { textDocument: { uri } });
    await client.request('textDocument/inlayHint', { textDocument: { uri }, range });
    await client.request('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [] } });
    await client.request('textDocument/selectionRange', { textDocument: { uri }, positions: [position] });
    assert.deepEqual(client.logged, []);
  });
