import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentHighlight } from '../../../server/src/core/features/documentHighlight';
import { smallAt } from './marked';

test('the declaration is written, uses are read', () => {
  const spec = smallAt('mem1', 2);
  assert.deepEqual(
    documentHighlight(spec, spec.offset).map(({ declares }) => declares),
    [true, false],
  );
});
