// needs: haproxy
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { bothNodes, shardSpec } from '../core/targets/haproxy/specs';
import { artifactsOf, examples, rendered } from '../core/targets/rendering';
import { makeCertificate } from '../lab/certificate';
import { labFolder } from '../lab/folder';

const fleet = (fields = '', instance = ''): string =>
  `base_port: 22121, ${fields} instances: {lb-a: {address: 127.0.0.1, peer_port: 10000, ${instance}}, lb-b: {address: "::1"}}`;

/** What the examples do not show. */
const shapes: Record<string, string> = {
  'manual failover': shardSpec({ pool: 'failover: {mode: manual}', proxy: fleet() }),
  'automatic failback': shardSpec({ pool: 'failover: {failback: auto}' }),
  'automatic failback with peers nobody uses': shardSpec({ pool: 'failover: {failback: auto}', proxy: fleet() }),
  'no standby': shardSpec({ shard: '{primary: a}' }),
  'check noop': shardSpec({ pool: 'failover: {detection: {check: noop}}' }),
  'check token': shardSpec({ pool: 'failover: {detection: {check: token}}' }),
  'check tcp': shardSpec({ pool: 'failover: {detection: {check: tcp}}' }),
  'check with ascii login': shardSpec({ nodes: bothNodes('auth: {type: ascii}') }),
  'check with sasl login': shardSpec({ nodes: bothNodes('auth: {type: sasl}') }),
  'TLS, verified': shardSpec({ nodes: bothNodes('tls: {ca_file: tls/ca.pem, server_name: mem.example}') }),
  'TLS, not verified': shardSpec({ nodes: bothNodes('tls: {verify: none}') }),
  'IPv6, unix socket, drained, retired': shardSpec({
    nodes: '{a: {address: "[::1]:11211", zone: east}, b: {address: /run/memcached.sock, retired: true}}',
    shard: '{primary: a, standby: [b], weight: 0}',
  }),
  'long, short and broken times': shardSpec({
    pool: 'failover: {detection: {interval: 0.5s, fast_interval: 900us, down_interval: 1h, timeout: 20d}}',
  }),
  'metrics and limits': shardSpec({
    proxy: fleet('metrics: {port: 8405}, max_connections: 100, node_max_connections: 90, global_max_connections: 500,'),
  }),
  'runtime on IPv6': shardSpec({ proxy: fleet('', 'runtime: {address: "[::1]:9999", level: operator}') }),
  'a copy in each zone': `nodes: ${bothNodes('')}
pools: {flags: {replicas: {east: [a], west: [b]}}}
proxies: {edge: {type: haproxy, ${fleet()}}}`,
  'every character a name may have': shardSpec({
    nodes: '{A-z_0.9: {address: "10.0.0.1"}}',
    shard: '{primary: A-z_0.9}',
  }),
};

describe('the real haproxy -c accepts', () => {
  let folder: string;
  before(() => {
    folder = labFolder();
    mkdirSync(join(folder, 'tls'));
    copyFileSync(makeCertificate('mem.example').certFile, join(folder, 'tls/ca.pem'));
    writeFileSync(join(folder, 'servers.state'), '1\n');
  });

  /** What haproxy says about a configuration, beside its greeting. */
  function complaints(text: string): { status: number | null; lines: string[] } {
    const file = join(folder, 'haproxy.cfg');
    writeFileSync(file, text.replace(/\/\S+\/servers\.state$/gm, join(folder, 'servers.state')));
    const { status, stdout, stderr } = spawnSync('haproxy', ['-c', '-f', file], { cwd: folder, encoding: 'utf8' });
    const lines = `${stdout}${stderr}`.split('\n').filter((line) => line !== '' && !line.startsWith('[NOTICE]'));
    return { status, lines };
  }

  const specs = [...examples(), ...Object.entries(shapes)];
  for (const [name, spec] of specs)
    for (const { instance } of artifactsOf(spec, 'haproxy'))
      test(`${name}, ${instance}`, () => {
        const { text } = rendered(spec, 'haproxy', instance);
        assert.deepEqual(complaints(text), { status: 0, lines: ['Configuration file is valid'] }, text);
      });

  test('a host name that does not resolve: with a warning, and that server waits', () => {
    const spec = shardSpec({ nodes: '{a: {address: mem.invalid}, b: {address: "10.0.0.2"}}' });
    const { status, lines } = complaints(rendered(spec, 'haproxy').text);
    assert.equal(status, 0);
    assert.match(lines.join('\n'), /could not resolve address 'mem\.invalid', disabling server/);
  });
});
