// needs: memcached, haproxy
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { Endpoint } from '../../server/src/live/endpoint';
import { MemjsTransport } from '../../server/src/live/memjsTransport';
import { explain } from '../../server/src/live/outcome';
import { freePort } from '../lab/freePort';
import { shardProxies, startHaproxy } from '../lab/haproxy';
import { type Memcached, startMemcached, startMemcachedOnSocket } from '../lab/memcached';
import * as misbehaving from '../lab/misbehavingServer';
import { type Saslauthd, startSaslauthd } from '../lab/saslauthd';
import { tcpSockets } from '../lab/sockets';
import { waitFor } from '../lab/waitFor';

/** Long enough for a busy machine; where silence is the point, `brief`. */
const options = { deadlineMs: 5_000 };
const brief = { deadlineMs: 300 };

const opened: MemjsTransport[] = [];
afterEach(() => {
  for (const transport of opened.splice(0)) transport.close();
});

function open(endpoint: object): MemjsTransport {
  const transport = new MemjsTransport({ id: 'node', ...endpoint } as Endpoint);
  opened.push(transport);
  return transport;
}

/** One `stats` over a transport of its own: `up`, or the words for the reader. */
async function ask(endpoint: object, limits = options): Promise<string> {
  const transport = open(endpoint);
  const outcome = await transport.stats(undefined, limits);
  transport.close();
  return outcome.ok ? 'up' : explain(outcome);
}

const noSocketLeft = () => waitFor('no TCP socket is left', () => tcpSockets() === 0);

