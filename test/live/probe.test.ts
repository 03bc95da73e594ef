// needs: memcached
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, test } from 'node:test';
import type { Endpoint } from '../../server/src/live/endpoint';
import { explain } from '../../server/src/live/outcome';
import { openTransport } from '../../server/src/live/probe';
import type { Transport } from '../../server/src/live/transport';
import { makeCertificate } from '../lab/certificate';
import { labFolder } from '../lab/folder';
import { startMemcached } from '../lab/memcached';
import { silent, startMisbehavingServer } from '../lab/misbehavingServer';
import { startSaslauthd } from '../lab/saslauthd';
import { tcpSockets } from '../lab/sockets';
import { waitFor } from '../lab/waitFor';

const options = { deadlineMs: 2_000 };

const opened: Transport[] = [];
afterEach(async () => {
  for (const transport of opened.splice(0)) transport.close();
  await waitFor('no TCP socket is left', () => tcpSockets() === 0);
});

function open(endpoint: object): Transport {
  const transport = openTransport({ id: 'node', ...endpoint } as Endpoint);
  opened.push(transport);
  return transport;
}

/** How the node was reached, or why not. */
async function reached(endpoint: object): Promise<string> {
  const transport = open(endpoint);
  const outcome = await transport.stats(undefined, options);
  return outcome.ok ? transport.label : explain(outcome);
}

describe('probe', () => {
  test('hints choose the transport', () => {
    assert.equal(open({ path: '/s', tls: { verify: true } }).label, 'ASCII over TLS');
    assert.equal(open({ path: '/s', login: { type: 'ascii' } }).label, 'ASCII');
    assert.equal(open({ path: '/s', protocol: 'ascii' }).label, 'ASCII');
    assert.equal(open({ path: '/s', protocol: 'binary' }).label, 'binary');
    assert.equal(open({ path: '/s', login: { type: 'sasl' } }).label, 'binary');
  });

  test('without hints: plain, -B binary, -B ascii, -Y, -S, TLS, hung', async () => {
    const users = join(labFolder(), 'users');
    writeFileSync(users, 'app:secret\n');
    const { certFile, keyFile } = makeCertificate('cache.example');
    const saslauthd = await startSaslauthd('app', 'secret');
    const start: [string, string[], Record<string, string>?][] = [
      ['binary', []],
      ['binary', ['-B', 'binary']],
      ['ASCII', ['-B', 'ascii']],
      ['needs a login', ['-Y', users]],
      ['needs a login', ['-S'], saslauthd.env],
      ['speaks TLS only; the spec has no `tls` for it', ['-Z', '-o', `ssl_chain_cert=${certFile},ssl_key=${keyFile}`]],
    ];
    for (const [words, args, env] of start) {
      const node = await startMemcached(args, env ? { env } : {});
      assert.equal(await reached(node), words, args.join(' '));
      await node.stop();
    }
    const hung = await startMemcached();
    await hung.pause();
    assert.equal(await reached(hung), 'not answering');
    await hung.stop();
    assert.equal(await reached(hung), 'connection refused');
    await saslauthd.stop();
  });

  test('what was found out stays, also over a hang', async () => {
    const node = await startMemcached(['-B', 'ascii']);
    const transport = open(node);
    assert.ok((await transport.stats(undefined, options)).ok);
    await node.pause();
    assert.ok(!(await transport.stats(undefined, { deadlineMs: 50 })).ok);
    assert.equal(transport.label, 'ASCII');
    node.resume();
    await waitFor('up again', async () => (await transport.stats(undefined, options)).ok);
    await node.stop();
  });

  test('a refused connection makes it ask again who is there', async () => {
    const before = await startMemcached(['-B', 'ascii']);
    const transport = open(before);
    assert.ok((await transport.stats(undefined, options)).ok);
    await before.stop();
    await waitFor('refused', async () => {
      const outcome = await transport.stats(undefined, options);
      return !outcome.ok && outcome.cause === 'refused';
    });
    const now = await startMemcached(['-B', 'binary'], { port: before.port });
    assert.ok((await transport.stats(undefined, options)).ok);
    assert.equal(transport.label, 'binary');
    await now.stop();
  });

  test('a write goes out once, over the transport that works', async () => {
    const node = await startMemcached(['-B', 'ascii']);
    const transport = open(node);
    assert.ok((await transport.flush(options)).ok);
    const stats = await transport.stats(undefined, options);
    assert.equal(stats.ok && stats.value.cmd_flush, '1');
    assert.ok((await transport.set('k', 'v', 5, options)).ok);
    const got = await transport.get('k', options);
    assert.equal(got.ok && got.value, 'v');
    await node.stop();
  });

  test('close during the probe settles it', async () => {
    const server = await startMisbehavingServer(silent);
    const transport = open(server);
    const running = transport.stats(undefined, { deadlineMs: 60_000 });
    await waitFor('connected', () => server.open() > 0);
    transport.close();
    assert.equal(explain((await running) as never), 'cancelled');
    await server.stop();
  });
});
