import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outputFiles, outputState } from '../../../server/src/core/targets/outputFiles';
import { clusterOf } from './rendering';

const spec = (outputs: string): string => `version: 1
cluster: shop
nodes: {mem1: {address: 10.0.0.1:11211}, mem2: {address: 10.0.0.2:11211}}
pools: {cart: {shards: {s1: {primary: mem1, standby: [mem2]}}}}
proxies: {edge: {type: haproxy, listen: 127.0.0.1:22121}}
outputs: ${outputs}
`;
const files = (outputs: string) => outputFiles(clusterOf(spec(outputs)), 'test.memcached.yaml');
const textOf = (outputs: string): string => {
  const [{ content }] = files(outputs);
  return 'text' in content ? content.text : assert.fail('not rendered');
};

test('the files that have a path, with their companions', () => {
  const paths = files('{haproxy: a/b.cfg, memcached: "a/{node}.conf"}').map(({ path }) => path);
  assert.deepEqual(paths, ['a/b.cfg', 'a/mem1.conf', 'a/mem1.args', 'a/mem2.conf', 'a/mem2.args']);
});

test('no path leads out of the folder', () => {
  for (const path of [
    '../a.cfg',
    '/a.cfg',
    'a/../../b.cfg',
    'a//b.cfg',
    './a.cfg',
    'a\\b.cfg',
    'a\0.cfg',
    '..',
    'C:a.cfg',
  ])
    assert.deepEqual(files(`{haproxy: ${JSON.stringify(path)}}`), [], path);
});

test('how a file is, by what it holds', () => {
  const now = textOf('{haproxy: a.cfg}');
  const before = textOf('{haproxy: a.cfg} # then').replace(/\(hash.*?\)/, '');
  assert.equal(outputState(now, undefined), 'missing');
  assert.equal(outputState(now, now), 'current');
  assert.equal(outputState(now, textOf('{haproxy: a.cfg} # then')), 'current');
  assert.equal(outputState(`${now}\n`, now), 'stale');
  assert.equal(outputState(now, `${now}\n`), 'edited');
  assert.equal(outputState(now, before), 'unmarked');
  assert.equal(outputState('-l\n', '-m\n'), 'unmarked');
});
