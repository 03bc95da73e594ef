import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSpec } from '../../../server/src/core/document/parse';
import { called, keyed, placeAt } from '../../../server/src/core/schema/place';

const text = 'nodes:\n  a/b~c: {standby: [x, y]}\n';
const at = (pointer: string) => {
  const { root } = parseSpec(text);
  assert.ok(root);
  return placeAt(root, pointer);
};
const marked = (pointer: string): string => text.slice(at(pointer).owner.start, at(pointer).owner.end);

test('follows a pointer through maps and lists', () => {
  assert.equal(called(at('/nodes/a~1b~0c')), '“nodes.a/b~c”');
  assert.equal(keyed(at('/nodes/a~1b~0c/standby/1')), '“standby”');
  assert.equal(marked('/nodes/a~1b~0c/standby'), 'standby');
  assert.equal(marked('/nodes/a~1b~0c/standby/1'), 'y');
});

test('the root is called the spec, and marked at its first key', () => {
  assert.equal(called(at('')), 'The spec');
  assert.equal(marked(''), 'nodes');
});

test('stops at the last value that is there', () => assert.equal(called(at('/nodes/nothing/there')), '“nodes”'));
