// needs: memcached, haproxy
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { HaproxyRuntime } from '../../server/src/live/haproxyRuntime';
import { explain } from '../../server/src/live/outcome';
import { freePort } from '../lab/freePort';
import { type Haproxy, shardProxies, startHaproxy } from '../lab/haproxy';
import { type Memcached, startMemcached } from '../lab/memcached';
import * as misbehaving from '../lab/misbehavingServer';
import { tcpSockets } from '../lab/sockets';
import { waitFor } from '../lab/waitFor';

const options = { deadlineMs: 1_500 };

describe('haproxyRuntime: a real HAProxy', () => {
  let nodes: Memcached[];
  let haproxy: Haproxy;
  let admin: HaproxyRuntime;
  let stickyPort: number;

  before(async () => {
    nodes = await Promise.all([startMemcached(), startMemcached()]);
    const [a, b] = nodes as [Memcached, Memcached];
    stickyPort = await freePort();
    const plain = shardProxies('plain', await freePort(), { a, b });
    const sticky = shardProxies('sticky', stickyPort, { a, b }, true);
    haproxy = await startHaproxy(`${plain}\n${sticky}`);
    admin = new HaproxyRuntime({ path: haproxy.admin });
    await waitFor('all checked', async () => {
      const rows = await admin.serverRows(options);
      return rows.ok && rows.value.every(({ status, check }) => status === 'UP' && check === 'L7OK');
    });
  });
  after(async () => {
    await Promise.all([haproxy.stop(), ...nodes.map((node) => node.stop())]);
  });

  const serving = async (backend: string) => {
    const view = await admin.view(options);
    return view.ok && view.value.backends.find(({ name }) => name === backend)?.serving;
  };
  const write = async (command: string) => assert.deepEqual(await admin.write(command, options), { outcome: 'done' });

  test('level, info and state, over a socket and over TCP', async () => {
    for (const level of ['admin', 'operator', 'user'] as const) {
      const answer = await new HaproxyRuntime({ path: haproxy[level] }).level(options);
      assert.equal(answer.ok && answer.value, level);
    }
    const tcp = new HaproxyRuntime({ host: '127.0.0.1', port: haproxy.runtimePort });
    const info = await tcp.info(options);
    assert.equal(info.ok && info.value.pid, haproxy.pid);
    const state = await tcp.serversState('be_plain', options);
    assert.deepEqual(state.ok && state.value.map(({ server, port }) => [server, port]), [
      ['a', nodes[0]!.port],
      ['b', nodes[1]!.port],
    ]);
    await waitFor('no TCP socket is left', () => tcpSockets() === 0);
  });

  test('a failover over and back: the standby serves, then the primary again', async () => {
    assert.equal(await serving('be_plain'), 'a');
    await write('set server be_plain/a state maint');
    assert.equal(await serving('be_plain'), 'b');
    const state = await admin.serversState('be_plain', options);
    assert.deepEqual(state.ok && state.value.map(({ maintenance }) => maintenance), [true, false]);
    await write('set server be_plain/a state ready');
    await waitFor('the primary serves', async () => (await serving('be_plain')) === 'a');
  });

  test('a stick-table entry decides who serves', async () => {
    const { AsciiTransport } = await import('../../server/src/live/asciiTransport');
    const client = new AsciiTransport({ id: 'client', host: '127.0.0.1', port: stickyPort });
    const connect = async () => {
      client.close();
      return (await client.version(options)).ok;
    };
    await connect();
    await write('set server be_sticky/a state maint');
    await waitFor('the standby answers', connect);
    await write('set server be_sticky/a state ready');
    await waitFor('the primary is up', async () => {
      const rows = await admin.serverRows(options);
      return rows.ok && rows.value.every(({ status }) => status === 'UP');
    });
    assert.equal(await serving('be_sticky'), 'b');
    client.close();
  });

  test('refused writes, in HAProxy`s words', async () => {
    const operator = new HaproxyRuntime({ path: haproxy.operator });
    assert.deepEqual(await operator.write('set server be_plain/a state maint', options), { outcome: 'denied' });
    const unknown = await admin.write('set server be_plain/x state maint', options);
    assert.deepEqual(unknown, { outcome: 'rejected', message: 'No such server.' });
    const missing = await admin.serversState('nope', options);
    assert.equal(!missing.ok && explain(missing), "the command is not available: Can't find backend.");
    const two = await admin.ask('show info\nset server be_plain/a state maint', options);
    assert.equal(!two.ok && two.cause, 'unsupported');
  });

  test('a stopped HAProxy: unknown, and the command runs when it goes on', async () => {
    await haproxy.pause();
    const result = await admin.write('set server be_plain/a weight 0', { deadlineMs: 100 });
    assert.deepEqual(result, { outcome: 'unknown', failure: { ok: false, cause: 'silent' } });
    haproxy.resume();
    await waitFor('it ran', async () => (await serving('be_plain')) === 'b');
    await write('set server be_plain/a weight 1');
  });
});

describe('haproxyRuntime: nobody there', () => {
  test('a stale socket file, a missing one, a closed port', async () => {
    const haproxy = await startHaproxy('');
    const runtime = new HaproxyRuntime({ path: haproxy.admin });
    const empty = await runtime.view(options);
    assert.deepEqual(empty.ok && empty.value, { backends: [] });
    await haproxy.stop();
    const stale = await runtime.level(options);
    assert.equal(!stale.ok && stale.cause, 'refused');
    rmSync(haproxy.admin);
    const missing = await runtime.write('disable server be/a', options);
    assert.deepEqual(missing, { outcome: 'not-sent', failure: { ok: false, cause: 'no-socket' } });
    const closed = await new HaproxyRuntime({ host: '127.0.0.1', port: haproxy.runtimePort }).level(options);
    assert.equal(!closed.ok && closed.cause, 'refused');
  });

  const rows: readonly (readonly [string, misbehaving.Behaviour, string])[] = [
    ['silence', misbehaving.silent, 'silent'],
    ['half a reply', misbehaving.answer('admin\n'), 'silent'],
    ['nothing but a close', misbehaving.closeOnRequest, 'closed-early'],
    ['a reset', misbehaving.resetOnRequest, 'reset'],
    ['something else', misbehaving.answerAndClose('HTTP/1.1 400 Bad request\r\n'), 'unsupported'],
    ['a reply without end', misbehaving.answer('x'.repeat(9 << 20)), 'too-large'],
  ];
  for (const [what, behaviour, cause] of rows) {
    test(`${what}: ${cause}`, async () => {
      const server = await misbehaving.startMisbehavingServer(behaviour);
      const deadlineMs = cause === 'too-large' ? 10_000 : 300;
      const answer = await new HaproxyRuntime(server).level({ deadlineMs });
      assert.equal(!answer.ok && answer.cause, cause);
      await waitFor('the server has no connection left', () => server.open() === 0);
      await server.stop();
    });
  }
});
