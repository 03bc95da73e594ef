import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { haproxy } from '../../../server/src/core/targets/haproxy';
import { assertGolden } from '../golden';
import { artifactsOf, clusterOf, examples, problems, rendered } from './rendering';

describe('examples', () => {
  for (const [file, spec] of examples())
    for (const { instance } of artifactsOf(spec, 'haproxy'))
      test(`${file} ${instance}`, () => {
        const { text, sources } = rendered(spec, 'haproxy', instance, file);
        assertGolden(`haproxy/${file.replace('.memcached.yaml', '')}-${instance}.cfg`, text);
        assert.equal(text.split('\n').length - 1, sources.length, 'a source for each line');
        for (const { start, end } of sources.flat()) assert.ok(start < end && end <= spec.length);
      });
});

const spec = `version: 1
cluster: shop
defaults: {failover: {detection: {fall: 5}}}
nodes:
  a: {address: "10.0.0.1:11211"}
  b: {address: "10.0.0.2:11211", zone: east}
pools:
  cart:
    failover: {failback: manual, detection: {interval: 1500ms}}
    shards: {s1: {primary: a, standby: [b]}}
proxies:
  edge:
    type: haproxy
    base_port: 22121
    max_connections: 50
    timeouts: {queue: 100ms}
    state_file: /var/lib/servers.state
    instances:
      lb-a: {address: 10.0.0.5, peer_port: 10000, runtime: {socket: /run/a.sock, level: admin}}
`;

test('each line points at what it was made from', () => {
  const { text, sources } = rendered(spec, 'haproxy');
  const from = new Map(
    text
      .split('\n')
      .map((line, index) => [line.trim(), (sources[index] ?? []).map(({ start, end }) => spec.slice(start, end))]),
  );
  const expected: Record<string, string[]> = {
    '# cluster shop': ['shop'],
    '# proxy edge': ['edge'],
    '# instance lb-a': ['lb-a'],
    'description shop': ['shop'],
    'maxconn 150': ['50'],
    'localpeer lb-a': ['lb-a'],
    'stats socket /run/a.sock mode 660 level admin expose-fd listeners': ['/run/a.sock', 'admin'],
    'stats timeout 30s': ['runtime'],
    'server-state-file /var/lib/servers.state': ['/var/lib/servers.state'],
    'mode tcp': [],
    // A default points at the name of its owner.
    'timeout connect 500ms': ['edge'],
    'timeout queue 100ms': ['100ms'],
    'load-server-state-from-file global': ['/var/lib/servers.state'],
    'peer lb-a 10.0.0.5:10000': ['lb-a', '10.0.0.5', '10000'],
    'frontend fe_cart_s1': ['s1', 'cart'],
    'bind 10.0.0.5:22121': ['10.0.0.5', '22121'],
    'maxconn 50': ['50'],
    'default_backend be_cart_s1': ['s1', 'cart'],
    'stick-table type integer size 1 peers ha': ['manual', '10000'],
    'stick on int(1)': ['manual'],
    'default-server inter 1500ms fastinter 250ms downinter 2s fall 5 rise 3': ['1500ms', 'detection', '5'],
    'timeout check 500ms': ['detection'],
    'tcp-check expect rstring ^VERSION': ['detection'],
    'server a 10.0.0.1:11211 check': ['a', 'a', '"10.0.0.1:11211"'],
    'server b 10.0.0.2:11211 check backup # zone east': ['b', 'b', '"10.0.0.2:11211"', 'failover', 'east'],
  };
  for (const [line, texts] of Object.entries(expected)) assert.deepEqual(from.get(line), texts, line);
});

test('the same spec gives the same text, and a small change a small difference', () => {
  const before = rendered(spec, 'haproxy').text.split('\n');
  assert.deepEqual(rendered(spec, 'haproxy').text.split('\n'), before);
  const after = rendered(spec.replace('queue: 100ms', 'queue: 200ms'), 'haproxy').text.split('\n');
  const changed = after.filter((line, index) => line !== before[index]);
  assert.deepEqual(changed.slice(1), ['    timeout queue 200ms'], 'beside the hash in the first line');
});

test('names that would be one in haproxy.cfg are refused', () => {
  const twice = spec
    .replace('pools:\n', 'pools:\n  cart_s1: {shards: {x: {primary: a}}}\n')
    .replace('s1: {pri', 's1_x: {pri');
  assert.deepEqual(problems(twice, 'haproxy'), ['name-collides-after-slug on s1_x']);
});

test('an instance that is gone from the spec is a problem, not an exception', () => {
  const [artifact] = artifactsOf(spec, 'haproxy');
  const result = haproxy.render(clusterOf(spec.replace('lb-a', 'lb-z')), artifact, 'x');
  assert.ok('problems' in result);
  assert.deepEqual(
    result.problems.map(({ code }) => code),
    ['unknown-reference'],
  );
});

test('two proxies on one machine have different files', () => {
  const two = `${spec}  inner: {type: haproxy, base_port: 3, instances: {lb-a: {address: 10.0.0.5}, lb-b: {address: 10.0.0.6}}}\n`;
  assert.deepEqual(
    artifactsOf(two, 'haproxy').map(({ fileName }) => fileName),
    ['haproxy-edge-lb-a.cfg', 'haproxy-inner-lb-a.cfg', 'haproxy-lb-b.cfg'],
  );
});
