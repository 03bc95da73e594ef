// needs: memcached
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { AsciiTransport } from '../../server/src/live/asciiTransport';
import type { Endpoint } from '../../server/src/live/endpoint';
import { metadump } from '../../server/src/live/metadump';
import { explain } from '../../server/src/live/outcome';
import { labFolder } from '../lab/folder';
import { startMemcached } from '../lab/memcached';
import { silent as saysNothing, startMisbehavingServer } from '../lab/misbehavingServer';
import { tcpSockets } from '../lab/sockets';
import { waitFor } from '../lab/waitFor';

const options = { deadlineMs: 5_000 };

async function fill(endpoint: Endpoint, keys: readonly string[]): Promise<void> {
  const transport = new AsciiTransport(endpoint);
  for (const key of keys) assert.ok((await transport.set(key, 'v', 0, options)).ok, key);
  transport.close();
}

async function dump(endpoint: Endpoint, most: number, limits = options): Promise<{ keys: string[]; end: string }> {
  const keys: string[] = [];
  const take = (bytes: Uint8Array, start: number, end: number): void => {
    keys.push(Buffer.from(bytes.subarray(start, end)).toString());
  };
  const outcome = await metadump(endpoint, most, take, limits);
  if (outcome.ok) assert.equal(outcome.value.keys, keys.length);
  const end = outcome.ok ? (outcome.value.complete ? 'complete' : 'cut') : explain(outcome);
  await waitFor('no TCP socket is left', () => tcpSockets() === 0);
  return { keys: keys.sort(), end };
}

describe('metadump', () => {
  const names = ['user:1', 'user:2', 'a%20b', 'x=y&z?/'];

  test('reads the keys of a node as they were set', async () => {
    const node = { id: 'node', ...(await startMemcached()) };
    assert.deepEqual(await dump(node, 100), { keys: [], end: 'complete' });
    await fill(node, names);
    assert.deepEqual(await dump(node, 100), { keys: names.toSorted(), end: 'complete' });
  });

  test('stops at the cap and closes', async () => {
    const node = { id: 'node', ...(await startMemcached()) };
    await fill(
      node,
      Array.from({ length: 50 }, (_, i) => `user:${i}`),
    );
    const { keys, end } = await dump(node, 10);
    assert.deepEqual([keys.length, end], [10, 'cut']);
  });

  test('logs in where the node wants it', async () => {
    const file = join(labFolder(), 'users');
    writeFileSync(file, 'app:secret\n', { mode: 0o644 });
    const node = { id: 'node', ...(await startMemcached(['-Y', file])) };
    const login = { type: 'ascii', credentials: { username: 'app', password: 'secret' } } as const;
    await fill({ ...node, login }, ['user:1']);
    assert.deepEqual(await dump({ ...node, login }, 10), { keys: ['user:1'], end: 'complete' });
    assert.equal((await dump(node, 10)).end, 'needs a login');
    const wrong = { ...node, login: { ...login, credentials: { username: 'app', password: 'no' } } };
    assert.equal((await dump(wrong, 10)).end, 'wrong credentials');
  });

  test('says in words why a locked-down node lists nothing', async () => {
    const refused = async (args: string[]): Promise<string> =>
      (await dump({ id: 'node', ...(await startMemcached(args)) }, 10)).end;
    assert.match(await refused(['-X']), /it does not list its keys \(started with -X\)$/);
    assert.match(await refused(['-o', 'no_lru_crawler']), /its LRU crawler is off/);
  });

  test('a server that says nothing ends at the deadline', async () => {
    const hung = { id: 'node', ...(await startMisbehavingServer(saysNothing)) };
    assert.equal((await dump(hung, 10, { deadlineMs: 300 })).end, 'not answering');
  });
});
