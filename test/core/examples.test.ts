import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/core/analyze';
import { examples } from './targets/rendering';

for (const [file, spec] of examples())
  test(`${file} has no finding to act on`, () => {
    const { findings, document } = analyze(spec);
    const told = findings
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ code, range, message }) => `${document.lines.position(range.start).line + 1}: ${code}: ${message}`);
    assert.deepEqual(told, []);
  });
