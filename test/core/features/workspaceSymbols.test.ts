import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workspaceSymbols } from '../../../server/src/core/features/workspaceSymbols';
import { marked, small } from './marked';

test('names are found by their letters in order', () => {
  assert.deepEqual(
    workspaceSymbols(marked(small), 'm2').map(({ name, owner }) => [name, owner]),
    [['mem2', 'demo']],
  );
  assert.equal(workspaceSymbols(marked(small), '').length, 8);
});
