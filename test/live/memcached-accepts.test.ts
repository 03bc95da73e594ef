// needs: memcached
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { MemcachedNode } from '../../server/src/core/model/node';
import { AsciiTransport } from '../../server/src/live/asciiTransport';
import type { Endpoint } from '../../server/src/live/endpoint';
import { MemjsTransport } from '../../server/src/live/memjsTransport';
import { explain } from '../../server/src/live/outcome';
import type { Stats } from '../../server/src/live/transport';
import { argumentsOf } from '../core/targets/memcached/commandLine';
import { clusterOf, examples } from '../core/targets/rendering';
import { makeCertificate } from '../lab/certificate';
import { labFolder } from '../lab/folder';
import { toLoopback } from '../lab/loopback';
import { accepts, startProcess } from '../lab/process';
import { type Saslauthd, startSaslauthd } from '../lab/saslauthd';

const login = { username: 'user', password: 'secret' };
const help = execFileSync('memcached', ['-h'], { encoding: 'utf8' });
const asNobody = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];

const one = (fields: string): string => `cluster: c\nnodes: {n: {address: "127.0.0.1:11211", ${fields}}}`;

/** What the examples do not show. */
const variants: Record<string, string> = {
  'all numbers': one('memory: 96MiB, item_max: 512KiB, max_connections: 300, threads: 2, idle_timeout: 90s'),
  'a part of a MiB, a big item': one('memory: 2047.9MiB, item_max: 64MiB, idle_timeout: 1.5s'),
  'no evictions, no flush_all': one('evictions: false, flush_all: false'),
  lru: one('lru: {hot: 10, warm: 55}, slab_automove: 2'),
  'slab_automove off': one('slab_automove: 0'),
  'ascii only': one('protocol: ascii'),
  'several addresses': one('listen: ["127.0.0.1", "127.0.0.2"]'),
  IPv6: 'cluster: c\nnodes: {n: {address: "[::1]:11211"}}',
  'a host name': 'cluster: c\nnodes: {n: {address: "localhost:11211"}}',
  'an ASCII login': one('auth: {type: ascii, credentials: {from_file: secrets/users}}'),
  'an ASCII login and protocol': one('protocol: ascii, auth: {type: ascii, credentials: {from_file: secrets/users}}'),
  ...(help.includes('--enable-ssl')
    ? { TLS: one('tls: {ca_file: tls/ca.pem, cert_file: tls/node.pem, key_file: tls/node.key}') }
    : {}),
  ...(help.includes('--enable-sasl')
    ? { 'a SASL login': one('protocol: binary, auth: {type: sasl, credentials: {from_env: X}}') }
    : {}),
};

function rendered(spec: string, node: string): string[] {
  const found = argumentsOf(spec, node);
  assert.ok('args' in found, JSON.stringify(found));
  return found.args;
}

/** What `stats settings` must say of a node. `-Y` shows its file, and so does `-l` its text. */
function expected(node: MemcachedNode, args: readonly string[]): Stats {
  const { auth, tls, protocol } = node;
  const spoken = auth?.type.value === 'sasl' ? 'binary' : auth ? 'ascii' : protocol.value;
  return {
    inter: args[args.indexOf('-l') + 1],
    tcpport: args[args.indexOf('-p') + 1],
    udpport: String(node.udpPort.value),
    maxbytes: String(Math.floor(node.memory.value.bytes / 2 ** 20) * 2 ** 20),
    maxconns: String(node.maxConnections.value),
    num_threads: String(node.threads.value),
    item_size_max: String(node.itemMax.value.bytes),
    evictions: node.evictions.value ? 'on' : 'off',
    flush_enabled: node.flushAll.value ? 'yes' : 'no',
    hot_lru_pct: String(node.hotPercent.value),
    warm_lru_pct: String(node.warmPercent.value),
    slab_automove: String(node.slabAutomove.value),
    idle_timeout: String(Math.ceil(node.idleTimeout.value.ms / 1_000)),
    binding_protocol: spoken === 'auto' ? 'auto-negotiate' : spoken,
    auth_enabled_sasl: auth?.type.value === 'sasl' ? 'yes' : 'no',
    auth_enabled_ascii: (auth?.type.value === 'ascii' && auth.credentials?.name.value) || 'no',
    ssl_enabled: tls ? 'yes' : 'no',
    ...(tls?.certFile ? { ssl_chain_cert: tls.certFile.value, ssl_key: tls.keyFile?.value } : {}),
    ...(tls?.caFile ? { ssl_ca_cert: tls.caFile.value } : {}),
  };
}

