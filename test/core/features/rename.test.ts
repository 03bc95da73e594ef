import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepareRename, rename } from '../../../server/src/core/features/rename';
import { marked, small, smallAt } from './marked';

function renamed(spec: ReturnType<typeof marked>, to: string): string {
  const result = rename(spec, spec.offset, to);
  return 'problem' in result ? result.problem : spec.after(result.edits);
}

for (const [word, nth] of [
  ['mem1', 2],
  ['h1', 1],
  ['east', 2],
  ['sessions', 3],
  ['edge', 2],
  ['s1', 1],
  ['web', 1],
] as const)
  test(`${word} is renamed everywhere it means the same`, () => {
    const expected = small.replaceAll(new RegExp(`\\b${word}\\b`, 'g'), 'other');
    assert.equal(renamed(smallAt(word, nth), 'other'), expected);
  });

test('anchors and quoted names', () => {
  assert.equal(renamed(marked('x-a: &on‸e 1\nx-b: *one\n'), 'two'), 'x-a: &two 1\nx-b: *two\n');
  assert.equal(renamed(marked('nodes: {"m‸1": {}}\n'), 'm2'), 'nodes: {"m2": {}}\n');
});

test('what can be renamed shows its name', () => {
  const spec = smallAt('mem1');
  assert.deepEqual(prepareRename(spec, spec.offset), {
    range: { start: spec.offset - 1, end: spec.offset + 3 },
    text: 'mem1',
  });
  assert.match(JSON.stringify(prepareRename(spec, 0)), /Here is no name/);
});

const refused: readonly [to: string, why: RegExp][] = [
  ['1a', /begins with a letter/],
  ['a b', /begins with a letter/],
  ['direct', /a word of the spec/],
  ['mem2', /already a node named/],
];
for (const [to, why] of refused) test(`refused: ${to}`, () => assert.match(renamed(smallAt('mem1'), to), why));

test('refused while the text is broken, since a use could be missed', () => {
  assert.match(renamed(marked('nodes: {m‸1: {}}\npools: [\n'), 'm2'), /not YAML: mend it first/);
});
