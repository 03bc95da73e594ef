import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Completion, completion } from '../../../server/src/core/features/completion';
import { marked, small, smallAt } from './marked';

function complete(source: string): Completion[] {
  const spec = marked(source);
  return completion(spec, spec.offset);
}
const labels = (source: string): string[] => complete(source).map(({ label }) => label);

/** The text after choosing `label`, tab stops kept. */
function chosen(source: string, label: string): string {
  const spec = marked(source);
  const item = completion(spec, spec.offset).find((one) => one.label === label);
  assert.ok(item, `${label} is not offered`);
  return spec.after([{ range: item.range, newText: item.snippet }]);
}

const under = (key: string): string => small.slice(0, small.indexOf(`${key}:\n`) + key.length + 2);

test('an empty file offers the keys of a cluster, required ones first, and a whole spec', () => {
  const all = labels('‸');
  assert.deepEqual(all.slice(0, 3).sort(), ['cluster', 'nodes', 'version']);
  assert.ok(all.includes('monitoring') && all.includes('new cluster'));
});

test('keys that are written already are not offered again, the one under the cursor is', () => {
  const all = labels(`${small}‸`);
  assert.ok(!all.includes('nodes') && all.includes('monitoring'));
  assert.ok(labels('nodes:\n  a: {mem‸ory: 1GiB, port: 1}').includes('memory'));
});

test('a key that has its colon keeps it', () => {
  assert.equal(chosen('nodes:\n  a: {me‸mory: 1GiB}', 'memory'), 'nodes:\n  a: {memory: 1GiB}');
});

test('keys come with meaning, default and example', () => {
  const item = complete('nodes:\n  a: {‸}').find(({ label }) => label === 'memory');
  assert.match(item?.documentation ?? '', /memory for items/);
  assert.match(item?.documentation ?? '', /Default: `64MiB`/);
});

const layouts: readonly [name: string, source: string, label: string, expected: string][] = [
  ['a map, two blanks', 'pools:\n  p:\n    ‸', 'sharding', 'pools:\n  p:\n    sharding:\n      $1'],
  ['a map, four blanks', 'pools:\n    p:\n        ‸', 'sharding', 'pools:\n    p:\n        sharding:\n            $1'],
  ['a map, CRLF', 'pools:\r\n  p:\r\n    ‸', 'sharding', 'pools:\r\n  p:\r\n    sharding:\r\n      $1'],
  ['a map in flow style', 'pools: {p: {‸}}', 'sharding', 'pools: {p: {sharding: {$1}}}'],
  [
    'a list',
    'pools:\n  p:\n    shards:\n      s: {‸}',
    'standby',
    'pools:\n  p:\n    shards:\n      s: {standby: [$1]}',
  ],
  ['words', 'pools: {p: {failover: {‸}}}', 'failback', 'pools: {p: {failover: {failback: $' + '{1|manual,auto|}}}}'],
  ['a blank after the colon', 'environment:‸', 'staging', 'environment: staging'],
  [
    'first item',
    'nodes: {a: {}}\npools:\n  p:\n    gutter:\n      nodes:\n        ‸',
    'a',
    'nodes: {a: {}}\npools:\n  p:\n    gutter:\n      nodes:\n        - a',
  ],
  [
    'after the dash',
    'nodes: {a: {}}\npools:\n  p:\n    gutter:\n      nodes:\n        - ‸',
    'a',
    'nodes: {a: {}}\npools:\n  p:\n    gutter:\n      nodes:\n        - a',
  ],
  [
    'a list as value',
    'nodes: {a: {}}\npools: {p: {gutter: {nodes: ‸}}}',
    'a',
    'nodes: {a: {}}\npools: {p: {gutter: {nodes: [a]}}}',
  ],
];
for (const [name, source, label, expected] of layouts)
  test(`what is inserted fits its place: ${name}`, () => assert.equal(chosen(source, label), expected));

test('names are offered by what they name', () => {
  assert.deepEqual(labels(`${under('nodes')}  mem9: {host: ‸}`), ['h1']);
  assert.deepEqual(labels(smallText('s1: {primary: mem1, standby: [‸]}')), ['mem1', 'mem2']);
  assert.deepEqual(labels(smallText('s1: {primary: mem1, standby: [mem2, ‸]}')), ['mem1']);
  const via = smallAt('via: edge', 1, 5);
  assert.deepEqual(
    completion(via, via.offset).map(({ label }) => label),
    ['edge', 'direct'],
  );
});

test('nodes show their address and zone', () => {
  const spec = marked(smallText('s1: {primary: ‸}'));
  assert.deepEqual(
    completion(spec, spec.offset).map(({ detail }) => detail),
    ['10.0.0.1:11212 · east', '10.0.0.12:11211 · west'],
  );
});

function smallText(shard: string): string {
  return small.replace('s1: {primary: mem1, standby: [mem2]}', shard);
}

test('names that are keys are offered as keys', () => {
  assert.ok(labels(`${under('clients')}  web:\n    pools:\n      ‸`).includes('sessions'));
});

test('names of the last good cluster help where the text has none', () => {
  const broken = marked('pools: {p: {shards: {s: {primary: ‸');
  assert.deepEqual(
    completion(broken, broken.offset, marked(small).cluster).map(({ label }) => label),
    ['mem1', 'mem2'],
  );
});

test('amounts are completed with units, words with their meaning, booleans', () => {
  assert.deepEqual(labels('pools: {p: {failover: {detection: {interval: 25‸}}}}').slice(0, 2), ['25ms', '25s']);
  assert.ok(labels('nodes: {a: {memory: 8‸}}').includes('8GiB'));
  const production = complete('environment: ‸').find(({ label }) => label === 'production');
  assert.match(production?.documentation ?? '', /typed/);
  assert.deepEqual(labels('nodes: {a: {retired: ‸}}').sort(), ['false', 'true']);
});

test('anchors above are offered behind a star', () => {
  assert.deepEqual(labels('x-a: &one {a: 1}\nnodes: {a: {tls: *‸}}\nx-b: &two 1\n'), ['*one']);
});

test('whole blocks are indented as the file is', () => {
  const text = chosen('pools:\n    a: {}\n    ‸', 'new pool');
  assert.match(text, /\n {4}\$\{1:sessions\}:\n {8}shards:\n {12}s1: /);
});

test('nothing is offered in comments and for unknown keys', () => {
  assert.deepEqual(labels('nodes: # ‸'), []);
  assert.deepEqual(labels('nonsense:\n  ‸'), []);
});
