import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeActions, fixAll } from '../../../server/src/core/features/codeActions';
import type { Finding } from '../../../server/src/core/findings';
import { marked } from './marked';

const text = 'a: 1\n  # note\n  b: 2\n';
const finding = (code: string, start: number, ...titles: string[]): Finding => ({
  code,
  severity: 'warning',
  message: code,
  range: { start, end: start + 1 },
  fixes: titles.map((title) => ({ title, edits: [{ range: { start, end: start + 1 }, newText: title }] })),
});

test('fixes of the findings in the range; the only one is preferred', () => {
  const spec = marked(text, [finding('x', 0, 'X'), finding('y', 3, 'Y', 'Z')]);
  const all = codeActions(spec, { start: 0, end: 3 }).filter(({ kind }) => kind === 'fix');
  assert.deepEqual(
    all.map(({ title, preferred }) => [title, preferred]),
    [
      ['X', true],
      ['Y', false],
      ['Z', false],
    ],
  );
  assert.equal(codeActions(spec, { start: 8, end: 9 }).length, 0);
});

test('a comment with the right indent silences the line, one action a code', () => {
  const spec = marked(text, [finding('x', 16), finding('x', 16)]);
  const all = codeActions(spec, { start: 16, end: 16 });
  assert.equal(all.length, 1);
  assert.equal(spec.after(all[0].edits), 'a: 1\n  # note\n  # memcached-ha: disable-next-line x -- reason\n  b: 2\n');
});

test('a comment that is there gets one more code; CRLF stays', () => {
  const spec = marked('# memcached-ha: disable-next-line x -- why\r\na: 1\r\n', [finding('y', 44)]);
  const [action] = codeActions(spec, { start: 44, end: 44 });
  assert.equal(spec.after(action.edits), '# memcached-ha: disable-next-line x y -- why\r\na: 1\r\n');
  const other = marked('a: 1\r\n', [finding('y', 0)]);
  assert.equal(
    other.after(codeActions(other, { start: 0, end: 0 })[0].edits),
    '# memcached-ha: disable-next-line y -- reason\r\na: 1\r\n',
  );
});

test('findings about form and security are not silenced', () => {
  const spec = marked(text, [finding('yaml-syntax', 0), finding('secret-inline', 0)]);
  assert.deepEqual(codeActions(spec, { start: 0, end: 1 }), []);
});

test('fix-all takes what has exactly one fix and does not overlap', () => {
  const spec = marked(text, [
    finding('y', 3, 'Y'),
    finding('x', 0, 'X'),
    finding('w', 0, 'W'),
    finding('z', 16, '1', '2'),
  ]);
  assert.equal(spec.after(fixAll(spec)!.edits), `X: Y${text.slice(4)}`);
  assert.equal(fixAll(marked(text)), undefined);
});
