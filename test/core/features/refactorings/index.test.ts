import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { analyze } from '../../../../server/src/core/analyze';
import { applyEdits } from '../../../../server/src/core/document/edit';
import { movedKeys } from '../../../../server/src/core/features/movedKeys';
import { namesOf } from '../../../../server/src/core/features/names';
import { refactorings } from '../../../../server/src/core/features/refactorings';

const examples = join(__dirname, '../../../../examples');

const commentsOf = (text: string): string[] =>
  [...text.matchAll(/(?:^|\s)#.*/g)].map(([comment]) => comment.trim()).sort();

/** By shape: one of each kind of place is enough for a pool of many shards. */
function placesOf(text: string): number[] {
  const snapshot = analyze(text);
  const declared = namesOf(snapshot).flatMap(({ kind, declaration }) =>
    declaration ? [[kind, declaration.start] as const] : [],
  );
  const first = new Map([...declared].reverse());
  return [
    ...first.values(),
    ...[...text.matchAll(/^nodes:|^ +failover:|^ +shards:|memory:|auth:|zone:/gm)]
      .slice(0, 12)
      .map(({ index, 0: word }) => index + word.length - 1),
  ];
}

for (const name of readdirSync(examples))
  test(`${name}: what is offered keeps comments, makes no errors, and moves keys only when it says so`, () => {
    const text = readFileSync(join(examples, name), 'utf8');
    const before = analyze(text);
    const seen = new Set<string>();
    for (const offset of placesOf(text))
      for (const { title, edits } of refactorings(before, offset)) {
        if (seen.has(title)) continue;
        seen.add(title);
        const changed = applyEdits(text, edits);
        const after = analyze(changed);
        assert.deepEqual(
          after.findings.filter(({ severity }) => severity === 'error'),
          [],
          title,
        );
        assert.deepEqual(commentsOf(changed), commentsOf(text), title);
        const moved = [...before.cluster!.pools.keys()].filter((pool) =>
          movedKeys(before.cluster!, after.cluster!, pool),
        );
        assert.equal(moved.length > 0, /: moves /.test(title), title);
      }
    assert.ok(seen.size > 0);
  });

test('nothing while the text is broken', () => {
  assert.deepEqual(refactorings(analyze('nodes:\n  a: {\npools: [\n'), 1), []);
});
