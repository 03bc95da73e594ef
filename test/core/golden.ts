import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Compares a generated file with the kept one in `test/golden`; `UPDATE_GOLDEN=1` keeps the new one instead. */
export function assertGolden(name: string, text: string): void {
  const path = join(__dirname, '../golden', name);
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  assert.equal(text, readFileSync(path, 'utf8'), `${name} differs: look at it, then run with UPDATE_GOLDEN=1`);
}
