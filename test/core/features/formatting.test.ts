import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { applyEdits } from '../../../server/src/core/document/edit';
import { formatting } from '../../../server/src/core/features/formatting';
import { largeSpec } from '../../bench/support/largeSpec';
import { marked } from './marked';

const formatted = (text: string, tabSize = 2): string => applyEdits(text, formatting(marked(text), tabSize));

const cases: readonly [what: string, text: string, expected: string, tabSize?: number][] = [
  ['maps', 'a:\n    b:\n        c: 1\n    d: 2\n', 'a:\n  b:\n    c: 1\n  d: 2\n'],
  ['four blanks a level', 'a:\n  b:\n    c: 1\n  d: 2\n', 'a:\n    b:\n        c: 1\n    d: 2\n', 4],
  ['lists of maps', 'a:\n    -   b: 1\n        c: 2\n    -   d\n', 'a:\n  - b: 1\n    c: 2\n  - d\n'],
  ['lists at the column of their key', 'a:\n-  b\n-  c: 1\n   d: 2\ne: 1\n', 'a:\n- b\n- c: 1\n  d: 2\ne: 1\n'],
  ['lists of lists', 'a:\n   -  -   b\n      -   c\n', 'a:\n  - - b\n    - c\n'],
  ['marks', 'a:   1\nb: [1,2,  3]\nc: {"d":1}\n', 'a: 1\nb: [1, 2, 3]\nc: {"d": 1}\n'],
  ['blanks inside braces stay', 'a: { b: 1 }\nc: [ 1 ,2]\n', 'a: { b: 1 }\nc: [ 1 , 2]\n'],
  ['ends of lines', 'a: 1  \n# b \t\n  \nc: 2 # d  ', 'a: 1\n# b\n\nc: 2 # d\n'],
  ['line breaks of Windows', 'a:\r\n    b: 1  \r\n', 'a:\r\n  b: 1\r\n'],
  ['one line break at the end', 'a: 1\n\n\n', 'a: 1\n'],
  [
    'brackets over lines',
    'a:\n    b: {c: 1,\n        d: 2,\n      # e\n    }\n',
    'a:\n  b: {c: 1,\n      d: 2,\n    # e\n  }\n',
  ],
  [
    'block scalars move whole',
    'a:\n    b: |\n       x  \n\n         y\n    c: 1\n',
    'a:\n  b: |\n     x  \n\n       y\n  c: 1\n',
  ],
  ['block scalars at the end keep their lines', 'a: |+\n  x\n\n', 'a: |+\n  x\n\n'],
  ['quotes over lines', 'a:\n    b: "c  \n      d"\n', 'a:\n  b: "c  \n    d"\n'],
  [
    'comments go with what is below',
    'a:\n    # b\n    b: 1\n    # c\n# d\nd: 1\n',
    'a:\n  # b\n  b: 1\n  # c\n# d\nd: 1\n',
  ],
  ['comments in place of entries', 'a:\n    b:\n        # c: 1\nd:\n', 'a:\n  b:\n      # c: 1\nd:\n'],
  ['comments behind values stay', 'a: 1    # b\nbc: 12  # d\n', 'a: 1    # b\nbc: 12  # d\n'],
  ['anchors', 'a:\n    b:   &x  {c: 1}\n    d: &y\n        <<:  *x\n', 'a:\n  b: &x  {c: 1}\n  d: &y\n    <<: *x\n'],
  ['values below their key', 'a:\n      b\n    c\n-d: 1\n', 'a:\n      b\n    c\n-d: 1\n'],
  ['text with syntax errors', 'a:   [1\nb:   2\n', 'a:   [1\nb:   2\n'],
  ['a second document', 'a:   1\n---\nb: 1\n', 'a:   1\n---\nb: 1\n'],
  ['tabs keep their columns', 'a:   {b: 1,\n\tc: 2}\nd:\n    e: 1\n', 'a:   {b: 1,\n\tc: 2}\nd:\n    e: 1\n'],
  ['values that are lined up', 'a:\n  b:   1\n  cde: 2\n\n  f:   3\n', 'a:\n  b:   1\n  cde: 2\n\n  f: 3\n'],
  ['keys with question marks', 'a:\n    ? b\n    : c\n', 'a:\n    ? b\n    : c\n'],
  ['a comment and blanks at the end', 'a:\n    b: 1\n    # c\n  \n', 'a:\n  b: 1\n  # c\n'],
  ['nothing', '', ''],
  ['a start of document', '---\na:\n    b: 1\n', '---\na:\n  b: 1\n'],
];

