import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSpec } from '../../../server/src/core/document/parse';
import { plain } from '../../../server/src/core/schema/plain';

const plainOf = (text: string): unknown => {
  const { root } = parseSpec(text);
  assert.ok(root);
  return plain(root);
};

test('keeps values, order and nothing else', () => {
  assert.equal(JSON.stringify(plainOf('b: [1, x, true, null]\na: {c: 0x10}')), '{"b":[1,"x",true,null],"a":{"c":16}}');
});

test('a key of the prototype is a key like any other', () => {
  const data = plainOf('__proto__: {polluted: 1}\nconstructor: 2') as Record<string, unknown>;
  assert.equal('toString' in data, false);
  assert.deepEqual(Object.keys(data), ['__proto__', 'constructor']);
  assert.equal(({} as Record<string, unknown>).polluted, undefined);
});

test('a value that is used twice stays one value', () => {
  const data = plainOf('a: &x {k: 1}\nb: *x') as Record<string, unknown>;
  assert.equal(data.a, data.b);
});
