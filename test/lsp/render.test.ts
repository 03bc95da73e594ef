import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
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
    previews.slice(0, 2).map(({ target, instance, node, languageId }) => [target, instance ?? node, languageId]),
    [
      ['haproxy', 'edge', 'haproxy'],
      ['memcached', 'mem1', 'ini'],
    ],
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

test('a companion, the path that outputs keeps, and an older text of the spec', async () => {
  const client = await start();
  await client.open(`${small}outputs: {memcached: "deploy/{node}.conf"}\n`);
  const { previews } = await client.request<PreviewsResult>('memcachedHa/previews', { uri });
  const paths = previews.flatMap(({ node, path }) => (node === 'mem2' ? [path] : []));
  assert.deepEqual(paths, ['deploy/mem2.conf', 'deploy/mem2.args']);

  const mem2 = { uri, target: 'memcached', node: 'mem2' };
  const dropIn = await client.request<Rendered>('memcachedHa/render', mem2);
  const list = await client.request<Rendered>('memcachedHa/render', { ...mem2, beside: 'args' });
  assert.match(dropIn.text, /-l 10\.0\.0\.12 /);
  assert.match(list.text, /^10\.0\.0\.12$/m);
  const text = small.replace('10.0.0.12', '10.0.0.99');
  assert.match((await client.request<Rendered>('memcachedHa/render', { ...mem2, text })).text, /-l 10\.0\.0\.99 /);
});

test('why a file can not be made is a finding on the line of the spec, until that changes', async () => {
  const client = await start();
  // HAProxy keeps times in 31 bits.
  await client.open(small.replace('type: haproxy', 'timeouts: {idle: 30d}, type: haproxy'));
  const told = async (): Promise<string[]> => {
    const { items } = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    return items.filter(({ message }) => /24 days/.test(String(message))).map(({ range }) => client.at(range));
  };
  assert.deepEqual(await told(), []);
  const answer = await client.request<RenderResult>('memcachedHa/render', haproxy);
  assert.match(answer.ok ? '' : answer.problem, /^Line \d+: .*24 days/);
  assert.deepEqual(await told(), ['30d']);
  await client.edit('30d', '3d');
  assert.deepEqual(await told(), []);
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
