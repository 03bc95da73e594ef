import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bothNodes, shardSpec } from '../targets/haproxy/specs';
import { artifactsOf, rendered } from '../targets/rendering';
import { fixture, goldens, goldenText, imported, meant, refusal } from './support';

describe('what we generate comes back line by line', () => {
  for (const name of goldens('haproxy'))
    test(name, () => {
      const text = goldenText('haproxy', name);
      const instance = /^# instance (\S+)$/m.exec(text)?.[1];
      assert.deepEqual(meant(rendered(imported({ [name]: text }).text, 'haproxy', instance).text), meant(text));
    });

  test('the files of two instances are one proxy', () => {
    const names = ['sessions-lb-a.cfg', 'sessions-lb-b.cfg'];
    const files = Object.fromEntries(names.map((name) => [name, goldenText('haproxy', name)]));
    const { text, cluster } = imported(files);
    assert.deepEqual([...cluster.proxies.keys()], ['edge']);
    for (const [index, name] of names.entries())
      assert.deepEqual(meant(rendered(text, 'haproxy', ['lb-a', 'lb-b'][index]).text), meant(files[name]));
  });
});

/** What the examples do not show. */
const shapes: Record<string, string> = {
  'manual failover': shardSpec({ pool: 'failover: {mode: manual}' }),
  'automatic failback': shardSpec({ pool: 'failover: {failback: auto}' }),
  'no standby': shardSpec({ shard: '{primary: a}' }),
  'check noop': shardSpec({ pool: 'failover: {detection: {check: noop}}' }),
  'check token': shardSpec({ pool: 'failover: {detection: {check: token}}' }),
  'check tcp': shardSpec({ pool: 'failover: {detection: {check: tcp}}' }),
  'check with ascii login': shardSpec({ nodes: bothNodes('auth: {type: ascii}') }),
  'check with sasl login': shardSpec({ nodes: bothNodes('auth: {type: sasl}') }),
  'TLS, verified': shardSpec({ nodes: bothNodes('tls: {ca_file: tls/ca.pem, server_name: mem.example}') }),
  'TLS, not verified': shardSpec({ nodes: bothNodes('tls: {verify: none}') }),
  'IPv6, unix socket, drained, retired': shardSpec({
    nodes: '{a: {address: "[::1]:11211"}, b: {address: /run/memcached.sock, retired: true}}',
    shard: '{primary: a, standby: [b], weight: 0}',
  }),
  'short and broken times': shardSpec({
    pool: 'failover: {detection: {interval: 0.5s, fast_interval: 900us, down_interval: 1h, timeout: 20d}}',
  }),
  'a fleet, metrics and limits': shardSpec({
    proxy:
      'base_port: 22121, metrics: {port: 8405}, max_connections: 100, node_max_connections: 90, global_max_connections: 500, instances: {lb-a: {address: 127.0.0.1, peer_port: 10000, runtime: {address: "[::1]:9999", level: operator}}, lb-b: {address: "127.0.0.2", peer_port: 10000}}',
  }),
};

describe('every shape comes back line by line', () => {
  for (const [name, spec] of Object.entries(shapes))
    test(name, () => {
      const instance = artifactsOf(spec, 'haproxy')[0]?.instance;
      const { text } = rendered(spec, 'haproxy', instance);
      assert.deepEqual(meant(rendered(imported({ 'x.cfg': text }).text, 'haproxy', instance).text), meant(text));
    });
});

describe('a listen section as tutorials have it', () => {
  const { text, cluster, notes } = imported({ 'tutorial.cfg': fixture('tutorial.cfg') });

  test('its servers become shards with a port each, and nothing else of the file comes along', () => {
    assert.deepEqual([...cluster.nodes.keys()], ['cache1', 'cache2']);
    const lines = meant(rendered(text, 'haproxy').text).map((line) => line.trim());
    assert.deepEqual(
      lines.filter((line) => /^(?:server|bind) /.test(line)),
      [
        'bind 0.0.0.0:11211',
        'server cache1 10.0.0.11:11211 check',
        'bind 0.0.0.0:11212',
        'server cache2 10.0.0.12:11211 check',
      ],
    );
    assert.ok(lines.includes('default-server inter 5s fastinter 5s downinter 5s fall 3 rise 2'));
    assert.doesNotMatch(text, /web1|10\.0\.0\.1:80/);
  });

  test('secrets stay behind', () => assert.doesNotMatch(text, /hunter2|insecure/));

  test('what is wrong with it, or can’t be carried, is told with its line', () => {
    for (const note of [
      'independent-nodes-behind-one-port 29',
      'missing-redispatch 29',
      'not-carried 35',
      'missing-shutdown-sessions 39',
      'relative-weight-rounds-to-zero 39',
      'server-without-check 40',
      'proxy-protocol-to-memcached 40',
      'not-carried 41',
    ])
      assert.ok(notes.includes(note), `${note} in ${notes.join(', ')}`);
    assert.match(text, /^ {2}# line 40: server cache2 has no check; .* \(server-without-check\)\n/m);
  });
});

describe('frontends, backends and named defaults', () => {
  const { text, cluster, notes } = imported({ 'foreign.cfg': fixture('foreign.cfg') });

  test('primaries, standbys, detection and failback', () => {
    const [sessions, locks] = ['sessions', 'locks'].map((name) => cluster.pools.get(name)!);
    assert.deepEqual(
      [sessions.shards[0].primary!.name, ...sessions.shards[0].standby.map(({ name }) => name)],
      ['a', 'b', 'c'],
    );
    assert.deepEqual([sessions.failover.failback.value, locks.failover.failback.value], ['auto', 'manual']);
    assert.equal(locks.failover.detection.check.value, 'tcp');
    const backend = meant(rendered(text, 'haproxy').text).map((line) => line.trim());
    assert.ok(backend.includes('default-server inter 3s fastinter 3s downinter 3s fall 2 rise 2'));
    assert.ok(backend.includes('server-state-file /var/lib/haproxy/state'));
    assert.ok(backend.includes('bind 10.0.0.5:8405'));
  });

  test('ports that are not in a row need a proxy each', () => {
    assert.deepEqual(
      [...cluster.proxies.values()].map(({ name, listen, maxConnections }) => [
        name,
        listen?.value.kind === 'tcp' && listen.value.port,
        maxConnections?.value,
      ]),
      [
        ['edge', 11311, undefined],
        ['edge-2', 11411, 500],
      ],
    );
  });

  test('TLS, without what the check loses', () => {
    assert.match(text, /tls:\n {6}ca_file: \/etc\/ssl\/ca\.pem\n {6}verify: required/);
    for (const note of [
      'frontend-backend-same-name 17',
      'allbackups-divergence 21',
      'automatic-failback-stale 21',
      'tls-check-plain-connect 24',
      'slowstart-single-active 27',
    ])
      assert.ok(notes.includes(note), `${note} in ${notes.join(', ')}`);
  });

  test('a backend that nothing gives away is taken when it is named', () => {
    assert.ok(!cluster.pools.has('queue'));
    const { cluster: named } = imported({ 'foreign.cfg': fixture('foreign.cfg') }, { backends: ['queue'] });
    assert.deepEqual([...named.pools.keys()], ['queue']);
  });
});

test('what is no haproxy.cfg, or has no memcached in it', () => {
  assert.match(refusal('x.cfg', 'hello world\n', 'haproxy'), /this is no haproxy\.cfg/);
  assert.match(refusal('x.cfg', 'listen web\n  mode http\n  server a 10.0.0.1:80\n'), /looks like memcached/);
});
