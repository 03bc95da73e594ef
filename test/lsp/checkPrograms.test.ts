// needs: haproxy, memcached
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { LiveService } from '../../server/src/live/liveService';
import { type CheckProgramsResult, methods } from '../../server/src/protocol';
import { waitFor } from '../lab/waitFor';
import { type Client, start, stopAll, uri } from './connection';

afterEach(stopAll);

const spec = `# memcached-ha: disable item-size-exceeds-half-memory -- to see what memcached says
version: 1
cluster: shop
nodes:
  mem1: {address: 10.0.0.11:11211, memory: 64MiB, item_max: 64MiB}
  mem2: {address: 10.0.0.12:11211}
pools: {cart: {shards: {s1: {primary: mem1, standby: [mem2]}}}}
proxies: {edge: {type: haproxy, listen: 127.0.0.1:22121}}
`;
const surroundings = { live: (listener: ConstructorParameters<typeof LiveService>[0]) => new LiveService(listener) };
const access = { access: 'read', trusted: true, pollInterval: 2_000 };

const ask = (client: Client): Promise<CheckProgramsResult> =>
  client.connection.sendRequest(methods.checkPrograms, { uri });

async function said(client: Client): Promise<string[]> {
  const report = await client.connection.sendRequest<{ items: { code: string; message: string }[] }>(
    'textDocument/diagnostic',
    { textDocument: { uri } },
  );
  return report.items.filter(({ code }) => code.startsWith('program-')).map(({ code }) => code);
}

test('the answer has a line a file, and the findings stand in the spec until it changes', async () => {
  const client = await start({ surroundings, initializationOptions: access });
  await client.open(spec);
  assert.deepEqual(await said(client), []);
  const answer = await ask(client);
  assert.ok(answer.ok, JSON.stringify(answer));
  assert.deepEqual(
    answer.results.map(({ fileName, status, program }) => `${fileName} ${status} ${program.replace(/ .*/, '')}`),
    ['haproxy-edge.cfg ok haproxy', 'memcached-mem1.args problems memcached', 'memcached-mem2.args ok memcached'],
  );
  await waitFor('a refresh', () => client.refreshes.includes('diagnostic'));
  assert.deepEqual(await said(client), ['program-rejects']);
  await client.edit('item_max: 64MiB', 'item_max: 1MiB');
  assert.deepEqual(await said(client), []);
});

test('no program runs before the workspace is trusted', async () => {
  const client = await start({ surroundings, initializationOptions: { ...access, trusted: false } });
  await client.open(spec);
  const answer = await ask(client);
  assert.ok(!answer.ok);
  assert.match(answer.problem, /not trusted/);
});

test('a spec with errors is not checked, and the answer names the first', async () => {
  const client = await start({ surroundings, initializationOptions: access });
  await client.open(spec.replace('primary: mem1', 'primary: nobody'));
  const answer = await ask(client);
  assert.ok(!answer.ok);
  assert.match(answer.problem, /^Line 7: /);
});

test('a browser has no programs', async () => {
  const client = await start({ initializationOptions: access });
  await client.open(spec);
  const answer = await ask(client);
  assert.ok(!answer.ok);
  assert.match(answer.problem, /browser/);
});

test('saving asks the programs only where the setting says so', async () => {
  const save = (client: Client) =>
    client.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
  const quiet = await start({ surroundings, initializationOptions: access });
  await quiet.open(spec);
  await save(quiet);
  const asking = { ...access, checkOnSave: true };
  const client = await start({ surroundings, initializationOptions: asking, configuration: { checkOnSave: true } });
  await client.open(spec);
  await save(client);
  await waitFor('the findings', async () => (await said(client)).length > 0);
  assert.deepEqual(await said(client), ['program-rejects']);
  assert.deepEqual(await said(quiet), []);
});
