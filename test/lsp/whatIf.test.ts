import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { nodeFiles } from '../../server/src/lsp/nodeFiles';
import type { WhatIfResult } from '../../server/src/protocol';
import { start, stopAll, uri } from './connection';

afterEach(stopAll);

const three = `version: 1
cluster: c
nodes: {n1: {address: 10.0.0.1}, n2: {address: 10.0.0.2}, n3: {address: 10.0.0.3}, n4: {address: 10.0.0.4}}
pools: {p: {sharding: {strategy: modula}, shards: {s1: {primary: n1}, s2: {primary: n2}, s3: {primary: n3}}}}
proxies: {t: {type: twemproxy, base_port: 22121}}
`;

test('an edit is compared with the file on the disk', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'memcached-ha-what-if-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'c.memcached.yaml');
  writeFileSync(file, three);
  const at = pathToFileURL(file).href;
  const client = await start({ surroundings: { files: nodeFiles } });
  await client.open(three, at);
  const ask = async () => {
    const result = await client.request<WhatIfResult>('memcachedHa/whatIf', { uri: at, pool: 'p', against: 'saved' });
    assert.ok(result.ok, JSON.stringify(result));
    return result;
  };
  assert.equal((await ask()).moved, 0);
  await client.edit('s3: {primary: n3}', 's3: {primary: n3}, s4: {primary: n4}', at);
  const changed = await ask();
  assert.ok(changed.moved > 0.73 && changed.moved < 0.77, String(changed.moved));
  assert.deepEqual(changed.basis, { version: 2, stale: false });
  writeFileSync(file, client.text(at));
  assert.equal((await ask()).moved, 0);
});

test('or with any text', async () => {
  const client = await start();
  await client.open(three);
  const against = { text: three.replace('modula', 'ketama') };
  const result = await client.request<WhatIfResult>('memcachedHa/whatIf', { uri, pool: 'p', against });
  assert.ok(result.ok && result.moved > 0.5);
  assert.match(
    result.sentences[0]!,
    /^Placed by twemproxy ketama, fnv1a_64 before, by twemproxy modula, fnv1a_64 after\.$/,
  );
});

test('why there is no answer', async () => {
  const client = await start({ surroundings: { files: nodeFiles } });
  const ask = (params: object) =>
    client.request('memcachedHa/whatIf', { uri, pool: 'p', ...params }).then(JSON.stringify);
  await client.open(three);
  assert.match(await ask({ against: 'saved' }), /has not been saved yet/);
  assert.match(await ask({ against: { text: 'a: [' } }), /Before the change the spec can’t be read: /);
  assert.match(await ask({ against: { text: '' } }), /it is no map/);
  assert.match(await ask({ against: { text: three }, pool: 'q' }), /no pool q/);
  const other = await start();
  await other.open('');
  const params = { uri, pool: 'p', against: { text: three } };
  assert.match(JSON.stringify(await other.request('memcachedHa/whatIf', params)), /The spec is empty/);
});
