import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBareName, looksLikeSpec } from '../../client/src/specNames';

test('the bare name is the whole name', () => {
  for (const path of ['/a/memcached.yaml', 'memcached.yml']) assert.ok(isBareName(path), path);
  for (const path of ['/a/shop.memcached.yaml', '/a/my-memcached.yaml', '/memcached.yaml/x'])
    assert.ok(!isBareName(path), path);
});

test('a spec has a cluster beside nodes or pools at the top', () => {
  assert.ok(looksLikeSpec('version: 1\ncluster: x\nnodes:\n  a: {}\n'));
  assert.ok(looksLikeSpec('pools: {}\r\ncluster: x\r\n'));
  assert.ok(!looksLikeSpec('kind: Deployment\nspec:\n  cluster: x\n  nodes: 3\n'));
  assert.ok(!looksLikeSpec('services:\n  memcached: {}\n'));
  assert.ok(!looksLikeSpec('cluster: x\n'));
});
