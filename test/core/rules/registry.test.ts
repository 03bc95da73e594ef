import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { repository } from '../../../scripts/generate';
import { generate, ruleCodes } from '../../../scripts/generate/rules';
import { rules } from '../../../server/src/core/rules/registry';

test('registry and index are those of the folder', () => {
  for (const { path, text } of generate())
    assert.equal(readFileSync(join(repository, path), 'utf8'), text, `${path} is stale: run npm run generate`);
});

test('a rule is named like its file', () => {
  assert.deepEqual(
    rules.map((rule) => rule.code),
    ruleCodes(),
  );
});

test('a summary and a source are one sentence each', () => {
  for (const { code, summary, source } of rules) {
    assert.match(summary, /^\S.*\.$/, code);
    assert.match(source, /^\S.*\.$/, code);
  }
});
