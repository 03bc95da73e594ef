import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cursorAt } from '../../../server/src/core/features/cursor';

const places: readonly [name: string, source: string, at: string | undefined, path: string, word: string][] = [
  ['empty file', '‸', 'line', '', ''],
  ['top level', 'version: 1\ncl‸', 'line', '', 'cl'],
  ['under a key', 'nodes:\n  ‸', 'line', 'nodes', ''],
  ['after siblings', 'nodes:\n  a: {}\n  ‸', 'line', 'nodes', ''],
  ['between siblings', 'nodes:\n  a: {}\n  ‸\n  b: {}\n', 'line', 'nodes', ''],
  ['four blanks', 'pools:\n    p:\n        shards:\n            s‸', 'line', 'pools.p.shards', 's'],
  ['back out', 'pools:\n  p:\n    shards:\n      s: {}\n    ‸', 'line', 'pools.p', ''],
  ['between levels', 'pools:\n  p:\n    shards:\n      s: {}\n   ‸', 'line', 'pools.p', ''],
  ['CRLF', 'nodes:\r\n  a: {}\r\n  b‸\r\n', 'line', 'nodes', 'b'],
  ['value', 'clients:\n  web:\n    library: mem‸', 'value', 'clients.web.library', 'mem'],
  ['value, behind the colon', 'environment:‸', 'value', 'environment', ''],
  ['value on the next line', 'environment:\n  ‸', 'line', 'environment', ''],
  ['quoted key', 'nodes:\n  "a b":\n    memory: 1‸', 'value', 'nodes.a b.memory', '1'],
  ['value with colons', 'nodes:\n  a:\n    address: 10.0.0.1:11‸', 'value', 'nodes.a.address', '10.0.0.1:11'],
  ['behind an anchor', 'nodes:\n  a:\n    auth: &x {ty‸', 'key', 'nodes.a.auth', 'ty'],
  ['flow key', 'nodes:\n  a: {mem‸}', 'key', 'nodes.a', 'mem'],
  ['second flow key', 'nodes:\n  a: {memory: 1GiB, ‸}', 'key', 'nodes.a', ''],
  ['flow value', 'nodes:\n  a: {host: ‸}', 'value', 'nodes.a.host', ''],
  ['unclosed flow', 'nodes:\n  a: {host: h‸', 'value', 'nodes.a.host', 'h'],
  ['flow list', 'pools: {p: {shards: {s: {standby: [a, ‸]}}}}', 'value', 'pools.p.shards.s.standby.1', ''],
  [
    'flow over lines',
    'pools:\n  p:\n    shards:\n      s: {\n        primary: a,\n        ‸',
    'key',
    'pools.p.shards.s',
    '',
  ],
  ['after an unclosed flow', 'nodes:\n  a: {host: h\n  b: {ho‸', 'key', 'nodes.b', 'ho'],
  ['after an unclosed quote', 'nodes:\n  a: {host: "h\n  b:\n    ho‸', 'line', 'nodes.b', 'ho'],
  ['first item', 'zones:\n  - ‸', 'line', 'zones.0', ''],
  ['middle item', 'zones:\n  - a\n  - b‸\n  - c\n', 'line', 'zones.1', 'b'],
  ['items at the column of the key', 'zones:\n- a\n- b‸', 'line', 'zones.1', 'b'],
  ['before the dash', 'zones:\n  ‸', 'line', 'zones', ''],
  ['a key in an item', 'clients:\n  w:\n    x:\n      - a: 1\n        b‸', 'line', 'clients.w.x.0', 'b'],
  ['comment', 'nodes:\n  # a‸', undefined, '', ''],
  ['comment behind a value', 'environment: staging # s‸', undefined, '', ''],
  ['comment behind a map', 'nodes:\n  a: {} # s‸', undefined, '', ''],
  ['behind a closed map', 'nodes:\n  a: {} ‸', undefined, '', ''],
  ['a hash inside quotes', 'cluster: "a # b‸', 'value', 'cluster', '"a # b'],
  ['middle of a key', 'nodes:\n  a: {me‸mory: 1GiB}', 'key', 'nodes.a', 'memory'],
  ['blank first lines', '\n\n‸', 'line', '', ''],
];

for (const [name, source, at, path, word] of places)
  test(`the place of the cursor: ${name}`, () => {
    const offset = source.indexOf('‸');
    const text = source.replace('‸', '');
    const cursor = cursorAt(text, offset);
    assert.equal(cursor?.at, at);
    if (!cursor) return;
    assert.equal(cursor.path.join('.'), path);
    assert.equal(text.slice(cursor.word.start, cursor.word.end), word);
  });

test('a blank is missing right behind a colon only', () => {
  assert.equal(cursorAt('environment:', 12)?.needsBlank, true);
  assert.equal(cursorAt('environment: ', 13)?.needsBlank, false);
});

test('no text makes it fail, and the word is always around the cursor', () => {
  const pieces = fc.constantFrom(
    'a',
    ':',
    ' ',
    '\n',
    '{',
    '}',
    '[',
    ']',
    ',',
    '- ',
    '"',
    "'",
    '#',
    '&x ',
    '\r\n',
    'key: ',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), fc.nat(), (parts, at) => {
      const text = parts.join('');
      const offset = at % (text.length + 1);
      const cursor = cursorAt(text, offset);
      assert.ok(!cursor || (cursor.word.start <= offset && offset <= cursor.word.end));
    }),
    { numRuns: 2000 },
  );
});
