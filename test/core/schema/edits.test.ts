import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../../server/src/core/document/edit';
import { asMap } from '../../../server/src/core/document/nodes';
import { parseSpec } from '../../../server/src/core/document/parse';
import { firstNamed, inline, insert } from '../../../server/src/core/schema/edits';

/** `b: 1` written into the map, where `a` comes before it. */
function inserted(text: string): string {
  const map = asMap(parseSpec(text).root);
  assert.ok(map);
  return applyEdits(text, [insert(map, 'b', 1, ['a'], text)]);
}

test('a value in one line is quoted where YAML would read something else', () => {
  assert.equal(inline({ s1: { primary: 'mem1', standby: ['mem2'] } }), '{s1: {primary: mem1, standby: [mem2]}}');
  assert.equal(
    inline(['10.0.0.1:11211', 'user:{id}', '1.6', 'true', 3, false]),
    '[10.0.0.1:11211, "user:{id}", "1.6", "true", 3, false]',
  );
});

test('a key comes after those that stand before it, else in front', () => {
  assert.equal(inserted('a: 0\nc: 2\n'), 'a: 0\nb: 1\nc: 2\n');
  assert.equal(inserted('c: 2\n'), 'b: 1\nc: 2\n');
  assert.equal(inserted('{a: 0, c: 2}'), '{a: 0, b: 1, c: 2}');
  assert.equal(inserted('{ c: 2 }'), '{ b: 1, c: 2 }');
  assert.equal(inserted('{}'), '{b: 1}');
});

test('comments, nested blocks and line breaks stay', () => {
  assert.equal(inserted('a: 0 # why\n# next\nc: 2\n'), 'a: 0 # why\nb: 1\n# next\nc: 2\n');
  assert.equal(inserted('a:\n  x: 0\n\nc: 2\n'), 'a:\n  x: 0\nb: 1\n\nc: 2\n');
  assert.equal(inserted('a: 0'), 'a: 0\nb: 1');
  assert.equal(inserted('a: 0\r\nc: 2\r\n'), 'a: 0\r\nb: 1\r\nc: 2\r\n');
});

test('the first name of a section is found, in a map or a list', () => {
  const { root } = parseSpec('zones: [z1, z2]\nnodes: {n1: {}, n2: {}}\nhosts: 5\n');
  assert.ok(root);
  assert.deepEqual(
    ['zones', 'nodes', 'hosts', 'pools'].map((section) => firstNamed(root, section)),
    ['z1', 'n1', undefined, undefined],
  );
});
