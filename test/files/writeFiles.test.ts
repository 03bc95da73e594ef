import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { contentOf, writeFiles } from '../../server/src/files/writeFiles';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'memcached-ha-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (path: string): string => join(folder, path);
const one = { path: 'deploy/one.cfg', text: 'one\n' };
const two = { path: 'deploy/two.cfg', text: 'two\n' };
const files = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => !lstatSync(at(name)).isDirectory());

/** That `two` is what fails, why, and that `one` was not written either. */
async function refuses(problem: RegExp): Promise<void> {
  const before = files();
  const { written, failed } = await writeFiles(folder, [one, two]);
  assert.deepEqual(written, []);
  assert.equal(failed?.path, two.path);
  assert.match(failed.problem, problem);
  assert.deepEqual(files(), before);
}

test('folders are made, and nothing else is left behind', async () => {
  assert.deepEqual(await writeFiles(folder, [one, two]), { written: [one.path, two.path] });
  assert.deepEqual(files().sort(), [one.path, two.path]);
  assert.equal(await contentOf(folder, one.path), 'one\n');
});

test('a file that is there keeps its mode', async () => {
  mkdirSync(at('deploy'));
  writeFileSync(at(one.path), 'old\n');
  chmodSync(at(one.path), 0o666);
  await writeFiles(folder, [one]);
  assert.equal(statSync(at(one.path)).mode & 0o777, 0o666);
  assert.equal(readFileSync(at(one.path), 'utf8'), 'one\n');
});

describe('nothing is written when one of the files can’t be', () => {
  test('a folder in its place', async () => {
    mkdirSync(at('deploy/two.cfg'), { recursive: true });
    await refuses(/a folder is in its place/);
  });

  test('a file in the place of its folder', async () => {
    writeFileSync(at('deploy'), '');
    const { written, failed } = await writeFiles(folder, [one]);
    assert.deepEqual([written, failed?.problem], [[], 'a file is in the place of its folder']);
  });

  test('a read-only file', async () => {
    mkdirSync(at('deploy'));
    writeFileSync(at(two.path), 'mine\n', { mode: 0o444 });
    await refuses(/it is read-only/);
    assert.equal(readFileSync(at(two.path), 'utf8'), 'mine\n');
  });

  test('a name that is too long', async () => {
    const long = { path: `deploy/${'x'.repeat(300)}.cfg`, text: '' };
    const { written, failed } = await writeFiles(folder, [one, long]);
    assert.deepEqual([written, failed?.problem], [[], 'its name is too long']);
    assert.deepEqual(files(), []);
  });

  test('links that lead out of the folder, or nowhere', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'memcached-ha-outside-'));
    try {
      writeFileSync(join(outside, 'two.cfg'), 'theirs\n');
      mkdirSync(at('deploy'));
      symlinkSync(join(outside, 'two.cfg'), at(two.path));
      await refuses(/a link leads out of the folder/);
      rmSync(at(two.path));
      symlinkSync(at('nowhere'), at(two.path));
      await refuses(/it is a link to nothing/);
      rmSync(at('deploy'), { recursive: true });
      symlinkSync(outside, at('deploy'));
      const { failed } = await writeFiles(folder, [one]);
      assert.match(failed!.problem, /a link leads out of the folder/);
      assert.deepEqual(readdirSync(outside), ['two.cfg']);
      assert.equal(readFileSync(join(outside, 'two.cfg'), 'utf8'), 'theirs\n');
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  });
});

test('a link within the folder stays, and what it points to is written', async () => {
  mkdirSync(at('deploy'));
  writeFileSync(at('real.cfg'), 'old\n');
  symlinkSync('../real.cfg', at(one.path));
  assert.deepEqual(await writeFiles(folder, [one]), { written: [one.path] });
  assert.ok(lstatSync(at(one.path)).isSymbolicLink());
  assert.equal(readFileSync(at('real.cfg'), 'utf8'), 'one\n');
});

test('a failure half-way says what was written already', async () => {
  // The third makes a folder in the place of the second: nobody can know before.
  const below = { path: 'deploy/one.cfg/three.cfg', text: '' };
  const { written, failed } = await writeFiles(folder, [two, one, below]);
  assert.deepEqual([written, failed], [[two.path], { path: one.path, problem: 'a folder is in its place' }]);
  assert.deepEqual(files(), [two.path]);
});

test('a file that is not there, and what is no file, have no content', async () => {
  mkdirSync(at('deploy'));
  assert.equal(await contentOf(folder, 'deploy'), undefined);
  assert.equal(await contentOf(folder, 'deploy/none.cfg'), undefined);
  assert.ok(!existsSync(at('deploy/none.cfg')));
});
