import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  type CompletionItem,
  createProtocolConnection,
  type Hover,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { ensureInstalled, node24, root } from '../../scripts/lib/npmPackages.mjs';

const peers = join(root, 'test/bench/peers');
const uri = 'file:///demo.memcached.yaml';

/** yaml-language-server with nothing of ours but the schema. */
async function serve() {
  await ensureInstalled(peers);
  const main = join(peers, 'node_modules/yaml-language-server/bin/yaml-language-server');
  const server = spawn(node24(peers), [main, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const schema = pathToFileURL(join(root, 'schemas/memcached-cluster.schema.json')).href;
  const settings = {
    yaml: { schemas: { [schema]: '*.memcached.yaml' }, validate: true, completion: true, hover: true },
  };
  connection.onRequest('workspace/configuration', ({ items }: { items: { section: 'yaml' }[] }) =>
    items.map(({ section }) => settings[section] ?? {}),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const capabilities = { workspace: { configuration: true }, textDocument: { publishDiagnostics: {} } };
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('workspace/didChangeConfiguration', { settings });
  return {
    connection,
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill();
      await ended;
    },
  };
}

test('people who stay with a YAML server get findings, hover and completion from the schema alone', async () => {
  const { connection, stop } = await serve();
  try {
    const open = (text: string, version: number): Promise<PublishDiagnosticsParams> => {
      const found = new Promise<PublishDiagnosticsParams>((resolve) => {
        connection.onNotification('textDocument/publishDiagnostics', resolve);
      });
      const textDocument = { uri, languageId: 'yaml', version, text };
      void connection.sendNotification('textDocument/didOpen', { textDocument });
      return found;
    };
    const good = readFileSync(join(root, 'examples/three-zones.memcached.yaml'), 'utf8');
    assert.deepEqual((await open(good, 1)).diagnostics, []);

    const text =
      'version: 1\ncluster: demo\nnodes:\n  mem1: {address: 10.0.0.1, treads: 4}\nproxies:\n  edge: {type: haprox}\n  \n';
    const { diagnostics } = await open(text, 2);
    const lines = new Set(diagnostics.map(({ range }) => range.start.line));
    assert.deepEqual(lines, new Set([3, 5]), JSON.stringify(diagnostics));
    assert.match(diagnostics.map(({ message }) => message).join(), /treads/);

    const textDocument = { uri };
    const hover = await connection.sendRequest<Hover>('textDocument/hover', {
      textDocument,
      position: { line: 5, character: 10 },
    });
    assert.match(JSON.stringify(hover.contents), /haproxy|proxy/i);
    const items = await connection.sendRequest<{ items: CompletionItem[] }>('textDocument/completion', {
      textDocument,
      position: { line: 6, character: 0 },
    });
    assert.ok(
      items.items.some(({ label }) => label === 'pools'),
      JSON.stringify(items.items.map(({ label }) => label)),
    );
  } finally {
    await stop();
  }
});
