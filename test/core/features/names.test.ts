import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameAt, namesOf, placesOf } from '../../../server/src/core/features/names';
import { marked, smallAt } from './marked';

test('a name knows its kind, its declaration and its uses', () => {
  const spec = smallAt('mem2', 2);
  const { name } = nameAt(spec, spec.offset)!;
  assert.equal(name.kind, 'node');
  assert.ok(name.declaration!.start < name.uses[0].start);
  assert.deepEqual(placesOf(name).map(spec.at), ['mem2', 'mem2']);
});

test('quotes do not belong to a name', () => {
  const spec = marked('nodes: {"a‸b": {}}\npools: {p: {shards: {s: {primary: "ab"}}}}\n');
  assert.deepEqual(placesOf(nameAt(spec, spec.offset)!.name).map(spec.at), ['ab', 'ab']);
});

test('zones that are nowhere declared have uses only', () => {
  const spec = marked('nodes: {a: {zone: ea‸st}, b: {zone: east}}\n');
  const { name } = nameAt(spec, spec.offset)!;
  assert.equal(name.declaration, undefined);
  assert.equal(name.uses.length, 2);
});

test('an alias means the last anchor above it', () => {
  const spec = marked('x-a: &n 1\nx-b: *n\nx-c: &n 2\nx-d: *n\n');
  const anchors = namesOf(spec).filter(({ kind }) => kind === 'anchor');
  assert.deepEqual(
    anchors.map(({ uses }) => uses.length),
    [1, 1],
  );
});
