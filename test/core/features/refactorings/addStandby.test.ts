import assert from 'node:assert/strict';
import { test } from 'node:test';
import { none, offered, only } from './offered';

const spec = `version: 1
cluster: c
nodes:
  mem1: {address: 10.0.0.1:11211, zone: a}
  mem2: {address: 10.0.0.2:11211, zone: a}
  mem3: {address: 10.0.0.3:11211, zone: b}
  mem4: {address: 10.0.0.4:11211, zone: c}
pools:
  pool:
    shards:
      s1: {pri‸mary: mem1} # the first
proxies:
  edge: {type: haproxy, base_port: 22121}
`;

test('one offer a zone, on nodes that no pool uses', () => {
  const titles = [...offered(spec).keys()].filter((title) => /standby/.test(title));
  assert.deepEqual(titles, ['Add the standby mem3 in b', 'Add the standby mem4 in c']);
  const [, after] = only(spec, /mem3/);
  assert.equal(after, spec.replace('‸', '').replace('mem1} #', 'mem1, standby: [mem3]} #'));
});

test('behind the standbys that are there, for zones without a node of the shard', () => {
  const more = spec.replace('mem1}', 'mem1, standby: [mem3]}');
  none(more, /in b$/);
  assert.match(only(more, /mem4 in c/)[1], /standby: \[mem3, mem4\]/);
});

test('where no node is free, one that stands by for another shard', () => {
  const few = spec
    .replace('  mem4: {address: 10.0.0.4:11211, zone: c}\n', '')
    .replace('# the first\n', '\n      s2: {primary: mem2, standby: [mem3]}\n');
  assert.deepEqual(
    [...offered(few).keys()].filter((title) => /standby/.test(title)),
    ['Add the standby mem3 in b, which stands by for s2 too'],
  );
});

test('not where zones are not known', () => none(spec.replaceAll(/, zone: [abc]/g, ''), /standby/));
