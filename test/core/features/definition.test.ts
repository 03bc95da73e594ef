import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definition } from '../../../server/src/core/features/definition';
import { marked, small, smallAt } from './marked';

const uses: readonly [word: string, nth: number, target: string][] = [
  ['mem1', 2, 'mem1: {host'],
  ['h1', 2, 'h1: {address'],
  ['east', 2, 'east, west'],
  ['west', 2, 'west]'],
  ['edge', 2, 'edge: {type'],
  ['sessions', 2, 'sessions:\n    shards'],
  ['sessions', 3, 'sessions:\n    shards'],
];
for (const [word, nth, target] of uses)
  test(`definition of ${word}, use ${nth}`, () => {
    const spec = smallAt(word, nth);
    const found = definition(spec, spec.offset);
    assert.equal(found?.target.start, small.indexOf(target));
    assert.equal(spec.at(found.origin), word);
  });

test('an alias leads to its anchor', () => {
  const spec = marked('x-a: &one {a: 1}\nx-b: *on‸e\n');
  assert.equal(definition(spec, spec.offset)?.target.start, 'x-a: &'.length);
});

test('an undeclared name leads nowhere', () => {
  const spec = marked('pools: {p: {shards: {s: {primary: gh‸ost}}}}\n');
  assert.equal(definition(spec, spec.offset), undefined);
});
