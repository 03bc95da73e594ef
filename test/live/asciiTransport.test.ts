// needs: memcached
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { AsciiTransport } from '../../server/src/live/asciiTransport';
import type { Endpoint } from '../../server/src/live/endpoint';
import { explain } from '../../server/src/live/outcome';
import { makeCertificate } from '../lab/certificate';
import { labFolder } from '../lab/folder';
import { type Memcached, startMemcached, startMemcachedOnSocket } from '../lab/memcached';
import * as misbehaving from '../lab/misbehavingServer';
import { tcpSockets } from '../lab/sockets';
import { waitFor } from '../lab/waitFor';

/** Long enough for a busy machine; where silence is the point, `brief`. */
const options = { deadlineMs: 5_000 };
const brief = { deadlineMs: 300 };

const opened: AsciiTransport[] = [];
afterEach(() => {
  for (const transport of opened.splice(0)) transport.close();
});

function open(endpoint: object): AsciiTransport {
  const transport = new AsciiTransport({ id: 'node', ...endpoint } as Endpoint);
  opened.push(transport);
  return transport;
}

async function ask(endpoint: object, limits = options): Promise<string> {
  const transport = open(endpoint);
  const outcome = await transport.stats(undefined, limits);
  transport.close();
  return outcome.ok ? 'up' : explain(outcome);
}

const noSocketLeft = () => waitFor('no TCP socket is left', () => tcpSockets() === 0);

describe('asciiTransport: memcached itself', () => {
  test('version, every report, values, all over one connection', async () => {
    const node = await startMemcached(['-B', 'ascii']);
    const transport = open(node);
    const version = await transport.version(options);
    assert.match(version.ok ? version.value : '', /^1\.\d/);
    const stats = await transport.stats(undefined, options);
    assert.equal(stats.ok && stats.value.pid, String(node.pid));
    const settings = await transport.stats('settings', options);
    assert.equal(settings.ok && settings.value.binding_protocol, 'ascii');
    for (const report of ['items', 'slabs', 'sizes', 'conns'] as const) {
      assert.ok((await transport.stats(report, options)).ok, report);
    }
    assert.ok((await transport.set('probe', 'grün\r\nEND\r\n', 10, options)).ok);
    const found = await transport.get('probe', options);
    assert.equal(found.ok && found.value, 'grün\r\nEND\r\n');
    const missing = await transport.get('nothing', options);
    assert.equal(missing.ok && missing.value, null);
    assert.equal(tcpSockets(), 1);
    transport.close();
    await noSocketLeft();
    await node.stop();
  });

  test('a key that would be another command is not sent', async () => {
    const transport = open({ host: '127.0.0.1', port: 1 });
    const get = await transport.get('a\r\nflush_all', options);
    assert.equal(!get.ok && explain(get), 'the command is not available: not a valid key');
    const set = await transport.set('', 'x', 0, options);
    assert.equal(!set.ok && set.cause, 'unsupported');
  });

  test('flush, and a flush that is disabled', async () => {
    const node = await startMemcached();
    const locked = await startMemcached(['-F']);
    assert.ok((await open(node).flush(options)).ok);
    const refused = await open(locked).flush(options);
    assert.equal(!refused.ok && refused.cause, 'flush-disabled');
    await Promise.all([node.stop(), locked.stop()]);
  });

  test('IPv6, unix socket; killed and restarted', async () => {
    const six = await startMemcached([], { host: '::1' });
    const unix = await startMemcachedOnSocket();
    assert.equal(await ask(six), 'up');
    assert.equal(await ask({ path: unix.path }), 'up');
    const transport = open(six);
    assert.ok((await transport.stats(undefined, options)).ok);
    await six.stop();
    await waitFor('the close is seen', () => !transport.connected);
    const refused = await transport.stats(undefined, options);
    assert.equal(!refused.ok && refused.cause, 'refused');
    const again = await startMemcached([], { host: '::1', port: six.port });
    assert.ok((await transport.stats(undefined, options)).ok);
    await Promise.all([unix.stop(), again.stop()]);
  });

  test('-B binary and -S are silent; a stopped process leaves no socket', async () => {
    const node = await startMemcached(['-B', 'binary']);
    assert.equal(await ask(node, brief), 'not answering');
    const stopped = await startMemcached();
    await stopped.pause();
    const transport = open(stopped);
    for (let poll = 0; poll < 300; poll++) await transport.stats(undefined, { deadlineMs: 5 });
    await noSocketLeft();
    stopped.resume();
    await waitFor('up again', async () => (await transport.stats(undefined, options)).ok);
    await Promise.all([node.stop(), stopped.stop()]);
  });

  test('a node at its connection limit says so', async () => {
    const node = await startMemcached(['-c', '20']);
    const fillers = Array.from({ length: 20 }, () => open(node));
    const outcomes = await Promise.all(fillers.map((filler) => filler.version(options)));
    const words = outcomes.flatMap((outcome) => (outcome.ok ? [] : [explain(outcome)]));
    assert.deepEqual([...new Set(words)], ['at its connection limit']);
    await node.stop();
  });
});

