import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, test } from 'node:test';
import type { SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver-protocol/node';
import { legend } from '../../server/src/lsp/handlers/semanticTokens';
import { small } from '../core/features/marked';
import { type Client, fullClient, start, stopAll, uri } from './connection';

afterEach(stopAll);
const textDocument = { uri };

/** The words of an answer, each with its type and modifiers, by the legend of the server. */
function told(client: Client, { data }: SemanticTokens): string[] {
  const { tokenTypes, tokenModifiers } = (
    client.result.capabilities.semanticTokensProvider as { legend: SemanticTokensLegend }
  ).legend;
  const words: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lines, characters, length, type, set] = data.slice(at, at + 5);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const word = client.at({ start: { line, character }, end: { line, character: character + length } });
    words.push([word, tokenTypes[type], ...tokenModifiers.filter((_, bit) => set & (1 << bit))].join(' '));
  }
  return words;
}

test('the whole text', async () => {
  const client = await start();
  await client.open(small);
  const words = told(client, await client.request('textDocument/semanticTokens/full', { textDocument }));
  assert.equal(words.length, 23);
  assert.deepEqual(words.slice(0, 4), [
    'east namespace declaration',
    'west namespace declaration',
    'h1 struct declaration',
    '10.0.0.1 address',
  ]);
});

test('VS Code knows how every type looks', () => {
  const manifest = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8'));
  const [{ language, scopes }] = manifest.contributes.semanticTokenScopes;
  assert.equal(language, 'memcached-cluster');
  assert.deepEqual(Object.keys(scopes).sort(), [...legend.tokenTypes].sort());
});

test('a range', async () => {
  const client = await start();
  await client.open(small);
  const range = { start: client.position('s1', 1, 0), end: client.position('mem2', 2, 4) };
  const words = told(client, await client.request('textDocument/semanticTokens/range', { textDocument, range }));
  assert.deepEqual(words, ['s1 property declaration', 'mem1 class', 'mem2 class']);
});

test('in UTF-8', async () => {
  const client = await start({ capabilities: { ...fullClient, general: { positionEncodings: ['utf-8'] } } });
  await client.open('hosts: {"é😀": {address: 10.0.0.1}}\n');
  const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
  assert.deepEqual(data.slice(0, 3), [0, 9, 6]);
});
