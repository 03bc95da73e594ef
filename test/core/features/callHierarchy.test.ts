import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type DependencyUse,
  dependencies,
  dependencyAt,
  dependents,
} from '../../../server/src/core/features/callHierarchy';
import { marked, small, smallAt } from './marked';

const spec = marked(
  small
    .replace(
      's1: {primary: mem1, standby: [mem2]}',
      's1: {primary: mem1, standby: [mem2]}\n    gutter: {nodes: [mem2], ttl: 5m}',
    )
    .replace('sessions: {via: edge}', 'sessions: {via: edge}\n  cron:\n    pools: {sessions: {via: direct}}'),
);
const told = (uses: readonly DependencyUse[]): string[] =>
  uses.map(
    ({ item, uses: places }) => `${item.kind} ${item.name}: ${places.map((place) => spec.at(place)).join(', ')}`,
  );
const incoming = (id: string): string[] => told(dependents(spec.cluster!, id));
const outgoing = (id: string): string[] => told(dependencies(spec.cluster!, id));

test('what depends on a node, up to the applications', () => {
  assert.deepEqual(incoming('node mem2'), ['shard s1: mem2', 'gutter gutter: mem2']);
  assert.deepEqual(incoming('shard sessions/s1'), ['pool sessions: s1']);
  assert.deepEqual(incoming('pool sessions'), ['proxy edge: sessions', 'client cron: sessions']);
  assert.deepEqual(incoming('proxy edge'), ['client web: edge']);
  assert.deepEqual(incoming('client web'), []);
});

test('what depends on a zone and on a host', () => {
  assert.deepEqual(incoming('zone east'), ['host h1: east']);
  assert.deepEqual(incoming('zone west'), ['node mem2: west']);
  assert.deepEqual(incoming('host h1'), ['node mem1: h1']);
});

test('what each depends on', () => {
  assert.deepEqual(outgoing('client web'), ['proxy edge: edge']);
  assert.deepEqual(outgoing('pool sessions'), ['shard s1: s1', 'gutter gutter: gutter']);
  assert.deepEqual(outgoing('shard sessions/s1'), ['node mem1: mem1', 'node mem2: mem2']);
  assert.deepEqual(outgoing('node mem1'), ['host h1: h1']);
});

test('a proxy that lists no pools has all', () => {
  const { cluster } = marked(small.replace(', pools: [sessions]', ''));
  assert.deepEqual(
    dependents(cluster!, 'pool sessions').map(({ item }) => item.name),
    ['edge'],
  );
});

for (const [word, nth, id] of [
  ['mem2', 2, 'node mem2'],
  ['s1', 1, 'shard sessions/s1'],
  ['edge', 2, 'proxy edge'],
  ['web', 1, 'client web'],
] as const)
  test(`at ${word} stands the ${id}, told at its declaration`, () => {
    const place = smallAt(word, nth);
    const found = dependencyAt(place, place.offset)!;
    assert.equal(found.id, id);
    assert.equal(place.at(found.selection), word);
  });

test('elsewhere stands nothing', () => {
  const place = smallAt('memory');
  assert.equal(dependencyAt(place, place.offset), undefined);
});
