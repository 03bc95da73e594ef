import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesWith, problems } from '../rendering';
import { bothNodes, shardSpec } from './specs';

const shards = '{primary: a}, s2: {primary: b}';

test('shards have ports in their order, copies too', () => {
  const proxy = 'base_port: 22121, instances: {lb: {address: "::1"}}';
  assert.deepEqual(linesWith(shardSpec({ shard: shards, proxy }), 'haproxy', /^bind /), [
    'bind [::1]:22121',
    'bind [::1]:22122',
  ]);
  const copies = `nodes: ${bothNodes('')}
pools: {flags: {replicas: {east: [a], west: [b]}}}
proxies: {edge: {type: haproxy, ${proxy}}}`;
  assert.deepEqual(linesWith(copies, 'haproxy', /^backend be_/), ['backend be_flags_east', 'backend be_flags_west']);
});

test('one port can’t serve several shards, and a copy can’t be several nodes', () => {
  assert.deepEqual(problems(shardSpec({ shard: shards }), 'haproxy'), [
    'independent-nodes-behind-one-port on "127.0.0.1:22121"',
  ]);
  const copy = `nodes: ${bothNodes('')}
pools: {flags: {replicas: {east: [a, b]}}}
proxies: {edge: {type: haproxy, listen: "127.0.0.1:1"}}`;
  assert.deepEqual(problems(copy, 'haproxy'), ['independent-nodes-behind-one-port on east']);
});

test('without a port, a shard, a primary or an address there is nothing to render', () => {
  assert.deepEqual(problems(shardSpec({ proxy: '' }), 'haproxy'), ['missing-key on edge']);
  assert.deepEqual(problems(shardSpec({ proxy: 'base_port: 22121' }), 'haproxy'), ['missing-key on edge']);
  assert.deepEqual(problems('proxies: {edge: {type: haproxy, base_port: 1}}', 'haproxy'), ['missing-key on edge']);
  assert.deepEqual(problems(shardSpec({ shard: '{}' }), 'haproxy'), ['missing-key on s1']);
});

test('a node stands once in a shard', () => {
  assert.deepEqual(problems(shardSpec({ shard: '{primary: a, standby: [b, a]}' }), 'haproxy'), [
    'node-in-two-roles on a',
  ]);
});

test('HAProxy does not stand over another proxy', () => {
  const proxy = 'listen: "127.0.0.1:1", over: edge';
  assert.deepEqual(problems(shardSpec({ proxy }), 'haproxy'), ['target-cannot-express on edge']);
});