describe('memjsTransport: memcached itself', () => {
  test('a healthy node gives its figures over one connection, and none is left', async () => {
    const node = await startMemcached();
    const transport = open(node);
    for (let poll = 0; poll < 50; poll++) assert.ok((await transport.stats(undefined, options)).ok);
    const stats = await transport.stats(undefined, options);
    assert.ok(stats.ok);
    assert.equal(stats.value.pid, String(node.pid));
    assert.equal(tcpSockets(), 1);
    const settings = await transport.stats('settings', options);
    assert.equal(settings.ok && settings.value.maxbytes, '16777216');
    assert.ok(transport.connected);
    transport.close();
    assert.ok(!transport.connected);
    await noSocketLeft();
    await node.stop();
  });

  test('values written are read back; a missing key is null', async () => {
    const node = await startMemcached();
    const transport = open(node);
    assert.ok((await transport.set('probe', 'grün', 10, options)).ok);
    const found = await transport.get('probe', options);
    assert.equal(found.ok && found.value, 'grün');
    const missing = await transport.get('nothing', options);
    assert.equal(missing.ok && missing.value, null);
    const version = await transport.version(options);
    assert.match(version.ok ? version.value : '', /^1\.\d/);
    await node.stop();
  });

  test('a report that memcached has not is unavailable, and the next poll works', async () => {
    const node = await startMemcached();
    const transport = open(node);
    const conns = await transport.stats('conns', options);
    assert.equal(!conns.ok && conns.cause, 'unsupported');
    assert.ok((await transport.stats(undefined, options)).ok);
    await node.stop();
  });

  test('operations asked for at once run one after the other', async () => {
    const node = await startMemcached();
    const transport = open(node);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => transport.stats(undefined, options)));
    assert.ok(outcomes.every((outcome) => outcome.ok));
    await node.stop();
  });

  test('-B binary, IPv6 and a unix socket', async () => {
    const binary = await startMemcached(['-B', 'binary']);
    const six = await startMemcached([], { host: '::1' });
    const unix = await startMemcachedOnSocket();
    assert.equal(await ask(binary), 'up');
    assert.equal(await ask(six), 'up');
    assert.equal(await ask({ path: unix.path }), 'up');
    await Promise.all([binary.stop(), six.stop(), unix.stop()]);
    assert.equal(await ask({ path: unix.path }), 'connection refused');
    assert.equal(await ask({ path: `${unix.path}.gone` }), 'the socket file does not exist');
  });

  test('-B ascii is silent', async () => {
    const node = await startMemcached(['-B', 'ascii']);
    assert.equal(await ask(node, brief), 'not answering');
    await noSocketLeft();
    await node.stop();
  });

  test('a node at its connection limit says so', async () => {
    const node = await startMemcached(['-c', '20']);
    const { connect } = await import('node:net');
    const fillers = Array.from({ length: 20 }, () => connect(node.port, node.host).on('error', () => {}));
    assert.equal(
      await waitFor('the limit', async () => {
        const words = await ask(node);
        return words !== 'up' && words;
      }),
      'at its connection limit',
    );
    for (const socket of fillers) socket.destroy();
    assert.equal(await waitFor('room again', async () => (await ask(node)) === 'up'), true);
    await noSocketLeft();
    await node.stop();
  });

  test('a stopped process, its backlog soon full, leaves no socket in 300 polls and is up again when it goes on', async () => {
    const node = await startMemcached(['-b', '1']);
    const transport = open(node);
    assert.ok((await transport.stats(undefined, options)).ok);
    await node.pause();
    for (let poll = 0; poll < 300; poll++) {
      const outcome = await transport.stats(undefined, { deadlineMs: 5 });
      assert.equal(!outcome.ok && outcome.cause, 'silent');
    }
    await noSocketLeft();
    node.resume();
    await waitFor('up again', async () => (await transport.stats(undefined, options)).ok);
    await node.stop();
  });

  test('killed: refused at once; restarted: up at once', async () => {
    const node = await startMemcached();
    const transport = open(node);
    assert.ok((await transport.stats(undefined, options)).ok);
    await node.stop();
    await waitFor('the close is seen', () => !transport.connected);
    const down = await transport.stats(undefined, options);
    assert.equal(!down.ok && down.cause, 'refused');
    const again = await startMemcached([], { port: node.port });
    const up = await transport.stats(undefined, options);
    assert.equal(up.ok && up.value.pid, String(again.pid));
    await again.stop();
  });

  test('a name that does not resolve', async () => {
    assert.equal(await ask({ host: 'no-such-host.invalid', port: 11211 }), 'the name does not resolve');
  });

  test('a flush whose connection never came about is never sent', async () => {
    const node = await startMemcached(['-b', '1']);
    await node.pause();
    for (let poll = 0; poll < 8; poll++) await open(node).stats(undefined, { deadlineMs: 20 });
    const transport = open(node);
    const failed = await transport.flush({ deadlineMs: 50 });
    assert.equal(!failed.ok && failed.cause, 'silent');
    node.resume();
    for (let poll = 0; poll < 20; poll++) {
      const stats = await transport.stats(undefined, options);
      assert.equal(stats.ok && stats.value.cmd_flush, '0');
    }
    await node.stop();
  });

  test('a flush after a failed one is the only one that is sent', async () => {
    const node = await startMemcached();
    const transport = open(node);
    await node.pause();
    const failed = await transport.flush({ deadlineMs: 50 });
    assert.equal(!failed.ok && failed.cause, 'silent');
    node.resume();
    const flushes = async () => {
      const stats = await transport.stats(undefined, options);
      return stats.ok ? Number(stats.value.cmd_flush) : -1;
    };
    const late = await waitFor('the node answers', async () => (await flushes()) >= 0 && String(await flushes()));
    assert.ok(Number(late) <= 1, 'at most the one that the kernel had buffered');
    await waitFor('the buffered flush is over', async () => (await flushes()) === 1);
    assert.ok((await transport.flush(options)).ok);
    assert.equal(await flushes(), 2);
    await node.stop();
  });
});

describe('memjsTransport: logins', () => {
  let saslauthd: Saslauthd;
  let node: Memcached;
  before(async () => {
    saslauthd = await startSaslauthd('app', 'p@ss:w ord');
    node = await startMemcached(['-S'], { env: saslauthd.env });
  });
  after(async () => {
    await node.stop();
    await saslauthd.stop();
  });
  const login = (password: string) => ({ type: 'sasl', credentials: { username: 'app', password } });

  test('right, wrong and missing credentials', async () => {
    assert.equal(await ask({ ...node, login: login('p@ss:w ord') }), 'up');
    assert.equal(await ask({ ...node, login: login('guess') }), 'wrong credentials');
    assert.equal(await ask(node), 'needs a login');
    await noSocketLeft();
  });

  test('credentials in the environment are not used', async () => {
    Object.assign(process.env, { MEMCACHIER_USERNAME: 'app', MEMCACHIER_PASSWORD: 'p@ss:w ord' });
    try {
      assert.equal(await ask(node), 'needs a login');
    } finally {
      delete process.env.MEMCACHIER_USERNAME;
      delete process.env.MEMCACHIER_PASSWORD;
    }
  });

  test('credentials for a node without SASL do no harm', async () => {
    const plain = await startMemcached();
    assert.equal(await ask({ ...plain, login: login('any') }), 'up');
    await plain.stop();
  });
});

