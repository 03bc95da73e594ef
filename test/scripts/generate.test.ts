import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generatedFiles, staleFiles } from '../../scripts/generate';

test('generated files are what npm run generate would write', async () => {
  assert.deepEqual(
    (await staleFiles()).map((file) => file.path),
    [],
  );
});

test('no two generators write one file, and none needs code generation at run time', async () => {
  const files = await generatedFiles();
  assert.equal(new Set(files.map((file) => file.path)).size, files.length);
  for (const { path, text } of files) assert.doesNotMatch(text, /new Function\(|require\(/, path);
});
