import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folding } from '../../../server/src/core/features/folding';
import { marked } from './marked';

test('blocks and comments fold, single lines do not', () => {
  const folds = folding(marked('# a\n# b\nnodes:\n  a:\n    port: 1\n  b: {}\n\npools: {}\n'));
  assert.deepEqual(folds, [
    { startLine: 2, endLine: 5 },
    { startLine: 3, endLine: 4 },
    { startLine: 0, endLine: 1, kind: 'comment' },
  ]);
});
