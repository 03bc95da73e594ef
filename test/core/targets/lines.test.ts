import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Lines, word } from '../../../server/src/core/targets/lines';

test('lines are joined words, and each knows where it comes from', () => {
  const out = new Lines();
  out.add('global');
  out.add(
    '    maxconn',
    word('500', { start: 3, end: 6 }),
    undefined,
    word('x', { start: 3, end: 6 }, { start: 8, end: 9 }),
  );
  out.add();
  assert.deepEqual(out.rendered(), {
    text: 'global\n    maxconn 500 x\n\n',
    sources: [
      [],
      [
        { start: 3, end: 6 },
        { start: 8, end: 9 },
      ],
      [],
    ],
  });
});
