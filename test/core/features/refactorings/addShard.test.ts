import assert from 'node:assert/strict';
import { test } from 'node:test';
import { none, only } from './offered';

const spec = `version: 1
cluster: c
network: private
nodes:
  mem1: {address: 10.0.0.1:11211, zone: a}
  mem2: {address: 10.0.0.2:11211, zone: b}
  mem3: {address: 10.0.0.3:11211, zone: b}  # new machine
pools:
  po‸ol:
    shards:
      s1: {primary: mem1}
      s2: {primary: mem2}
proxies:
  ring: {type: twemproxy, listen: 127.0.0.1:22122, timeouts: {server: 400ms}}
`;

test('on a node that no pool uses; the title says which share of the keys moves', () => {
  const [title, after] = only(spec, /Add the shard/);
  assert.match(title, /^Add the shard s3 on mem3: moves \d+\.\d % of the keys$/);
  assert.equal(after, spec.replace('‸', '').replace('mem2}\n', 'mem2}\n      s3: {primary: mem3}\n'));
});

test('on new nodes, with a standby where every shard has one', () => {
  const text = `version: 1
cluster: c
zones: [a, b]
nodes:
  mem1:
    address: 10.0.0.1:11211
    zone: a
  back1:
    address: 10.0.0.2:11211
    zone: b
pools:
  pool:
    shards:
      s‸1:
        primary: mem1
        standby: [back1]
proxies:
  edge: {type: haproxy, base_port: 22121}
`;
  const [title, after] = only(text, /Add the shard/);
  assert.match(title, /^Add the shard s2 on mem2, new: mem2, back2/);
  assert.match(after, /standby: \[back1\]\n {6}s2:\n {8}primary: mem2\n {8}standby: \[back2\]\n/);
  assert.match(
    after,
    / {2}mem2:\n {4}address: 192\.0\.2\.1:11211\n {4}zone: b\n {2}back2:\n {4}address: 192\.0\.2\.2:11211\n {4}zone: a\n/,
  );
});

test('not where ranges of ids would have to be cut, nor where a proxy has one port only', () => {
  none(spec.replace('    shards', '    sharding: {strategy: range, key: "u:{id}"}\n    shards'), /Add the shard/);
  none(
    spec
      .replace('      s2: {primary: mem2}\n', '')
      .replace('twemproxy', 'haproxy')
      .replace(', timeouts: {server: 400ms}', ''),
    /Add the shard/,
  );
  none(spec.replace('‸', '').replace('mem1:', 'me‸m1:'), /Add the shard/);
});
