import assert from 'node:assert/strict';
import { analyze } from '../../../../server/src/core/analyze';
import { applyEdits } from '../../../../server/src/core/document/edit';
import { refactorings } from '../../../../server/src/core/features/refactorings';

/** What is offered at the `‸` of a spec: titles, and the text that each leads to. */
export function offered(source: string): Map<string, string> {
  const text = source.replace('‸', '');
  const found = refactorings(analyze(text), source.indexOf('‸'));
  return new Map(found.map(({ title, edits }) => [title, applyEdits(text, edits)]));
}

/** The one title that fits, and its text. */
export function only(source: string, pattern: RegExp): [title: string, after: string] {
  const fitting = [...offered(source)].filter(([title]) => pattern.test(title));
  assert.equal(fitting.length, 1, `${pattern}: ${[...offered(source).keys()].join(' | ')}`);
  return fitting[0];
}

export function none(source: string, pattern: RegExp): void {
  assert.deepEqual(
    [...offered(source).keys()].filter((title) => pattern.test(title)),
    [],
  );
}
