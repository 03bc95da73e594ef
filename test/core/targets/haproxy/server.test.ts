import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesWith, problems } from '../rendering';
import { bothNodes, shardSpec } from './specs';

const servers = (spec: string): string[] =>
  linesWith(spec, 'haproxy', /^server /).map((line) => line.replace('server ', ''));
const [a, b] = ['a 10.0.0.1:11211 check', 'b 10.0.0.2:11211 check'];

test('a primary and its standbys in order', () => {
  assert.deepEqual(servers(shardSpec()), [a, `${b} backup`]);
  const three = '{a: {address: "10.0.0.1"}, b: {address: "10.0.0.2"}, c: {address: cache.example}}';
  assert.deepEqual(servers(shardSpec({ nodes: three, shard: '{primary: b, standby: [a, c]}' })), [
    b,
    `${a} backup`,
    'c cache.example:11211 check backup',
  ]);
});

test('with mode manual a standby is disabled and no backup', () => {
  assert.deepEqual(servers(shardSpec({ pool: 'failover: {mode: manual}' })), [a, `${b} disabled`]);
});

test('an automatic failback closes what is open on the standby', () => {
  const spec = shardSpec({ pool: 'failover: {failback: auto}' });
  assert.deepEqual(servers(spec), [`${a} on-marked-up shutdown-backup-sessions`, `${b} backup`]);
  const alone = shardSpec({ shard: '{primary: a}', pool: 'failover: {failback: auto}' });
  assert.deepEqual(servers(alone), [a]);
});

test('connection limit, weight 0, retired, place', () => {
  const proxy = 'listen: "127.0.0.1:1", node_max_connections: 9';
  assert.deepEqual(servers(shardSpec({ proxy })), [`${a} maxconn 9`, `${b} backup maxconn 9`]);
  const drained = shardSpec({ shard: '{primary: a, standby: [b], weight: 0}' });
  assert.deepEqual(servers(drained), [`${a} weight 0`, `${b} backup weight 0`]);
  assert.deepEqual(servers(shardSpec({ shard: '{primary: a, standby: [b], weight: 7}' })), [a, `${b} backup`]);
  assert.deepEqual(servers(shardSpec({ nodes: bothNodes('retired: true') })), [
    `${a} disabled`,
    `${b} backup disabled`,
  ]);
  assert.deepEqual(servers(shardSpec({ nodes: bothNodes('zone: east') }))[0], `${a} # zone east`);
});

test('the rack is told where it is one word', () => {
  const at = (rack: string) =>
    servers(
      `hosts: {h: {address: 10.0.0.1, zone: z, rack: ${rack}}}\n${shardSpec({ nodes: '{a: {host: h}}', shard: '{primary: a}' })}`,
    );
  assert.deepEqual(at('a-07'), [`${a} # zone z, rack a-07`]);
  assert.deepEqual(at('"row 7"'), [`${a} # zone z`]);
});

test('IPv6 and unix sockets', () => {
  const nodes = '{a: {address: "[2001:db8::1]:11212"}, b: {address: /run/memcached.sock}}';
  assert.deepEqual(servers(shardSpec({ nodes })), [
    'a [2001:db8::1]:11212 check',
    'b /run/memcached.sock check backup',
  ]);
});

test('TLS is verified against the name of the node, for traffic and check', () => {
  const tls = (fields: string) => shardSpec({ nodes: bothNodes(`tls: {${fields}}`), shard: '{primary: a}' });
  assert.deepEqual(servers(tls('ca_file: tls/ca.pem')), [
    `${a} ssl verify required ca-file tls/ca.pem verifyhost a sni str(a) check-sni a`,
  ]);
  assert.deepEqual(servers(tls('verify: none, server_name: cache.example')), [
    `${a} ssl verify none sni str(cache.example) check-sni cache.example`,
  ]);
  assert.deepEqual(problems(tls('server_name: x'), 'haproxy'), ['missing-key on a']);
});

test('a node that is missing or has no address is a problem', () => {
  assert.deepEqual(problems(shardSpec({ nodes: '{a: {}}' }), 'haproxy'), [
    'missing-key on a',
    'unknown-reference on b',
  ]);
});
