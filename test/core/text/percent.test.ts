import assert from 'node:assert/strict';
import { test } from 'node:test';
import { percent } from '../../../server/src/core/text/percent';

test('a share in words', () => {
  assert.deepEqual([0, 0.198, 1, 0.0004, 0.0005].map(percent), [
    '0.0 %',
    '19.8 %',
    '100.0 %',
    'less than 0.1 %',
    '0.1 %',
  ]);
});
