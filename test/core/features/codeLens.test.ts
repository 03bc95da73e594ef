import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeLens } from '../../../server/src/core/features/codeLens';
import { marked, small } from './marked';

test('lenses stand at proxies, pools and shards with a standby', () => {
  const spec = marked(small);
  assert.deepEqual(
    codeLens(spec).map(({ title, range }) => `${title} ${spec.at(range)}`),
    ['Preview HAProxy configuration edge', 'Where does a key go? sessions', 'Fail over… s1'],
  );
  assert.equal(
    codeLens(marked(small.replace(', standby: [mem2]', ''))).some(({ does }) => does === 'failover'),
    false,
  );
  assert.deepEqual(codeLens(marked('')), []);
});
