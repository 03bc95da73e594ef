import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { cli } from './run';

const fixtures = 'test/core/import/fixtures';
const folder = (): string => mkdtempSync(join(tmpdir(), 'memcached-ha-cli-'));

describe('memcached-ha import', () => {
  it('prints the spec, and the notes beside it', async () => {
    const { code, stdout, stderr } = await cli(['import', `${fixtures}/nutcracker.yml`]);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^# Imported from nutcracker\.yml\./);
    assert.match(stderr, /^test\/core\/import\/fixtures\/nutcracker\.yml:24: pool gamma is redis\. \(not-carried\)$/m);
    assert.doesNotMatch(stdout + stderr, /hunter2/);
  });

  it('two instances become one proxy, and render gives the same files again', async () => {
    const out = join(folder(), 'sessions.memcached.yaml');
    const files = ['lb-a', 'lb-b'].map((name) => `test/golden/haproxy/sessions-${name}.cfg`);
    const imported = await cli(['import', ...files, '--out', out]);
    assert.deepEqual(imported, { code: 0, stdout: `${out}\n`, stderr: '' });
    const { stdout } = await cli(['render', out, '--target', 'haproxy', '--instance', 'lb-b']);
    const lines = (text: string) => text.split('\n').map((line) => line.replace(/(?:^| )#.*/, ''));
    assert.deepEqual(lines(stdout), lines(readFileSync(files[1], 'utf8')));
  });

  it('never writes over a file without --force', async () => {
    const out = join(folder(), 'x.memcached.yaml');
    writeFileSync(out, 'mine\n');
    const args = ['import', `${fixtures}/servers.txt`, '--out', out];
    const { code, stderr } = await cli(args);
    assert.deepEqual([code, stderr], [2, `${out}: is there already: choose another name, or give --force.\n`]);
    assert.equal(readFileSync(out, 'utf8'), 'mine\n');
    assert.equal((await cli([...args, '--force'])).code, 0);
    assert.match(readFileSync(out, 'utf8'), /^# Imported from servers\.txt/);
  });

  it('a backend that nothing gives away is named', async () => {
    const { code, stdout } = await cli(['import', `${fixtures}/foreign.cfg`, '--backend', 'queue']);
    assert.equal(code, 0);
    assert.match(stdout, /rabbit:\n {4}address: 10\.0\.0\.20:5672/);
  });

  it('what it can’t read is one line', async () => {
    const file = join(folder(), 'letter.txt');
    writeFileSync(file, 'Dear reader\n');
    const { code, stderr } = await cli(['import', file]);
    assert.equal(code, 2);
    assert.equal(
      stderr,
      `${file}: line 1 is no server: write HOST:PORT or HOST:PORT:WEIGHT, one a line or with commas.\n`,
    );
    assert.match((await cli(['import', 'nowhere.cfg'])).stderr, /^nowhere\.cfg: there is no such file\.\n$/);
    assert.match((await cli(['import', file, '--format', 'twemproxy'])).stderr, /no nutcracker\.yml|not YAML/);
  });
});
