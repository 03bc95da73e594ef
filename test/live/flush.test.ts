// needs: memcached
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Endpoint } from '../../server/src/live/endpoint';
import { flushNode, identityOf } from '../../server/src/live/flush';
import { openTransport } from '../../server/src/live/probe';
import { startMemcached } from '../lab/memcached';
import { startMisbehavingServer } from '../lab/misbehavingServer';
import { tcpSockets } from '../lab/sockets';
import { waitFor } from '../lab/waitFor';

const options = { deadlineMs: 1_500 };
const endpointOf = ({ host, port }: { host: string; port: number }): Endpoint => ({ id: 'node', host, port });

describe('flush', () => {
  for (const protocol of ['binary', 'ascii'] as const) {
    test(`verified by cmd_flush, the items are gone (${protocol})`, async () => {
      const node = await startMemcached();
      const endpoint: Endpoint = { ...endpointOf(node), protocol };
      const transport = openTransport(endpoint);
      assert.ok((await transport.set('key', 'value', 0, options)).ok);
      const stats = await transport.stats(undefined, options);
      const expected = identityOf(stats.ok ? stats.value : {});
      assert.deepEqual(await flushNode(endpoint, { ...options, expected }), { outcome: 'verified', items: 1 });
      await waitFor('the item is gone', async () => {
        const value = await transport.get('key', options);
        return value.ok && value.value === null;
      });
      transport.close();
      await node.stop();
    });

    test(`-F refuses, and so does another process behind the address (${protocol})`, async () => {
      const locked = await startMemcached(['-F']);
      const lockedEndpoint: Endpoint = { ...endpointOf(locked), protocol };
      const why = 'flush is disabled on this node';
      assert.deepEqual(await flushNode(lockedEndpoint, options), { outcome: 'refused', why });
      const other = { ...options, expected: { pid: '1', startedAt: 1 } };
      const result = await flushNode(lockedEndpoint, other);
      assert.deepEqual(result, { outcome: 'refused', why: 'another process answers here now' });
      await locked.stop();
      const gone = await flushNode(lockedEndpoint, options);
      assert.deepEqual(gone, { outcome: 'refused', why: 'connection refused' });
    });
  }

  test('a node that hangs in the middle: unknown, and it may run later', async () => {
    const node = await startMemcached();
    const { connect } = await import('node:net');
    const relay = await startMisbehavingServer((socket) => {
      const upstream = connect(node.port, node.host);
      socket.once('close', () => upstream.destroy());
      upstream.on('error', () => {});
      upstream.pipe(socket);
      socket.on('data', async (data) => {
        if (data.includes('flush_all')) await node.pause();
        upstream.write(data);
      });
    });
    const result = await flushNode({ ...endpointOf(relay), protocol: 'ascii' }, options);
    assert.deepEqual(result, { outcome: 'unknown', why: 'not answering' });
    node.resume();
    const transport = openTransport(endpointOf(node));
    await waitFor('the queued flush ran', async () => {
      const stats = await transport.stats(undefined, options);
      return stats.ok && stats.value.cmd_flush === '1';
    });
    transport.close();
    await relay.stop();
    await node.stop();
    await waitFor('no TCP socket is left', () => tcpSockets() === 0);
  });
});
