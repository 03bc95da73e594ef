import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alternatives, expected, shown } from '../../../server/src/core/schema/words';

test('says what is due', () => {
  assert.equal(expected({ type: 'integer', minimum: 1 }), 'a whole number of at least 1');
  assert.equal(expected({ type: 'number', minimum: 0, maximum: 1 }), 'a number from 0 to 1');
  assert.equal(expected({ type: ['object', 'boolean'] }), 'a map or true or false');
  assert.equal(expected({ type: 'string', 'x-expected': 'a name' }), 'a name');
});

test('shows a text short, in one line', () => {
  assert.equal(shown('a"b\\c'), '“a"b\\c”');
  assert.equal(shown('a\nb\0'), '“a\\nb\\u0000”');
  assert.equal(shown('x'.repeat(1_000_000)).length, 42);
});

test('lists alternatives', () => {
  assert.equal(alternatives(['a']), 'a');
  assert.equal(alternatives(['a', 'b', 'c']), 'a, b or c');
});
