import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { small } from '../core/features/marked';
import { labFolder } from '../lab/folder';
import { Client, fullClient, type Options } from './connection';

const main = join(__dirname, '../../server/src/main.ts');

/** Our server as an editor runs it: a process that speaks over its standard input and output. */
async function spawnServer(options: Options): Promise<{ client: Client; server: ChildProcessWithoutNullStreams }> {
  const server = spawn(process.execPath, ['--import', 'tsx', main, '--stdio']);
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  return { client: await Client.over(connection, options, () => {}), server };
}

test('a bare client over standard input and output, from start to exit', async () => {
  const { client, server } = await spawnServer({ capabilities: {} });
  let chatter = '';
  server.stderr.on('data', (data) => {
    chatter += data;
  });
  await client.open(small.replace('mem1, standby', 'ghost, standby'));
  const { diagnostics } = await client.awaitPublished(({ version }) => version === 1);
  assert.ok(diagnostics.some(({ code }) => code === 'unknown-reference'));
  assert.ok((await client.complete({ line: 0, character: 0 })).length > 0);
  await client.connection.sendRequest('shutdown');
  const ended = once(server, 'exit');
  await client.notify('exit');
  assert.deepEqual(await ended, [0, null]);
  assert.equal(chatter, '');
});

test('a server whose editor is gone ends', async () => {
  const { server } = await spawnServer({ capabilities: {} });
  const ended = once(server, 'exit');
  server.stdin.end();
  await ended;
});

test('specs on the disk that nobody opened are checked too', async () => {
  const folder = labFolder();
  writeFileSync(join(folder, 'a.memcached.yaml'), 'version: 2\n');
  writeFileSync(join(folder, 'memcached.yaml'), 'kind: Deployment\n');
  const { client, server } = await spawnServer({ capabilities: fullClient, folders: [pathToFileURL(folder).href] });
  const { items } = await client.request<{ items: { uri: string; items: object[] }[] }>('workspace/diagnostic', {
    previousResultIds: [],
  });
  assert.deepEqual(
    items.map(({ uri }) => uri),
    [pathToFileURL(join(folder, 'a.memcached.yaml')).href],
  );
  assert.ok(items[0].items.length > 0);
  const ended = once(server, 'exit');
  server.stdin.end();
  await ended;
});
