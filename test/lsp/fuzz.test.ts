import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { small } from '../core/features/marked';
import { type Client, start, stopAll, uri } from './connection';

afterEach(stopAll);

/** mulberry32: the same sequence in every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const pieces = [
  '',
  ' ',
  '\n',
  '  - ',
  ': ',
  '{',
  '}',
  '[',
  ']',
  '"',
  '#',
  '&a ',
  '*a',
  '<<: *a',
  'é😀',
  'mem1',
  '\r\n',
  '\t',
  '---\n',
];
const methods = [
  'completion',
  'hover',
  'definition',
  'references',
  'documentHighlight',
  'prepareRename',
  'rename',
  'documentSymbol',
  'foldingRange',
  'selectionRange',
  'codeAction',
  'codeLens',
  'inlayHint',
  'documentLink',
  'formatting',
  'rangeFormatting',
  'semanticTokens/full',
  'semanticTokens/range',
  'prepareCallHierarchy',
  'diagnostic',
];
const junk: readonly unknown[] = [
  null,
  {},
  [],
  7,
  'x',
  { textDocument: null },
  { textDocument: { uri: 7 } },
  { textDocument: { uri } },
];

test('thousands of random edits and questions, late and cancelled ones too: no handler fails', async () => {
  const client: Client = await start({ initializationOptions: { commands: true } });
  const pick = random(20261122);
  const place = () => ({ line: pick(25) - 1, character: pick(60) - 1 });
  const answers: Promise<unknown>[] = [];
  let version = 1;
  await client.open(small);
  for (let message = 0; message < 4000; message++) {
    const kind = pick(10);
    if (kind < 4) {
      const change = { range: { start: place(), end: place() }, text: pieces[pick(pieces.length)] };
      const whole = { text: small.slice(0, pick(small.length)) };
      const contentChanges = [pick(40) === 0 ? whole : change];
      await client.notify('textDocument/didChange', { textDocument: { uri, version: version++ }, contentChanges });
      continue;
    }
    const cancel = new CancellationTokenSource();
    const start = place();
    const params = {
      textDocument: { uri },
      position: start,
      positions: [start],
      range: { start, end: place() },
      newName: pieces[pick(pieces.length)],
      options: { tabSize: 2, insertSpaces: true },
      context: { diagnostics: [], includeDeclaration: true },
    };
    const method = `textDocument/${methods[pick(methods.length)]}`;
    answers.push(client.connection.sendRequest(method, params, cancel.token).catch(() => undefined));
    if (pick(5) === 0) cancel.cancel();
    if (pick(300) === 0) {
      await client.close();
      version = 1;
      await client.open(small);
    }
    if (message % 50 === 0) await Promise.all(answers.splice(0));
  }
  await Promise.all(answers);
  assert.deepEqual(client.logged, []);
  await assertAlive(client);
});

test('requests that are none are answered, and each kind of failure is logged once', async () => {
  const client = await start();
  await client.open(small);
  for (const method of [...methods, ...methods])
    for (const params of junk)
      await client.connection.sendRequest(`textDocument/${method}`, params).catch(() => undefined);
  assert.equal(new Set(client.logged).size, client.logged.length);
  assert.ok(client.logged.every((line) => /^textDocument\/[\w/]+ failed: /.test(line)));
  await assertAlive(client);
});

async function assertAlive(client: Client): Promise<void> {
  await client.close();
  await client.open(small);
  const errors = (await client.pull()).items.filter(({ severity }) => severity === 1);
  assert.deepEqual(errors, []);
}
