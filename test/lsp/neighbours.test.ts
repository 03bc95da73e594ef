import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { small } from '../core/features/marked';
import { waitFor } from '../lab/waitFor';
import { fullClient, start, stopAll, uri } from './connection';

afterEach(stopAll);

const spec = (cluster: string, address: string): string =>
  `version: 1\ncluster: ${cluster}\nnodes: {a: {address: "${address}"}}\npools: {p: {shards: {s: {primary: a}}}}\n`;
const one = spec('one', '10.9.0.1:11211');
const two = spec('two', '10.9.0.1');
const elsewhere = 'file:///project/two.memcached.yaml';
const prometheus = 'file:///project/prometheus.yml';

function disk(texts: Record<string, string>) {
  const onDisk = new Map(Object.entries(texts));
  const files = {
    find: async (_: string, isWanted: (at: string) => boolean) => [...onDisk.keys()].filter(isWanted),
    read: async (at: string, stamp?: string) => {
      const text = onDisk.get(at);
      if (text === undefined) return undefined;
      return text === stamp ? ('same' as const) : { text, stamp: text };
    },
  };
  return { onDisk, options: { surroundings: { files }, folders: ['file:///project'] } };
}

const shared = (items: readonly Diagnostic[]): Diagnostic[] => items.filter(({ code }) => code === 'shared-endpoint');

describe('an open spec', () => {
  test('is told about one on the disk, with its place, and the client to ask anew', async () => {
    const client = await start(disk({ [elsewhere]: `\n${two}` }).options);
    await client.open(one);
    await client.request('workspace/diagnostic', { previousResultIds: [] });
    const [found] = shared((await client.pull()).items);
    assert.equal(client.at(found.range), '"10.9.0.1:11211"');
    const [{ location }] = found.relatedInformation ?? [];
    assert.deepEqual([location.uri, location.range.start.line], [elsewhere, 3]);
  });

  test('is told without a question about the workspace too', async () => {
    const client = await start(disk({ [elsewhere]: two }).options);
    await client.open(one);
    await waitFor('the finding', async () => shared((await client.pull()).items).length > 0 || undefined);
  });

  test('follows what is typed in another one', async () => {
    const client = await start();
    await client.open(one);
    await client.open(two, elsewhere);
    const first = await client.pull();
    assert.equal(shared(first.items).length, 1);
    assert.equal((await client.pull(first.resultId)).kind, 'unchanged');
    await client.edit('10.9.0.1', '10.9.0.2', elsewhere);
    const second = await client.pull(first.resultId);
    assert.deepEqual([second.kind, shared(second.items)], ['full', []]);
  });

  test('is published anew by itself where the client can’t ask', async () => {
    const capabilities = { ...fullClient, textDocument: { ...fullClient.textDocument, diagnostic: undefined } };
    const client = await start({ capabilities });
    const last = () => client.published.findLast((params) => params.uri === uri)?.diagnostics ?? [];
    await client.open(one);
    await waitFor('the first findings', () => client.published.length > 0);
    assert.deepEqual(shared(last()), []);
    await client.open(two, elsewhere);
    await waitFor('the finding', () => shared(last()).length === 1);
    await client.close(elsewhere);
    await waitFor('its end', () => shared(last()).length === 0);
  });

  test('offers the comment that silences it', async () => {
    const client = await start();
    await client.open(one);
    await client.open(two, elsewhere);
    const [{ range }] = shared((await client.pull()).items);
    const actions = await client.request<{ title: string }[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    });
    assert.ok(actions.some(({ title }) => title === 'Silence shared-endpoint here'));
  });

  test('of a cluster of its own is not told', async () => {
    const client = await start();
    await client.open(one);
    await client.open(small, elsewhere);
    assert.deepEqual(shared((await client.pull()).items), []);
  });
});

test('a Prometheus file that asks a node is reported with the workspace, until it is right', async () => {
  const wrong = 'scrape_configs: [{job_name: a, static_configs: [{targets: ["10.9.0.1:11211"]}]}]\n';
  const { onDisk, options } = disk({ [elsewhere]: two, [prometheus]: wrong });
  const client = await start(options);
  type Item = { uri: string; kind: string; resultId: string; items?: Diagnostic[] };
  const ask = async (known: readonly Item[]): Promise<Item[]> => {
    const previousResultIds = known.map((item) => ({ uri: item.uri, value: item.resultId }));
    const { items } = await client.request<{ items: Item[] }>('workspace/diagnostic', { previousResultIds });
    return items;
  };
  const first = await ask([]);
  const [item] = first.filter((one) => one.uri === prometheus);
  const [found] = item.items ?? [];
  assert.equal(found.code, 'prometheus-scrapes-memcached');
  assert.equal(found.relatedInformation?.[0].location.uri, elsewhere);
  const again = await ask(first);
  assert.ok(again.every(({ kind }) => kind === 'unchanged'));
  onDisk.set(prometheus, wrong.replace('11211', '9150'));
  const gone = (await ask(first)).find((one) => one.uri === prometheus);
  assert.deepEqual(gone?.items, []);
  onDisk.set('file:///project/scrape.json', '[]');
  await client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: 'file:///project/scrape.json', type: 1 }],
  });
  onDisk.set('file:///project/scrape.json', wrong.replace('scrape_configs', '"scrape_configs"'));
  await waitFor(
    'the new file',
    async () => (await ask([])).some((one) => one.uri.endsWith('scrape.json')) || undefined,
  );
});
