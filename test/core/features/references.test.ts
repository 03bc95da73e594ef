import assert from 'node:assert/strict';
import { test } from 'node:test';
import { references } from '../../../server/src/core/features/references';
import { smallAt } from './marked';

test('references with and without the declaration', () => {
  const spec = smallAt('sessions:', 1);
  assert.equal(references(spec, spec.offset, true).length, 3);
  assert.equal(references(spec, spec.offset, false).length, 2);
  assert.deepEqual(references(spec, 0, true), []);
});
