import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { targets } from '../../../server/src/core/targets';
import type { Target } from '../../../server/src/core/targets/target';
import { clusterOf, examples } from './rendering';

const folder = join(__dirname, '../../../server/src/core/targets');

const isTarget = (value: unknown): value is Target =>
  typeof value === 'object' && value !== null && 'id' in value && 'render' in value;

test('every target of the folder is listed, once', async () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'index.ts');
  const modules: Record<string, unknown>[] = await Promise.all(files.map((file) => import(join(folder, file))));
  const found = modules.flatMap((module) => Object.values(module).filter(isTarget));
  assert.deepEqual(targets.map(({ id }) => id).sort(), found.map(({ id }) => id).sort());
  assert.equal(new Set(targets.map(({ id }) => id)).size, targets.length);
});

test('the files of a target have different names', () => {
  for (const [name, spec] of examples())
    for (const target of targets) {
      const files = target.artifacts(clusterOf(spec)).map(({ fileName }) => fileName);
      assert.equal(new Set(files).size, files.length, `${name} ${target.id}`);
    }
});
