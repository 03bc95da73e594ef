import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  appendItem,
  applyEdits,
  removeEntry,
  renameKey,
  replaceScalar,
  scalarText,
  setField,
  setFields,
} from '../../../server/src/core/document/edit';
import { asMap, asSeq, type MapNode, type SeqNode, type SpecNode } from '../../../server/src/core/document/nodes';
import { parseSpec, type SpecDocument } from '../../../server/src/core/document/parse';
import type { TextEdit } from '../../../server/src/core/findings';

type Change = (document: SpecDocument, root: MapNode) => TextEdit[];

const at = (root: SpecNode, ...path: string[]): SpecNode =>
  path.reduce((node, key) => asMap(node)?.entries.get(key)?.value ?? assert.fail(`no ${key}`), root);
const mapAt = (root: SpecNode, ...path: string[]): MapNode => at(root, ...path) as MapNode;

/** Applies the change, compares the text, and checks that the result is still YAML. */
function changes(before: string, change: Change, after: string): void {
  const document = parseSpec(before);
  const edited = applyEdits(before, change(document, asMap(document.root) ?? assert.fail('no map')));
  assert.equal(edited, after);
  assert.deepEqual(parseSpec(edited).findings, []);
}

const setB =
  (path: string[]): Change =>
  (document, root) =>
    setField(document, mapAt(root, ...path), 'b', '2');

describe('setField inserts in the style of the map', () => {
  const table: [string, string, Change, string][] = [
    ['block', 'p:\n  a: 1\n', setB(['p']), 'p:\n  a: 1\n  b: 2\n'],
    ['block, without a last line break', 'p:\n  a: 1', setB(['p']), 'p:\n  a: 1\n  b: 2'],
    [
      'block, comment behind the last value',
      'p:\n  a: 1 # one\nq: 3\n',
      setB(['p']),
      'p:\n  a: 1 # one\n  b: 2\nq: 3\n',
    ],
    ['block, CRLF', 'p:\r\n    a: 1\r\nq: 3\r\n', setB(['p']), 'p:\r\n    a: 1\r\n    b: 2\r\nq: 3\r\n'],
    ['block, after a nested map', 'p:\n  a:\n    c: 1\n\nq: 3\n', setB(['p']), 'p:\n  a:\n    c: 1\n  b: 2\n\nq: 3\n'],
    ['block, after a block scalar', 'p:\n  a: |\n    x\nq: 3\n', setB(['p']), 'p:\n  a: |\n    x\n  b: 2\nq: 3\n'],
    [
      'block, only a merge key',
      'x-a: &a {c: 1}\np:\n  <<: *a\n',
      setB(['p']),
      'x-a: &a {c: 1}\np:\n  b: 2\n  <<: *a\n',
    ],
    ['root', 'a: 1\n# end\n', setB([]), 'a: 1\nb: 2\n# end\n'],
    ['flow', 'p: {a: 1} # tail\n', setB(['p']), 'p: {a: 1, b: 2} # tail\n'],
    ['flow, empty', 'p: {}\n', setB(['p']), 'p: {b: 2}\n'],
    ['flow, trailing comma', 'p: {a: 1,}\n', setB(['p']), 'p: {a: 1, b: 2,}\n'],
    ['flow, alias last', 'x: &x 1\np: {a: *x}\n', setB(['p']), 'x: &x 1\np: {a: *x, b: 2}\n'],
    ['flow, merge key only', 'x: &x {c: 1}\np: {<<: *x}\n', setB(['p']), 'x: &x {c: 1}\np: {b: 2, <<: *x}\n'],
    ['flow, a line each', 'p: {\n  a: 1 # one\n}\n', setB(['p']), 'p: {\n  a: 1, # one\n  b: 2\n}\n'],
    ['flow, a line each, trailing comma', 'p: {\n  a: 1,\n}\n', setB(['p']), 'p: {\n  a: 1,\n  b: 2,\n}\n'],
    ['aliased map: at its anchor', 'x: &x {a: 1}\np: *x\n', setB(['p']), 'x: &x {a: 1, b: 2}\np: *x\n'],
  ];
  for (const [name, before, change, after] of table) test(name, () => changes(before, change, after));
});

describe('setField replaces a value', () => {
  const table: [string, string, Change, string][] = [
    ['plain', 'p: {b: 1, c: 3} # c\n', setB(['p']), 'p: {b: 2, c: 3} # c\n'],
    ['empty', 'p:\n  b: # note\n  c: 3\n', setB(['p']), 'p:\n  b: 2 # note\n  c: 3\n'],
    ['anchored: the anchor stays', 'p:\n  b: &b 1\nq: *b\n', setB(['p']), 'p:\n  b: &b 2\nq: *b\n'],
    ['aliased: where it is written', 'x: &b 1\np: {b: *b}\n', setB(['p']), 'x: &b 2\np: {b: *b}\n'],
    ['merged: where it is written', 'x: &x {b: 1}\np:\n  <<: *x\n', setB(['p']), 'x: &x {b: 2}\np:\n  <<: *x\n'],
    ['a block map', 'p:\n  b:\n    c: 1\n  d: 4\n', setB(['p']), 'p:\n  b:\n    2\n  d: 4\n'],
  ];
  for (const [name, before, change, after] of table) test(name, () => changes(before, change, after));
});

