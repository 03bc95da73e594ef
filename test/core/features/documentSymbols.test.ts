import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DocumentSymbol, documentSymbols } from '../../../server/src/core/features/documentSymbols';
import { marked, small } from './marked';

const outline = (symbols: readonly DocumentSymbol[], depth = 0): string[] =>
  symbols.flatMap(({ kind, name, children }) => [
    `${' '.repeat(depth)}${kind} ${name}`,
    ...outline(children, depth + 1),
  ]);

test('the outline of a spec', () => {
  assert.deepEqual(outline(documentSymbols(marked(small))), [
    'cluster demo',
    ' section hosts',
    '  host h1',
    ' section nodes',
    '  node mem1',
    '  node mem2',
    ' section pools',
    '  pool sessions',
    '   shard s1',
    ' section proxies',
    '  proxy edge',
    ' section clients',
    '  client web',
  ]);
});

test('every symbol holds its name and its children', () => {
  const check = (symbol: DocumentSymbol): void => {
    assert.ok(
      symbol.name !== '' && symbol.range.start <= symbol.selection.start && symbol.selection.end <= symbol.range.end,
    );
    for (const child of symbol.children) {
      assert.ok(symbol.range.start <= child.range.start && child.range.end <= symbol.range.end);
      check(child);
    }
  };
  documentSymbols(marked('nodes:\n  "": {}\n  b: &b {port: 1}\n  c: *b\npools:\n  <<: *b\n  p:\n')).forEach(check);
  assert.deepEqual(documentSymbols(marked('')), []);
});
