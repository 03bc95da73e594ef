import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { analyze } from '../../server/src/core/analyze';
import { Spec } from '../../server/src/lsp/documents';
import { nodeFilesBeside } from '../../server/src/lsp/nodeFiles';
import { outputGlobs } from '../../server/src/lsp/outputWatcher';
import type { OutputsResult, WriteParams, WriteResult } from '../../server/src/protocol';
import { small } from '../core/features/marked';
import { waitFor } from '../lab/waitFor';
import { type Client, type Options, start, stopAll } from './connection';

const spec = `${small}outputs:\n  haproxy: deploy/edge.cfg\n  memcached: "deploy/{node}.conf"\n`;
const surroundings = { beside: nodeFilesBeside };

let folder: string;
let uri: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'memcached-ha-outputs-'));
  uri = pathToFileURL(join(folder, 'demo.memcached.yaml')).href;
});
afterEach(async () => {
  await stopAll();
  rmSync(folder, { recursive: true, force: true });
});

const at = (path: string): string => join(folder, path);

async function opened(options: Options = { surroundings }, text = spec): Promise<Client> {
  const client = await start(options);
  await client.open(text, uri);
  return client;
}

const outputs = (client: Client): Promise<OutputsResult> => client.request('memcachedHa/outputs', { uri });

async function states(client: Client): Promise<Record<string, string>> {
  const result = await outputs(client);
  assert.ok(result.ok, JSON.stringify(result));
  return Object.fromEntries(result.outputs.map(({ path, state }) => [path, state]));
}

const write = (client: Client, params: Partial<WriteParams> = {}): Promise<WriteResult> =>
  client.request('memcachedHa/write', {
    uri,
    version: 1,
    paths: ['deploy/edge.cfg'],
    overwriteEdited: [],
    ...params,
  });

/** Waits for the findings about generated files, as `CODE TEXT`. */
async function found(client: Client, expected: readonly string[]): Promise<void> {
  await waitFor(`findings ${expected.join(', ')}`, async () => {
    const { items } = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    const codes = items.map(({ code }) => String(code)).filter((code) => code.startsWith('output-'));
    return JSON.stringify(codes) === JSON.stringify(expected) ? true : undefined;
  });
}

test('files are missing, written, current, stale, and edited by hand', async () => {
  const client = await opened();
  await found(client, ['output-missing', 'output-missing']);
  assert.equal((await states(client))['deploy/mem1.args'], 'missing');

  assert.deepEqual(await write(client), { written: ['deploy/edge.cfg'] });
  assert.equal((await states(client))['deploy/edge.cfg'], 'current');
  await found(client, ['output-missing']);
  assert.ok(!existsSync(at('deploy/mem1.conf')));

  const text = readFileSync(at('deploy/edge.cfg'), 'utf8');
  await client.edit('10.0.0.12', '10.0.0.99', uri);
  await found(client, []); // what was found belongs to the version that was looked at
  await client.notify('textDocument/didSave', { textDocument: { uri } });
  await found(client, ['output-stale', 'output-missing']);

  writeFileSync(at('deploy/edge.cfg'), `${text}# mine\n`);
  await client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: pathToFileURL(at('deploy/edge.cfg')).href, type: 2 }],
  });
  await found(client, ['output-edited', 'output-missing']);
});

test('an edited file is only written over by name, and nothing from another version', async () => {
  const client = await opened();
  mkdirSync(at('deploy'));
  writeFileSync(at('deploy/edge.cfg'), 'mine\n');
  const refused = await write(client, { paths: ['deploy/edge.cfg', 'deploy/mem1.conf'] });
  assert.deepEqual([refused.written, refused.failed?.path], [[], 'deploy/edge.cfg']);
  assert.match(refused.failed!.problem, /^it was edited by hand/);
  assert.match((await write(client, { version: 7 })).failed!.problem, /changed meanwhile/);
  assert.equal(readFileSync(at('deploy/edge.cfg'), 'utf8'), 'mine\n');
  assert.ok(!existsSync(at('deploy/mem1.conf')));
  assert.deepEqual(await write(client, { overwriteEdited: ['deploy/edge.cfg'] }), { written: ['deploy/edge.cfg'] });
});

test('which file could not be written, and why', async () => {
  const client = await opened();
  mkdirSync(at('deploy/mem2.conf'), { recursive: true });
  assert.deepEqual(await write(client, { paths: ['deploy/edge.cfg', 'deploy/mem2.conf'] }), {
    written: [],
    failed: { path: 'deploy/mem2.conf', problem: 'a folder is in its place' },
  });
});

test('why there is nothing to write', async () => {
  const problem = async (client: Client): Promise<string> => {
    const result = await outputs(client);
    assert.ok(!result.ok);
    assert.deepEqual(await write(client), { written: [], failed: { problem: result.problem } });
    return result.problem;
  };
  assert.match(await problem(await opened({})), /^A browser has no folder/);
  assert.match(await problem(await opened(undefined, small)), /does not say where files are kept/);
  assert.match(await problem(await opened(undefined, spec.replace('deploy/edge.cfg', '../edge.cfg'))), /^Line \d+: /);
});

test('the client is asked to watch the files, companions among them', async () => {
  const watched = outputGlobs([new Spec(uri, 1, spec, (text) => analyze(text))]);
  assert.deepEqual(watched, ['**/deploy/*.*', '**/deploy/edge.*']);
  const client = await opened();
  const registrations = (): number =>
    client.registered.filter((method) => method === 'workspace/didChangeWatchedFiles').length;
  await waitFor('a registration beside the one for specs', () => registrations() === 2 || undefined);
});
