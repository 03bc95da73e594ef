import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { small } from '../core/features/marked';
import { start, stopAll, uri } from './connection';

afterEach(stopAll);

const broken = small.replace('primary: mem1', 'primary: ghost');

test('the workspace: open files, files on the disk, and files that are gone', async () => {
  const onDisk = new Map([
    ['file:///project/a.memcached.yaml', broken],
    ['file:///project/memcached.yaml', 'kind: Deployment\n'],
  ]);
  const files = {
    find: async () => [...onDisk.keys()],
    read: async (at: string, stamp?: string) => {
      const text = onDisk.get(at);
      if (text === undefined) return undefined;
      return text === stamp ? ('same' as const) : { text, stamp: text };
    },
  };
  const client = await start({ surroundings: { files }, folders: ['file:///project'] });
  await client.open(small);
  const ask = (previousResultIds: object[]) =>
    client.request<{
      items: { uri: string; kind: string; resultId: string; version: number | null; items: object[] }[];
    }>('workspace/diagnostic', { previousResultIds });
  const first = (await ask([])).items;
  assert.deepEqual(
    first.map((item) => [item.uri, item.kind, item.version]),
    [
      [uri, 'full', 1],
      ['file:///project/a.memcached.yaml', 'full', null],
    ],
  );
  assert.ok(first[1].items.length > 0);
  const known = first.map((item) => ({ uri: item.uri, value: item.resultId }));
  assert.deepEqual(
    (await ask(known)).items.map(({ kind }) => kind),
    ['unchanged', 'unchanged'],
  );
  onDisk.delete('file:///project/a.memcached.yaml');
  assert.deepEqual((await ask(known)).items.at(-1)?.items, []);
});
