import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { PreviewsResult, RenderResult } from '../../server/src/protocol';
import { small } from '../core/features/marked';
import { start, stopAll, uri } from './connection';

afterEach(stopAll);
type Rendered = Extract<RenderResult, { ok: true }>;
const haproxy = { uri, target: 'haproxy' };

test('which previews a spec has, and their text with its sources', async () => {
  const client = await start();
  await client.open(small);
  const { previews } = await client.request<PreviewsResult>('memcachedHa/previews', { uri });
  assert.deepEqual(
    previews.map(({ target, instance, languageId }) => [target, instance, languageId]),
    [['haproxy', 'edge', 'haproxy']],
  );
  const rendered = await client.request<Rendered>('memcachedHa/render', { ...haproxy, instance: 'edge' });
  assert.deepEqual(rendered.basis, { version: 1, stale: false });
  const line = rendered.text.split('\n').findIndex((text) => /^\s*server .*10\.0\.0\.12/.test(text));
  assert.ok(rendered.sources[line].some((range) => client.at(range).startsWith('10.0.0.12')));
});

test('while the text is broken the last good spec is shown, and that is said', async () => {
  const client = await start();
  await client.open(small);
  await client.request('memcachedHa/render', haproxy);
  await client.edit('nodes:', 'nodes: [');
  await client.edit('version: 1', 'version: 1 ');
  const rendered = await client.request<Rendered>('memcachedHa/render', haproxy);
  assert.deepEqual(rendered.basis, { version: 1, stale: true });
  await client.edit('nodes: [', 'nodes:');
  assert.deepEqual((await client.request<Rendered>('memcachedHa/render', haproxy)).basis, { version: 4, stale: false });
});

test('why there is nothing to show', async () => {
  const client = await start();
  await client.open('nodes: [');
  const problem = async (params: object) => JSON.stringify(await client.request('memcachedHa/render', params));
  assert.match(await problem(haproxy), /"ok":false,"problem":"Line 1: /);
  assert.match(await problem({ ...haproxy, uri: 'file:///nowhere.memcached.yaml' }), /open it first/);
  await client.edit('nodes: [', small);
  assert.match(await problem({ ...haproxy, instance: 'nobody' }), /no haproxy nobody/);
});
