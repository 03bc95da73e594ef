import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesWith, problems, rendered } from '../rendering';
import { bothNodes, shardSpec } from './specs';

const shard = { shard: '{primary: a}, s2: {primary: b}' };
const on = (fields: string, instance = ''): string =>
  shardSpec({ ...shard, proxy: `base_port: 22121, ${fields} instances: {lb-a: {address: 10.0.0.5, ${instance}}}` });
const lines = (spec: string, pattern: RegExp): string[] => linesWith(spec, 'haproxy', pattern);

test('the process may have the connections of its frontends and 100 more', () => {
  assert.deepEqual(lines(on('max_connections: 30,'), /maxconn/), ['maxconn 160', 'maxconn 30', 'maxconn 30']);
  assert.deepEqual(lines(on('max_connections: 30, global_max_connections: 70,'), /maxconn/)[0], 'maxconn 70');
  assert.deepEqual(lines(on(''), /maxconn/), []);
});

test('the Runtime API is a socket file or a port', () => {
  const runtime = (fields: string) => lines(on('', `runtime: {${fields}}`), /stats socket/);
  assert.deepEqual(runtime('socket: /run/a.sock'), [
    'stats socket /run/a.sock mode 660 level user expose-fd listeners',
  ]);
  assert.deepEqual(runtime('address: "127.0.0.1:9999", level: operator'), [
    'stats socket 127.0.0.1:9999 level operator',
  ]);
  assert.deepEqual(lines(on(''), /stats/), []);
});

test('a state file is written and read', () => {
  assert.deepEqual(lines(on('state_file: /var/lib/x.state, hard_stop_after: 0.5m,'), /state/), [
    'server-state-file /var/lib/x.state',
    'load-server-state-from-file global',
  ]);
  assert.deepEqual(lines(on('hard_stop_after: 0.5m,'), /hard-stop/), ['hard-stop-after 30000ms']);
  assert.deepEqual(lines(on(''), /state-file/), []);
});

test('the instances that have a peer_port are peers', () => {
  const fleet = shardSpec({
    proxy: `base_port: 22121, instances: {lb-a: {address: 10.0.0.5, peer_port: 10000},
      lb-b: {address: 10.0.0.6, peer_port: 10001}, lb-c: {address: 10.0.0.7}}`,
  });
  assert.deepEqual(lines(fleet, /peer/), [
    'localpeer lb-a',
    'peers ha',
    'peer lb-a 10.0.0.5:10000',
    'peer lb-b 10.0.0.6:10001',
    'stick-table type integer size 1 peers ha',
  ]);
  assert.doesNotMatch(rendered(fleet, 'haproxy', 'lb-c').text, /peer/);
});

test('metrics have a frontend of their own', () => {
  assert.match(
    rendered(on('metrics: {port: 8405},'), 'haproxy').text,
    /frontend metrics\n {4}mode http\n {4}bind 127\.0\.0\.1:8405\n.*\n {4}http-request use-service prometheus-exporter if/,
  );
  assert.deepEqual(problems(on('metrics: {},'), 'haproxy'), ['missing-key on metrics']);
});

test('a peer without an address is a problem', () => {
  const spec = `nodes: ${bothNodes('')}
pools: {p: {shards: {s: {primary: a}}}}
proxies: {edge: {type: haproxy, listen: "10.0.0.5:1", instances: {lb: {peer_port: 10000}}}}`;
  assert.deepEqual(problems(spec, 'haproxy'), ['missing-key on lb']);
});
