import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closest, editDistance } from '../../../server/src/core/text/closest';

test('counts letters to insert, remove, change or swap', () => {
  assert.equal(editDistance('', 'abc'), 3);
  assert.equal(editDistance('adress', 'address'), 1);
  assert.equal(editDistance('prots', 'ports'), 1);
  assert.equal(editDistance('primray', 'primary'), 1);
  assert.equal(editDistance('same', 'same'), 0);
});

test('finds a slip, another case and another separator', () => {
  const keys = ['address', 'max_connections', 'memory', 'tls'];
  assert.equal(closest('adress', keys), 'address');
  assert.equal(closest('maxConnections', keys), 'max_connections');
  assert.equal(closest('max-connections', keys), 'max_connections');
  assert.equal(closest('tsl', keys), 'tls');
});

test('finds nothing where nothing is near', () => {
  assert.equal(closest('gutter', ['address', 'memory']), undefined);
  assert.equal(closest('x', []), undefined);
  assert.equal(closest('x'.repeat(100_000), ['address']), undefined);
});

test('takes the nearest, and the first of equals', () => {
  assert.equal(closest('mem1', ['mem22', 'mem2', 'mem3']), 'mem2');
});