describe('memjsTransport: what is not a healthy memcached', () => {
  const half = Buffer.concat([Buffer.from([0x81, 0x10, 0, 3, 0, 0, 0, 0, 0, 0, 0, 9]), Buffer.alloc(8)]);
  const rows: readonly (readonly [string, misbehaving.Behaviour, string])[] = [
    ['accept and silence', misbehaving.silent, 'not answering'],
    ['close before the request', misbehaving.closeAtOnce, 'closed the connection before a reply'],
    ['close instead of a reply', misbehaving.closeOnRequest, 'closed the connection before a reply'],
    ['reset instead of a reply', misbehaving.resetOnRequest, 'connection reset (a TLS port, or a crash)'],
    ['half a reply, then silence', misbehaving.answer(half), 'not answering'],
    ['half a reply, then close', misbehaving.answerAndClose(half), 'closed the connection before a reply'],
    ['trickled reply', misbehaving.trickle(0x81), 'not answering'],
    ['trickled text', misbehaving.trickle(0x41), 'not memcached'],
    ['garbage', misbehaving.answer(Buffer.alloc(4096, 0xff)), 'not memcached'],
    ['an HTTP server', misbehaving.answerAndClose('HTTP/1.1 400 Bad Request\r\n\r\n'), 'not memcached: answers HTTP'],
    ['ASCII text', misbehaving.answer('ERROR\r\n'), 'speaks the ASCII protocol only'],
    ['a login wanted in ASCII', misbehaving.answer('CLIENT_ERROR unauthenticated\r\n'), 'needs a login'],
    ['a TLS alert', misbehaving.answerAndClose(Buffer.from('15030100020246', 'hex')), 'speaks TLS only'],
    ['another greeting', misbehaving.answer('220 mail ready\u0007\r\n'), 'not memcached: 220 mail ready'],
    ['a reply without end', misbehaving.answer(Buffer.alloc(9 << 20, 0x81)), 'the reply is too large'],
  ];
  for (const [what, behaviour, words] of rows) {
    test(`${what}: ${words}`, async () => {
      const server = await misbehaving.startMisbehavingServer(behaviour);
      const said = await ask(server, /silence|trickle/.test(what) ? brief : options);
      assert.ok(said.startsWith(words), said);
      await waitFor('the server has no connection left', () => server.open() === 0);
      await server.stop();
      await noSocketLeft();
    });
  }

  test('recovers at once from a half reply', async () => {
    const node = await startMemcached();
    const server = await misbehaving.startMisbehavingServer(misbehaving.answerAndClose(half));
    const transport = open(server);
    assert.ok(!(await transport.stats(undefined, options)).ok);
    const { connect } = await import('node:net');
    server.behave((socket) => socket.pipe(connect(node.port, node.host)).pipe(socket));
    assert.ok((await transport.stats(undefined, options)).ok);
    await server.stop();
    await node.stop();
  });

  test('abort and close settle a running operation', async () => {
    const server = await misbehaving.startMisbehavingServer(misbehaving.silent);
    const transport = open(server);
    const abort = new AbortController();
    const aborted = transport.stats(undefined, { deadlineMs: 60_000, signal: abort.signal });
    await waitFor('the request is there', () => server.received().length > 0);
    abort.abort();
    assert.equal(explain((await aborted) as never), 'cancelled');
    const closed = transport.stats(undefined, { deadlineMs: 60_000 });
    await waitFor('the next connection', () => server.open() > 0);
    transport.close();
    assert.equal(explain((await closed) as never), 'cancelled');
    await server.stop();
    await noSocketLeft();
  });

  test('HAProxy without a server behind it, and its HTTP port', async () => {
    const [port, stats, nobody] = [await freePort(), await freePort(), await freePort()];
    const haproxy = await startHaproxy(`${shardProxies('web', port, { a: { host: '127.0.0.1', port: nobody } })}
listen stats
    mode http
    bind 127.0.0.1:${stats}
    stats enable`);
    const words = (proxy: boolean) => ask({ host: '127.0.0.1', port, proxy }, brief);
    assert.equal(
      await waitFor('HAProxy knows', async () => (await words(true)) !== 'not answering' && words(true)),
      'the proxy has no server behind this port',
    );
    assert.equal(await words(false), 'closed the connection before a reply');
    assert.equal(await ask({ host: '127.0.0.1', port: stats }), 'not memcached: answers HTTP');
    await haproxy.stop();
    await noSocketLeft();
  });
});
