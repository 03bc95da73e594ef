import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { analyze } from '../../server/src/core/analyze';
import { applyEdits } from '../../server/src/core/document/edit';
import { readCases } from '../markers/cases';

const markers = join(__dirname, '../markers');
const specs = readdirSync(markers)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => readCases(readFileSync(join(markers, name), 'utf8')).map(({ text }) => text));

/** Values and syntax that a spec does not expect. */
const intruders = [
  'null',
  '~',
  '-1',
  '0',
  '1e999',
  '.nan',
  '99999999999999999999',
  '0x7f',
  'true',
  '[]',
  '{}',
  '""',
  '"\\0"',
  "'",
  '"',
  '*a',
  '&a',
  '&a *a',
  '!!binary x',
  '!<tag> y',
  '<<: *a',
  '<<: 1',
  '? x',
  '- ',
  ': ',
  '# ',
  '|',
  '>-',
  '---\n',
  '...\n',
  '%TAG\n',
  '\t',
  '\r',
  '\u2028',
  '\ud800',
  '__proto__',
  'constructor: ',
  '0-18446744073709551616',
  '5-1',
  '1-',
  '[::1]:0',
  '10.0.0.1:70000',
  '/x',
  '0ms',
  '9d',
  '1KB',
  '"$HOME"',
  '# memcached-ha: disable',
  '# memcached-ha: disable-next-line x',
];

const mutation = fc.record({
  at: fc.nat(),
  remove: fc.nat(40),
  insert: fc.oneof(fc.constantFrom(...intruders), fc.string()),
});

/** A spec with pieces cut out and others put in. */
const mutated = fc
  .tuple(fc.constantFrom(...specs), fc.array(mutation, { minLength: 1, maxLength: 6 }))
  .map(([spec, mutations]) =>
    mutations.reduce((text, { at, remove, insert }) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + insert + text.slice(start + remove);
    }, spec),
  );

describe('whatever the text is', () => {
  test('analysis ends with findings inside the text, and no rule fails', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        for (const finding of analyze(text).findings) {
          const { start, end } = finding.range;
          assert.ok(start >= 0 && start <= end && end <= Math.max(text.length, 1), `${finding.code} ${start}-${end}`);
          assert.notEqual(finding.code, 'rule-failed', finding.message);
        }
      }),
      { numRuns: 100_000 },
    );
  });

  test('the edits of a fix do not overlap, and can be made', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        for (const { code, fixes = [] } of analyze(text).findings)
          for (const { edits } of fixes) {
            const ordered = edits.toSorted((a, b) => a.range.start - b.range.start);
            for (const [index, edit] of ordered.slice(1).entries())
              assert.ok(ordered[index].range.end <= edit.range.start, `${code}: ${JSON.stringify(edits)}`);
            analyze(applyEdits(text, edits));
          }
      }),
      { numRuns: 1000 },
    );
  });
});
