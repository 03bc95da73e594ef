import assert from 'node:assert/strict';
import { test } from 'node:test';
import { none, only } from './offered';

const spec = `version: 1
cluster: c
no‸des:
  mem1: {address: 10.0.0.1:11211, zone: a} # first
  mem2: {zone: a, address: "10.0.0.1:11212"}
  mem3:
    address: cache.example:11211 # third
    zone: b
    memory: 1GiB
  mem4: {address: "[::1]:11211"}
  mem5: {address: /run/memcached.sock}
`;

test('a host for each machine; the zone goes there too', () => {
  const [title, after] = only(spec, /hosts/);
  assert.equal(title, 'Write the machines of the nodes as hosts');
  assert.equal(
    after,
    `version: 1
cluster: c
hosts:
  host1: {address: 10.0.0.1, zone: a}
  host2: {address: cache.example, zone: b}
  host3: {address: "::1"}
nodes:
  mem1: {host: host1} # first
  mem2: {host: host1, port: 11212}
  mem3:
    host: host2 # third
    memory: 1GiB
  mem4: {host: host3}
  mem5: {address: /run/memcached.sock}
`,
  );
});

test('hosts that are there are taken', () => {
  const [, after] = only(spec.replace('no‸des', 'hosts: {box: {address: 10.0.0.1}}\nno‸des'), /hosts/);
  assert.match(after, /hosts: \{box: \{address: 10\.0\.0\.1\}, host1: \{address: cache\.example, zone: b\}/);
  assert.match(after, /mem1: \{host: box, zone: a\}/);
});

test('zones that differ stay at the nodes', () => {
  assert.match(
    only(spec.replace('{zone: a', '{zone: b'), /hosts/)[1],
    /host1: \{address: 10\.0\.0\.1\}[\s\S]*mem1: \{host: host1, zone: a\}/,
  );
});

test('not where all have hosts already', () => {
  none('version: 1\ncluster: c\nhosts: {h: {address: 10.0.0.1}}\nno‸des: {mem1: {host: h}}\n', /hosts/);
});