describe('the real memcached starts with the rendered flags, and its settings are the values of the spec', () => {
  let folder: string;
  let ca: string;
  let saslauthd: Saslauthd;
  after(() => saslauthd.stop());
  before(async () => {
    saslauthd = await startSaslauthd(login.username, login.password);
    folder = labFolder();
    for (const name of ['tls', 'secrets']) mkdirSync(join(folder, name));
    const certificate = makeCertificate('n');
    ca = certificate.ca;
    copyFileSync(certificate.certFile, join(folder, 'tls/ca.pem'));
    copyFileSync(certificate.certFile, join(folder, 'tls/node.pem'));
    copyFileSync(certificate.keyFile, join(folder, 'tls/node.key'));
    writeFileSync(join(folder, 'secrets/users'), `${login.username}:${login.password}\n`);
  });

  /** Until it accepts connections. */
  async function started(node: MemcachedNode, args: readonly string[]) {
    const address = node.address?.value;
    assert.ok(address?.kind === 'tcp');
    const { host, port } = address;
    const options = { cwd: folder, env: saslauthd.env };
    const lab = await startProcess('memcached', [...asNobody, ...args], () => accepts({ host, port }), options);
    return { lab, host, port };
  }

  async function settings(node: MemcachedNode, args: readonly string[]): Promise<Stats> {
    const { lab, host, port } = await started(node, args);
    const endpoint: Endpoint = {
      id: node.name,
      host,
      port,
      ...(node.tls ? { tls: { ca, verify: false } } : {}),
      ...(args.includes('-Y') || args.includes('-S')
        ? { login: { type: args.includes('-Y') ? 'ascii' : 'sasl', credentials: login } as const }
        : {}),
    };
    const binary = args.includes('-S') || args.includes('binary');
    const transport = binary ? new MemjsTransport(endpoint) : new AsciiTransport(endpoint);
    try {
      const outcome = await transport.stats('settings', { deadlineMs: 10_000 });
      assert.ok(outcome.ok, outcome.ok ? '' : `${explain(outcome)}: ${lab.output()}`);
      return outcome.value;
    } finally {
      transport.close();
      await lab.stop();
    }
  }

  const part = (whole: Stats, keys: Stats): Stats =>
    Object.fromEntries(Object.keys(keys).map((key) => [key, whole[key]]));

  for (const [name, spec] of Object.entries(variants))
    test(name, async () => {
      const text = await toLoopback(spec);
      const [node] = clusterOf(text).nodes.values();
      const args = rendered(text, node.name);
      const wanted = expected(node, args);
      assert.deepEqual(part(await settings(node, args), wanted), wanted);
    });

  for (const [file, spec] of examples())
    test(file, async () => {
      const text = await toLoopback(spec);
      for (const node of clusterOf(text).nodes.values()) {
        // The certificate is the machine's where the spec names none. A login over TLS is more than our transports can.
        const flags = rendered(text, node.name);
        const own = node.tls && !node.tls.certFile ? ['-o', 'ssl_chain_cert=tls/node.pem,ssl_key=tls/node.key'] : [];
        const { lab } = await started(node, [...flags, ...own]);
        await lab.stop();
        const args = flags.filter((arg, index) => !['-S', '-B'].includes(arg) && flags[index - 1] !== '-B');
        const { auth, ...open } = node;
        const wanted = expected({ ...open, protocol: { ...node.protocol, value: 'auto' } }, args);
        assert.deepEqual(part(await settings(node, [...args, ...own]), wanted), wanted);
      }
    });

  test('a unix socket', async () => {
    const path = join(folder, 'memcached.sock');
    const args = rendered(`cluster: c\nnodes: {n: {address: ${path}}}`, 'n');
    const lab = await startProcess('memcached', [...asNobody, '-a', '0777', ...args], () => accepts({ path }));
    const transport = new AsciiTransport({ id: 'n', path });
    const outcome = await transport.stats('settings', { deadlineMs: 10_000 });
    transport.close();
    await lab.stop();
    assert.equal(outcome.ok && outcome.value.domain_socket, path);
  });
});