describe('asciiTransport: logins', () => {
  let node: Memcached;
  before(async () => {
    const file = join(labFolder(), 'users');
    writeFileSync(file, 'app:p@ss:word\n');
    node = await startMemcached(['-Y', file]);
  });
  after(() => node.stop());
  const login = (password: string) => ({ type: 'ascii', credentials: { username: 'app', password } });

  test('right, wrong and missing credentials', async () => {
    assert.equal(await ask({ ...node, login: login('p@ss:word') }), 'up');
    assert.equal(await ask({ ...node, login: login('guess') }), 'wrong credentials');
    assert.equal(await ask(node), 'needs a login');
    await noSocketLeft();
  });

  test('logged in once a connection', async () => {
    const transport = open({ ...node, login: login('p@ss:word') });
    const logins = async () => {
      const stats = await transport.stats(undefined, options);
      return stats.ok && stats.value.auth_cmds;
    };
    const first = await logins();
    assert.ok(first);
    for (let poll = 0; poll < 5; poll++) assert.equal(await logins(), first);
  });
});

describe('asciiTransport: TLS', () => {
  const { certFile, keyFile, ca } = makeCertificate('cache.example');
  let node: Memcached;
  before(async () => {
    node = await startMemcached(['-Z', '-o', `ssl_chain_cert=${certFile},ssl_key=${keyFile}`]);
  });
  after(() => node.stop());

  test('verified by CA and name', async () => {
    const transport = open({ ...node, tls: { ca, verify: true, serverName: 'cache.example' } });
    assert.equal(transport.label, 'ASCII over TLS');
    assert.ok((await transport.stats(undefined, options)).ok);
    assert.match(await ask({ ...node, tls: { ca, verify: true, serverName: 'other.example' } }), /^TLS failed: Host/);
    assert.equal(await ask({ ...node, tls: { verify: true } }), 'TLS failed: self-signed certificate');
    assert.equal(await ask({ ...node, tls: { verify: false } }), 'up');
  });

  test('TLS towards a plain node, plain towards a TLS node', async () => {
    const plain = await startMemcached();
    assert.match(await ask({ ...plain, tls: { verify: false } }, brief), /^(TLS failed|not answering)/);
    assert.equal(await ask(node), 'connection reset (a TLS port, or a crash)');
    await plain.stop();
    await noSocketLeft();
  });
});

describe('asciiTransport: what is not a healthy memcached', () => {
  const rows: readonly (readonly [string, misbehaving.Behaviour, string])[] = [
    ['silence', misbehaving.silent, 'not answering'],
    ['close before the request', misbehaving.closeAtOnce, 'closed the connection before a reply'],
    ['close instead of a reply', misbehaving.closeOnRequest, 'closed the connection before a reply'],
    ['reset instead of a reply', misbehaving.resetOnRequest, 'connection reset (a TLS port, or a crash)'],
    ['half a reply, then silence', misbehaving.answer('STAT pid 1\r\nSTAT upt'), 'not answering'],
    ['half a reply, then close', misbehaving.answerAndClose('STAT pid 1\r\n'), 'closed the connection before a reply'],
    ['trickled reply', misbehaving.trickle(0x53), 'not memcached'],
    ['an HTTP server', misbehaving.answerAndClose('HTTP/1.1 400 Bad Request\r\n\r\n'), 'not memcached: answers HTTP'],
    ['garbage', misbehaving.answer(Buffer.alloc(4096, 0xff)), 'not memcached'],
    ['unknown command', misbehaving.answer('ERROR\r\n'), 'the command is not available: ERROR'],
    ['a reply without end', misbehaving.answer(`STAT pid ${'1'.repeat(9 << 20)}`), 'the reply is too large'],
  ];
  for (const [what, behaviour, words] of rows) {
    test(`${what}: ${words}`, async () => {
      const server = await misbehaving.startMisbehavingServer(behaviour);
      const transport = open(server);
      const outcome = await transport.stats(undefined, /silence|trickle/.test(what) ? brief : options);
      assert.ok(!outcome.ok);
      assert.ok(explain(outcome).startsWith(words), explain(outcome));
      await waitFor('the server has no connection left', () => server.open() === 0);
      await server.stop();
      await noSocketLeft();
    });
  }

  test('control bytes in a value are kept, odd lines are skipped', async () => {
    const reply = 'STAT pid 1\r\nSTAT inter \u0001\u001b[31m\r\nSTAT empty \r\nodd\r\nEND\r\n';
    const server = await misbehaving.startMisbehavingServer(misbehaving.answer(reply));
    const stats = await open(server).stats(undefined, options);
    assert.deepEqual(stats.ok && stats.value, { pid: '1', inter: '\u0001\u001b[31m', empty: '' });
    await server.stop();
  });

  test('a reply in single bytes is one reply; bytes nobody asked for end the connection', async () => {
    const server = await misbehaving.startMisbehavingServer((socket) => {
      socket.once('data', () => {
        const bytes = Buffer.from('STAT pid 7\r\nEND\r\n');
        const timer = setInterval(() => socket.write(bytes.subarray(at, ++at)) && at === bytes.length && stop(), 2);
        const stop = () => clearInterval(timer);
        let at = 0;
      });
    });
    const transport = open(server);
    const stats = await transport.stats(undefined, options);
    assert.equal(stats.ok && stats.value.pid, '7');
    server.behave((socket) => socket.once('data', () => socket.write('VERSION 1\r\nVERSION 2\r\n')));
    transport.close();
    await transport.version(options);
    await waitFor('dropped or still in step', async () => {
      const again = await transport.version(options);
      return again.ok && again.value === '1';
    });
    await server.stop();
  });
});