for (const [what, text, expected, tabSize] of cases)
  test(what, () => {
    assert.equal(formatted(text, tabSize), expected);
    assert.equal(formatted(expected, tabSize), expected);
  });

test('a part is formatted with the top-level entries that it touches', () => {
  const text = 'a:\n    b:  1\nc:\n    d:  1\ne:\n    f: 1\n';
  const at = text.indexOf('d');
  const edits = formatting(marked(text), 2, { start: at, end: at + 1 });
  assert.equal(applyEdits(text, edits), 'a:\n    b:  1\nc:\n  d: 1\ne:\n    f: 1\n');
});

test('edits are small', () => {
  const text = largeSpec(3);
  assert.deepEqual(formatting(marked(text), 2), []);
  for (const { range, newText } of formatting(marked(text), 4)) {
    assert.equal(text.slice(range.start, range.end).trim(), '');
    assert.equal(newText.trim(), '');
  }
});

const examples = join(__dirname, '../../../examples');
const specs = [
  largeSpec(2),
  ...readdirSync(examples).map((name) => readFileSync(join(examples, name), 'utf8')),
  'x-a: &a\n  - |2\n     t\n    u\n\n  -   >-\n      f\n      g\n   # h\n  - "q\n    r"\n  - &b s\n    t\nx-b: [*a,\n  *b]\n',
];

test('our examples are formatted', () => {
  for (const spec of specs.slice(0, -1)) assert.equal(formatted(spec), spec);
});

const noises = [
  '',
  ' ',
  '  ',
  '\t',
  '\n',
  '\r\n',
  '  # x',
  '#',
  ':',
  '- ',
  '- - ',
  ',',
  '{',
  '}',
  '|\n',
  '>+\n',
  '"',
  'k: ',
  '&c ',
  '*a',
  '? ',
];

/** A spec with pieces of it moved and noise put in, most of them still YAML. */
const texts = fc
  .tuple(
    fc.constantFrom(...specs),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...noises)), { maxLength: 3 }),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(' ', '  ', '     ')), { maxLength: 6 }),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom(1, 2, 3),
  )
  .map(([spec, changes, gaps, eol, wide]) => {
    let text = spec.replace(/^ +/gm, (blanks) => ' '.repeat(blanks.length * wide));
    const insert = (at: number, noise: string): void => {
      text = text.slice(0, at) + noise + text.slice(at);
    };
    for (const [at, noise] of changes) insert(at % text.length, noise);
    for (const [at, blanks] of gaps) {
      const gap = text.indexOf(' ', at % text.length);
      if (gap !== -1) insert(gap, blanks);
    }
    return text.replaceAll(/\r?\n/g, eol);
  });

const dataOf = (text: string): unknown => parse(text, { uniqueKeys: false, logLevel: 'silent', maxAliasCount: -1 });
const bare = (text: string): string => text.replaceAll(/\s/g, '');

test('the data, the ink and what is formatted already stay as they are', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(2, 4), (text, tabSize) => {
      const after = formatted(text, tabSize);
      assert.equal(bare(after), bare(text));
      if (after === text) return;
      assert.deepEqual(
        marked(after).document.findings.map(({ code }) => code),
        marked(text).document.findings.map(({ code }) => code),
      );
      assert.deepEqual(dataOf(after), dataOf(text));
      assert.equal(formatted(after, tabSize), after);
    }),
    { numRuns: 400 },
  );
});
