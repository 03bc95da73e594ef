import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { Listener } from '../../server/src/live/liveService';
import type { LiveSpec } from '../../server/src/live/spec';
import type { LiveService } from '../../server/src/lsp/liveService';
import { small } from '../core/features/marked';
import { waitFor } from '../lab/waitFor';
import { type Client, start, stopAll, uri } from './connection';

afterEach(stopAll);

/** Stands for the part that opens sockets and keeps what it was told; run waits until it is stopped. */
class Recorder implements LiveService {
  specs: readonly LiveSpec[] = [];
  readonly told: string[] = [];
  disposed = false;
  constructor(readonly listener: Listener) {}
  setSpecs(specs: readonly LiveSpec[]): void {
    this.specs = specs;
  }
  access(params: object): void {
    this.told.push(`access ${JSON.stringify(params)}`);
  }
  watch(params: object): void {
    this.told.push(`watch ${JSON.stringify(params)}`);
  }
  refresh(): void {
    this.told.push('refresh');
  }
  plan: LiveService['plan'] = async ({ shard }) => ({ ok: false, refused: [shard] });
  run: LiveService['run'] = ({ id }, signal) =>
    new Promise((resolve) => {
      this.listener.progress({ id, step: 1, of: 2, title: 'first', state: 'started' });
      signal.addEventListener('abort', () => resolve({ outcome: 'stopped', summary: 'stopped', next: [], audit: [] }));
    });
  checkPrograms: LiveService['checkPrograms'] = async () => [];
  dispose(): void {
    this.disposed = true;
  }
}

async function startLive(initializationOptions?: object): Promise<{ client: Client; live: Recorder }> {
  let live: Recorder | undefined;
  const make = (listener: Listener): Recorder => {
    live = new Recorder(listener);
    return live;
  };
  const client = await start({ initializationOptions, surroundings: { live: make } });
  return { client, live: live! };
}

test('the live part gets rights, watching and the last good specs', async () => {
  const { client, live } = await startLive({ access: 'read', trusted: true, pollInterval: 500 });
  await client.open(small);
  await waitFor('the spec', () => live.specs.length === 1);
  assert.equal(live.specs[0].uri, uri);
  await client.edit('nodes:', 'nodes: [');
  await waitFor('the stale spec', () => live.specs[0]?.basis.stale);
  await client.notify('memcachedHa/watch', { visible: true });
  await client.notify('memcachedHa/refresh');
  await client.close();
  await waitFor('no spec', () => live.specs.length === 0);
  assert.deepEqual(live.told, [
    'access {"access":"read","trusted":true,"pollInterval":500}',
    'watch {"visible":true}',
    'refresh',
  ]);
  await client.request('shutdown').catch(() => {});
});

test('plans and runs are passed on, cancelling stops a run and its outcome still arrives', async () => {
  const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
  const { client } = await startLive();
  const params = { uri, pool: 'sessions', shard: 's1', operation: 'failover' };
  assert.deepEqual(await client.request('memcachedHa/plan', params), { ok: false, refused: ['s1'] });
  const stop = new CancellationTokenSource();
  client.connection.onNotification('memcachedHa/progress', () => stop.cancel());
  const outcome = await client.connection.sendRequest('memcachedHa/run', { id: '1' }, stop.token);
  assert.equal((outcome as { outcome: string }).outcome, 'stopped');
});

test('without a live part the reason is given', async () => {
  const client = await start();
  assert.match(JSON.stringify(await client.request('memcachedHa/plan', {})), /A browser can’t open connections/);
  assert.match(JSON.stringify(await client.request('memcachedHa/run', {})), /"outcome":"refused"/);
});
