import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'check-placement-'));
after(() => rmSync(folder, { recursive: true }));

function check(...args: string[]) {
  const script = join(root, 'scripts/check-placement.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function vectorFile(implementation: string, expected: number): string {
  const servers = [{ host: 'cache1', port: 11211, weight: 1 }];
  const vectors = [{ distribution: 'modula', options: {}, servers, cases: [['foo', expected]] }];
  return JSON.stringify({ implementation, vectors });
}

describe('npm run check:placement', () => {
  it('prints a line a file and exits with 0 when all answers are equal', () => {
    writeFileSync(join(folder, 'a.json'), vectorFile('gomemcache', 0));
    assert.deepEqual(check(folder), { status: 0, stdout: 'a.json 1 0\n', stderr: '' });
  });

  it('exits with 1 on a mismatch and on an unknown implementation', () => {
    writeFileSync(join(folder, 'a.json'), vectorFile('gomemcache', 1));
    writeFileSync(join(folder, 'b.json'), vectorFile('nobody', 0));
    const { status, stdout } = check(folder);
    assert.equal(status, 1);
    assert.equal(stdout, 'a.json 1 1\nb.json 1 1\n');
  });

  it('exits with 2 and one line for what it cannot read', () => {
    writeFileSync(join(folder, 'a.json'), '{');
    for (const args of [[], [join(folder, 'missing')], [folder]]) {
      const { status, stderr } = check(...args);
      assert.equal(status, 2);
      assert.match(stderr, /^check:placement: .+\n$/);
    }
  });
});