describe('setFields', () => {
  const failback: Change = (document, root) =>
    setFields(
      document,
      mapAt(root, 'p'),
      ['failover', 'detection'],
      [
        ['fall', '2'],
        ['interval', '1s'],
      ],
    );
  test('makes the maps on the way in a block', () =>
    changes(
      'p:\n    s:\n        t: 1\n# next\n',
      failback,
      'p:\n    s:\n        t: 1\n    failover:\n        detection:\n            fall: 2\n            interval: 1s\n# next\n',
    ));
  test('makes the maps on the way in a flow map', () =>
    changes('p: {s: 1}\n', failback, 'p: {s: 1, failover: {detection: {fall: 2, interval: 1s}}}\n'));
  test('uses the maps that are there', () =>
    changes(
      'p:\n  failover:\n    detection: {fall: 3}\n',
      failback,
      'p:\n  failover:\n    detection: {fall: 2, interval: 1s}\n',
    ));
  test('fills an empty value', () =>
    changes('p:\n  failover:\n', failback, 'p:\n  failover: {detection: {fall: 2, interval: 1s}}\n'));
});

describe('removeEntry', () => {
  const removeA: Change = (document, root) => removeEntry(document, mapAt(root, 'p'), 'a');
  const table: [string, string, string][] = [
    ['block', 'p:\n  a: 1 # one\n  b: 2\n', 'p:\n  b: 2\n'],
    ['block, with all its lines', 'p:\n  b: 2\n  a:\n    # in a\n    c: 1\nq: 3\n', 'p:\n  b: 2\nq: 3\n'],
    ['block, the only one', 'p:\n  a: 1\nq: 3\n', 'p:\n  {}\nq: 3\n'],
    ['flow, first', 'p: {a: 1, b: 2}\n', 'p: {b: 2}\n'],
    ['flow, last', 'p: {b: 2, a: {c: 1}}\n', 'p: {b: 2}\n'],
    ['flow, the only one', 'p: {a: 1}\n', 'p: {}\n'],
  ];
  for (const [name, before, after] of table) test(name, () => changes(before, removeA, after));

  test('behind the dash of a list item', () =>
    changes(
      'p:\n  - a: 1\n    b: 2\n',
      (document, root) => removeEntry(document, asMap(asSeq(at(root, 'p'))?.items[0]) as MapNode, 'a'),
      'p:\n  - b: 2\n',
    ));
  test('leaves a merged entry alone', () =>
    changes('x: &x {a: 1}\np: {<<: *x}\n', removeA, 'x: &x {a: 1}\np: {<<: *x}\n'));
});

describe('appendItem', () => {
  const append: Change = (document, root) => appendItem(document, at(root, 'p') as SeqNode, 'c');
  const table: [string, string, string][] = [
    ['flow', 'p: [a, b]\n', 'p: [a, b, c]\n'],
    ['flow, empty', 'p: []\n', 'p: [c]\n'],
    ['flow, trailing comma', 'p: [a, ]\n', 'p: [a, c, ]\n'],
    ['block', 'p:\n  - a # first\nq: 1\n', 'p:\n  - a # first\n  - c\nq: 1\n'],
    ['block without indentation', 'p:\n- a\n- b: 1\n', 'p:\n- a\n- b: 1\n- c\n'],
  ];
  for (const [name, before, after] of table) test(name, () => changes(before, append, after));
});

describe('replaceScalar keeps the quotes', () => {
  const replace: Change = (document, root) => [replaceScalar(document, at(root, 'p').range, '10-19')];
  test('plain', () => changes('p: 0-9\n', replace, 'p: 10-19\n'));
  test('double', () => changes('p: "0-9"\n', replace, 'p: "10-19"\n'));
  test('single', () => changes("p: '0-9'\n", replace, "p: '10-19'\n"));
});

test('renameKey', () => {
  changes(
    'p: {a: 1}\n',
    (_, root) => [renameKey(mapAt(root, 'p').entries.get('a') ?? assert.fail(), 'b')],
    'p: {b: 1}\n',
  );
});

test('scalarText quotes what YAML would read as something else', () => {
  const cases: [string | number | boolean, string][] = [
    ['mem1', 'mem1'],
    ['10.0.0.11:11211', '10.0.0.11:11211'],
    ['250ms', '250ms'],
    ['true', '"true"'],
    ['1.5', '"1.5"'],
    ['0x10', '"0x10"'],
    ['', '""'],
    ['a: b', '"a: b"'],
    [true, 'true'],
    [3, '3'],
  ];
  for (const [value, text] of cases) assert.equal(scalarText(value), text);
});
