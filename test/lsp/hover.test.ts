import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol/node';
import type { Listener } from '../../server/src/live/liveService';
import type { LiveService } from '../../server/src/lsp/liveService';
import type { LiveParams } from '../../server/src/protocol';
import { small } from '../core/features/marked';
import { waitFor } from '../lab/waitFor';
import { start, stopAll, uri } from './connection';

afterEach(stopAll);

test('a key says what it means, on its own range', async () => {
  const client = await start();
  await client.open(small);
  const hover = await client.ask<Hover>('textDocument/hover', client.position('memory'));
  assert.match((hover.contents as MarkupContent).value, /memory for items/);
  assert.equal(client.at(hover.range!), 'memory');
});

test('a node shows its live figures while there are any', async () => {
  let told: Listener | undefined;
  const idle: LiveService = {
    setSpecs() {},
    access() {},
    watch() {},
    refresh() {},
    plan: async () => ({ ok: false, refused: [] }),
    run: async () => ({ outcome: 'done', summary: '', next: [], audit: [] }),
    checkPrograms: async () => [],
    dispose() {},
  };
  const client = await start({
    surroundings: {
      live: (listener) => {
        told = listener;
        return idle;
      },
    },
  });
  let seen = 0;
  client.connection.onNotification('memcachedHa/live', () => {
    seen++;
  });
  await client.open(small);
  const node = { id: 'x', name: 'mem1', role: 'primary', address: '', serving: true, hitRatio: 0.934 } as const;
  const shard = { id: 's', pool: 'sessions', name: 's1', state: 'degraded', serving: [], hitRatio: null } as const;
  const cluster = { uri, name: 'demo', environment: 'development', problems: 1, balancers: [] } as const;
  const figures: LiveParams = {
    clusters: [
      {
        ...cluster,
        basis: { version: 1, stale: false },
        shards: [{ ...shard, nodes: [{ ...node, state: 'down', cause: 'refused' }] }],
      },
    ],
  };
  told?.live(figures);
  await waitFor('the figures', () => seen > 0);
  const hover = await client.ask<Hover>('textDocument/hover', client.position('mem1'));
  assert.match((hover.contents as MarkupContent).value, /Now down, serving \(refused\)/);
  assert.match((hover.contents as MarkupContent).value, /93 % hits/);
});
