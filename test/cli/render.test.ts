import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { cli } from './run';

const root = join(__dirname, '../..');
const golden = (name: string): string => readFileSync(join(root, 'test/golden/haproxy', `${name}.cfg`), 'utf8');

describe('memcached-ha render', () => {
  it('prints one file', async () => {
    const { code, stdout } = await cli(['render', 'examples/minimal.memcached.yaml', '--target', 'haproxy']);
    assert.equal(code, 0);
    assert.equal(stdout, golden('minimal-edge'));
  });

  it('asks for the instance when there are several', async () => {
    const { code, stderr } = await cli(['render', 'examples/sessions.memcached.yaml', '--target', 'haproxy']);
    assert.deepEqual([code, /haproxy --instance lb-a, haproxy --instance lb-b/.test(stderr)], [2, true], stderr);
    const one = await cli(['render', 'examples/sessions.memcached.yaml', '--target', 'haproxy', '--instance', 'lb-b']);
    assert.equal(one.stdout, golden('sessions-lb-b'));
  });

  it('writes all files, and --check tells which are stale', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'memcached-ha-cli-'));
    const written = await cli(['render', 'examples/sessions.memcached.yaml', '--out', folder]);
    assert.equal(written.code, 0, written.stderr);
    const files = readdirSync(folder).sort();
    assert.equal(files.length, 2);
    const check = (): ReturnType<typeof cli> =>
      cli(['render', 'examples/sessions.memcached.yaml', '--out', folder, '--check']);
    assert.equal((await check()).code, 0);
    writeFileSync(join(folder, files[0]), 'edited by hand\n');
    const stale = await check();
    assert.deepEqual([stale.code, stale.stdout], [1, `${join(folder, files[0])}: stale\n`]);
    assert.equal(readFileSync(join(folder, files[0]), 'utf8'), 'edited by hand\n');
  });

  it('renders nothing from a spec with errors', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'memcached-ha-cli-'));
    const file = join(folder, 'x.memcached.yaml');
    cpSync(join(root, 'examples/minimal.memcached.yaml'), file);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('mem1', '"mem1\\n    mode http"'));
    const { code, stderr } = await cli(['render', file, '--out', join(folder, 'out')]);
    assert.equal(code, 1);
    assert.match(stderr, /x\.memcached\.yaml:\d+:\d+: .*\(config-injection\)/);
    assert.ok(!existsSync(join(folder, 'out')));
  });
});
