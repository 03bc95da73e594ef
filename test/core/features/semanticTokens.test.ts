import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { semanticTokens, type tokenTypes } from '../../../server/src/core/features/semanticTokens';
import { marked, small } from './marked';

const told = (text: string): string[] => {
  const spec = marked(text);
  return semanticTokens(spec).map(({ range, type, modifiers }) => [spec.at(range), type, ...modifiers].join(' '));
};

test('names, where they are declared and used', () => {
  assert.deepEqual(told(small), [
    'east namespace declaration',
    'west namespace declaration',
    'h1 struct declaration',
    '10.0.0.1 address',
    'east namespace',
    'mem1 class declaration',
    'h1 struct',
    'mem2 class declaration',
    '10.0.0.12:11211 address',
    'west namespace',
    '1GiB size',
    'sessions interface declaration',
    's1 property declaration',
    'mem1 class',
    'mem2 class',
    'edge type declaration',
    'haproxy enumMember',
    '127.0.0.1:22121 address',
    'sessions interface',
    'web event declaration',
    'memjs enumMember',
    'sessions interface',
    'edge type',
  ]);
});

test('anchors, codes, retired nodes and quoted values', () => {
  const text = `# memcached-ha: disable weak-hash unused-node -- why
nodes:
  m1: &base {idle_timeout: "5m", retired: true}
  m2: {<<: *base, memory: '1GiB'}
pools: {p: {shards: {s: {primary: m1}}, sharding: {strategy: ketama, hash: fnv1a_64}}}
`;
  assert.deepEqual(told(text), [
    'weak-hash ruleCode',
    'unused-node ruleCode',
    'm1 class declaration deprecated',
    'base label declaration',
    '5m duration',
    'm2 class declaration deprecated',
    'base label',
    '1GiB size',
    'p interface declaration',
    's property declaration',
    'm1 class deprecated',
    'ketama enumMember',
    'fnv1a_64 enumMember',
  ]);
});

test('the words of a library', () => {
  const text = 'clients: {web: {library: libmemcached, options: {hash: md5, distribution: nonsense}}}\n';
  assert.deepEqual(told(text), ['web event declaration', 'libmemcached enumMember', 'md5 enumMember']);
});

test('what is malformed is not coloured as if it were well', () => {
  assert.deepEqual(told('nodes: {m: {memory: 1 big, idle_timeout: soon, protocol: pigeon}}\n'), [
    'm class declaration',
  ]);
});

test('a part of the text', () => {
  const spec = marked(small);
  const start = small.indexOf('mem2');
  const words = semanticTokens(spec, { start, end: start + 30 }).map(({ range }) => spec.at(range));
  assert.deepEqual(words, ['mem2', '10.0.0.12:11211']);
});

const wellFormed: Partial<Record<(typeof tokenTypes)[number], RegExp>> = {
  duration: /^\d+(\.\d+)?(us|ms|s|m|h|d)$/,
  size: /^\d+(\.\d+)?[KMGT]i?B$/,
  address: /^[\w.:[\]/-]+$/,
  enumMember: /^[\w-]+$/,
  ruleCode: /^[a-z][a-z0-9-]+$/,
};
const examples = join(__dirname, '../../../examples');

for (const name of readdirSync(examples))
  test(`every token of ${name} is what its type says, and none lies over another`, () => {
    const spec = marked(readFileSync(join(examples, name), 'utf8'));
    let end = 0;
    for (const { range, type } of semanticTokens(spec)) {
      assert.match(spec.at(range), wellFormed[type] ?? /^[A-Za-z][\w.-]*$/, type);
      assert.ok(end <= range.start);
      end = range.end;
    }
  });
