import assert from 'node:assert/strict';
import { test } from 'node:test';
import { selectionRanges } from '../../../server/src/core/features/selectionRanges';
import { smallAt } from './marked';

test('selections grow from the word to the file', () => {
  const spec = smallAt('primary: mem1', 1, 10);
  const texts = selectionRanges(spec, spec.offset).map(spec.at);
  assert.deepEqual(texts.slice(0, 3), ['mem1', 'primary: mem1', '{primary: mem1, standby: [mem2]}']);
  assert.equal(texts.at(-1), spec.text);
});
