import assert from 'node:assert/strict';
import { test } from 'node:test';
import { argumentsOf } from './commandLine';

const spec = (fields: string, more = ''): string => `cluster: c\n${more}\nnodes: {n: {${fields}}}`;
const result = (fields: string, more?: string) => argumentsOf(spec(`address: 10.0.0.1, ${fields}`, more));

/** The arguments beyond the ones of a node with nothing but an address. */
function beyond(fields: string): string {
  const found = result(fields);
  assert.ok('args' in found, JSON.stringify(found));
  return found.args.join(' ').replace('-l 10.0.0.1 -p 11211 -U 0 -m 64 -I 1m -c 1024 -t 4', '').trim();
}

test('what is the program’s default is said only where another program or version has another', () => {
  assert.equal(beyond(''), '');
  assert.equal(
    beyond('lru: {hot: 20, warm: 40}, slab_automove: 1, idle_timeout: 0s, evictions: true, flush_all: true'),
    '',
  );
});

test('each field is its flag', () => {
  const flags: Record<string, string> = {
    'evictions: false': '-M',
    'flush_all: false': '-F',
    'protocol: binary': '-B binary',
    'protocol: ascii': '-B ascii',
    'auth: {type: sasl}': '-S',
    'auth: {type: sasl, credentials: {from_env: SECRET}}': '-S',
    'auth: {type: ascii, credentials: {from_file: /etc/users}}': '-Y /etc/users',
    'tls: {verify: required}': '-Z',
    'tls: {ca_file: c, cert_file: a, key_file: b}': '-Z -o ssl_chain_cert=a -o ssl_key=b -o ssl_ca_cert=c',
    'idle_timeout: 1500ms': '-o idle_timeout=2',
    'lru: {hot: 10}': '-o hot_lru_pct=10',
    'lru: {warm: 50}': '-o warm_lru_pct=50',
    'slab_automove: 0': '-o slab_automove=0',
  };
  for (const [fields, expected] of Object.entries(flags)) assert.equal(beyond(fields), expected, fields);
});

test('addresses and sizes', () => {
  const args = (fields: string): string => {
    const found = argumentsOf(spec(fields, 'hosts: {h: {address: "fe80::1"}}'));
    assert.ok('args' in found, JSON.stringify(found));
    return found.args.join(' ').replace(' -c 1024 -t 4', '');
  };
  assert.equal(args('address: "10.0.0.1:5", udp_port: 7'), '-l 10.0.0.1 -p 5 -U 7 -m 64 -I 1m');
  assert.equal(args('host: h, port: 12'), '-l [fe80::1] -p 12 -U 0 -m 64 -I 1m');
  assert.equal(args('address: a, listen: [127.0.0.1, "::1"]'), '-l 127.0.0.1,[::1] -p 11211 -U 0 -m 64 -I 1m');
  assert.equal(args('address: /run/m.sock'), '-s /run/m.sock -m 64 -I 1m');
  assert.equal(args('address: a, memory: 1.5GiB, item_max: 1.5MiB'), '-l a -p 11211 -U 0 -m 1536 -I 1536k');
  assert.equal(args('address: a, memory: 1GB, item_max: 1GiB'), '-l a -p 11211 -U 0 -m 953 -I 1024m');
});

test('what memcached would not start with, or would start without', () => {
  const problems = (fields: string) => {
    const found = result(fields);
    return 'problems' in found ? found.problems.join() : 'none';
  };
  assert.deepEqual(argumentsOf(spec('threads: 2')), { problems: ['missing-key on n'] });
  assert.equal(problems('udp_port: 70000'), 'not-allowed-value on 70000');
  assert.equal(problems('memory: 1KiB'), 'not-allowed-value on 1KiB');
  for (const size of ['256KiB', '700KiB', '1025KiB', '2GiB'])
    assert.equal(problems(`item_max: ${size}`), `not-allowed-value on ${size}`);
  assert.equal(problems('slab_automove: 3'), 'not-allowed-value on 3');
  assert.equal(problems('auth: {type: ascii}'), 'missing-key on ascii');
  assert.equal(problems('auth: {type: ascii, credentials: {from_env: X}}'), 'target-cannot-express on X');
  assert.equal(problems('auth: {type: ascii, credentials: {from_command: pass}}'), 'target-cannot-express on pass');
  assert.equal(problems('protocol: ascii, auth: {type: sasl}'), 'sasl-needs-binary on ascii');
  const ascii = 'auth: {type: ascii, credentials: {from_file: f}}';
  assert.equal(problems(`protocol: binary, ${ascii}`), 'target-cannot-express on binary');
  const socket = argumentsOf(spec('address: /run/m.sock, tls: {ca_file: c}'));
  assert.deepEqual(socket, { problems: ['target-cannot-express on /run/m.sock'] });
});
