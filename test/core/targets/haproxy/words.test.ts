import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { outcome, problems, rendered } from '../rendering';
import { shardSpec } from './specs';

/** Every place of a spec whose text can reach `haproxy.cfg`, with a value that is right there. */
const good = {
  cluster: 'shop',
  zone: 'east',
  rack: 'r-1',
  node: 'mem-a',
  standby: 'mem-b',
  address: '10.0.0.2:11211',
  host: '10.0.0.1',
  caFile: 'tls/ca.pem',
  serverName: 'mem.example',
  pool: 'cart',
  shard: 's1',
  proxy: 'edge',
  instance: 'lb-a',
  at: '10.0.0.5',
  socket: '/run/a.sock',
  level: 'admin',
  stateFile: '/var/lib/a.state',
  hardStop: '30s',
  idle: '1h',
  metrics: '127.0.0.1',
  check: 'version',
  interval: '1s',
  mode: 'auto',
  failback: 'manual',
};
type Field = keyof typeof good;

/** JSON is YAML, so any text can stand anywhere. */
const specWith = (value: typeof good): string =>
  JSON.stringify({
    version: 1,
    cluster: value.cluster,
    hosts: { h: { address: value.host, zone: value.zone, rack: value.rack } },
    nodes: {
      [value.node]: { host: 'h', tls: { ca_file: value.caFile, server_name: value.serverName } },
      [value.standby]: { address: value.address },
    },
    pools: {
      [value.pool]: {
        shards: { [value.shard]: { primary: value.node, standby: [value.standby] } },
        failover: {
          mode: value.mode,
          failback: value.failback,
          detection: { check: value.check, interval: value.interval },
        },
      },
    },
    proxies: {
      [value.proxy]: {
        type: 'haproxy',
        base_port: 22121,
        state_file: value.stateFile,
        hard_stop_after: value.hardStop,
        timeouts: { idle: value.idle },
        metrics: { address: value.metrics, port: 8405 },
        instances: {
          [value.instance]: {
            address: value.at,
            peer_port: 10000,
            runtime: { socket: value.socket, level: value.level },
          },
        },
      },
    },
  });

const nasty = fc.constantFrom(
  ...[
    '\n',
    '\r',
    '\r\n    server evil 6.6.6.6:1',
    '\u2028',
    '\0',
    '\t',
    ' ',
    '#',
    '"',
    "'",
    '\\',
    '\\n',
    '\u0024{HOME}',
    '$',
    '%',
  ],
  ...[
    ';',
    '|',
    '`',
    ',',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '*',
    '&',
    '!',
    'é',
    '\u200b',
    '..',
    '@',
    'fd@3',
    'abns@x',
    'if',
    '-',
  ],
  ...['none', 'true', '', '~', '<<', '__proto__', 'constructor', '1', '::1', '/', 'x'.repeat(300)],
);
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc
    .array(fc.oneof(nasty, fc.constantFrom(...Object.values(good))), { minLength: 1, maxLength: 4 })
    .map((all) => all.join('')),
);

const lines = (text: string): string[] => text.split('\n').map((line) => line.trim().replace(/ # zone .*$/, ''));
const firstWords = (text: string): string[] => lines(text).map((line) => line.split(' ')[0]);

/** Whether `part` can be had from `whole` by leaving out some entries. */
function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const entry of whole) if (entry === part[at]) at++;
  return at === part.length;
}

test('no text of the spec adds a directive: it is a word, a default in its place, or a problem', () => {
  const before = rendered(specWith(good), 'haproxy').text;
  const widest = rendered(specWith({ ...good, failback: 'auto' }), 'haproxy').text;
  const longest = Math.max(...lines(widest).map((line) => line.split(' ').length));
  fc.assert(
    fc.property(fc.constantFrom(...(Object.keys(good) as Field[])), hostile, (field, value) => {
      const result = outcome(specWith({ ...good, [field]: value }), 'haproxy');
      if ('problems' in result) return assert.ok(result.problems.length > 0);
      assert.ok(isPartOf(firstWords(result.text), firstWords(before)), `${field}: a new first word in\n${result.text}`);
      for (const line of lines(result.text)) {
        assert.ok(line.startsWith('# ') || line.split(' ').length <= longest, `${field}: too many words: ${line}`);
        assert.match(
          line,
          /^(?:[\p{L}\p{M}\p{N}_.:/@%+,=~^*[\]()|#-]|"version\\r\\n"|\\? |[{}])*$/u,
          `${field}: ${line}`,
        );
      }
    }),
    { numRuns: 2_000 },
  );
});

test('each problem stands on the value that is wrong', () => {
  const on = (field: Field, value: string) => problems(specWith({ ...good, [field]: value }), 'haproxy');
  assert.deepEqual(on('cluster', 'a b'), ['haproxy-name-invalid on "a b"']);
  assert.deepEqual(on('node', 'a#b'), ['haproxy-name-invalid on "a#b"']);
  assert.deepEqual(on('instance', '$X'), ['haproxy-name-invalid on "$X"']);
  assert.deepEqual(on('socket', '/run/a b'), ['config-injection on "/run/a b"']);
  assert.deepEqual(on('socket', 'fd@3'), ['config-injection on "fd@3"']);
  assert.deepEqual(on('stateFile', 'x.state'), ['config-injection on "x.state"']);
  assert.deepEqual(on('caFile', '"'), ['config-injection on "\\""']);
  assert.deepEqual(on('at', '10.0.0.5 ssl'), ['config-injection on "10.0.0.5 ssl"']);
  assert.deepEqual(on('serverName', 'a)b'), ['config-injection on "a)b"']);
});

test('numbers and times that HAProxy refuses or takes for “no limit” are problems', () => {
  const detection = (fields: string) => problems(shardSpec({ pool: `failover: {detection: {${fields}}}` }), 'haproxy');
  assert.deepEqual(detection('interval: 0s'), ['not-allowed-value on 0s']);
  assert.deepEqual(detection('timeout: 25d'), ['not-allowed-value on 25d']);
  assert.deepEqual(detection('fall: 0'), ['not-allowed-value on 0']);
  const proxy = (fields: string) =>
    problems(shardSpec({ proxy: `${fields}, instances: {lb: {address: 10.0.0.5}}` }), 'haproxy');
  assert.deepEqual(proxy('base_port: 70000'), ['not-allowed-value on 70000']);
  assert.deepEqual(proxy('base_port: 1, node_max_connections: 0'), ['not-allowed-value on 0']);
});
