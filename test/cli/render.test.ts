import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { cli } from './run';

const root = join(__dirname, '../..');
const golden = (name: string): string => readFileSync(join(root, 'test/golden/haproxy', `${name}.cfg`), 'utf8');

/** The smallest example in a folder of its own, with other lines at its end. */
function project(more = 'outputs: {haproxy: "deploy/haproxy-{instance}.cfg"}\n'): { file: string; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'memcached-ha-cli-'));
  const file = join(folder, 'x.memcached.yaml');
  writeFileSync(file, readFileSync(join(root, 'examples/minimal.memcached.yaml'), 'utf8') + more);
  return { file, folder };
}

const edit = (file: string, old: string, next: string): void =>
  writeFileSync(file, readFileSync(file, 'utf8').replace(old, next));

describe('memcached-ha render', () => {
  it('prints one file', async () => {
    const { code, stdout } = await cli(['render', 'examples/minimal.memcached.yaml', '--target', 'haproxy']);
    assert.equal(code, 0);
    assert.equal(stdout, golden('minimal-edge'));
  });

  it('prints the main file of a target, the one of a node, or a companion', async () => {
    const spec = 'examples/three-zones.memcached.yaml';
    const printed = async (...args: string[]): Promise<string> => {
      const { code, stdout, stderr } = await cli(['render', spec, '--target', ...args]);
      assert.equal(code, 0, stderr);
      return stdout;
    };
    assert.match(await printed('alerts'), /^groups:$/m);
    assert.match(await printed('alerts', '--beside', 'test.yml'), /^rule_files:/m);
    assert.match(await printed('memcached', '--instance', 'u-b'), /^# node u-b$/m);
    assert.match(await printed('memcached', '--instance', 'u-b', '--beside', 'args'), /^-l$/m);
    const { code, stderr } = await cli(['render', spec, '--target', 'memcached']);
    assert.deepEqual(
      [code, / 14 files for memcached: name one of memcached --instance u-a, .* and 2 more,/.test(stderr)],
      [2, true],
      stderr,
    );
  });

  it('asks for the instance when there are several', async () => {
    const { code, stderr } = await cli(['render', 'examples/sessions.memcached.yaml', '--target', 'haproxy']);
    assert.deepEqual([code, /haproxy --instance lb-a, haproxy --instance lb-b/.test(stderr)], [2, true], stderr);
    const one = await cli(['render', 'examples/sessions.memcached.yaml', '--target', 'haproxy', '--instance', 'lb-b']);
    assert.equal(one.stdout, golden('sessions-lb-b'));
  });

  it('writes all files, --check tells which are stale, and what was edited by hand stays', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'memcached-ha-cli-'));
    const sessions = ['render', 'examples/sessions.memcached.yaml', '--target', 'haproxy', '--out', folder];
    const written = await cli(sessions);
    assert.equal(written.code, 0, written.stderr);
    const [first, second] = readdirSync(folder).sort();
    assert.deepEqual([first, second], ['haproxy-lb-a.cfg', 'haproxy-lb-b.cfg']);
    assert.equal((await cli([...sessions, '--check'])).code, 0);

    const text = readFileSync(join(folder, first), 'utf8');
    writeFileSync(join(folder, first), `${text}# more\n`);
    rmSync(join(folder, second));
    const check = await cli([...sessions, '--check']);
    assert.equal(check.code, 1);
    assert.match(check.stdout, /haproxy-lb-a\.cfg: edited by hand.*\n.*haproxy-lb-b\.cfg: missing\n$/);

    const refused = await cli(sessions);
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /haproxy-lb-a\.cfg: edited by hand\. Nothing was written: .* or give --force\.\n$/);
    assert.equal(readFileSync(join(folder, first), 'utf8'), `${text}# more\n`);
    assert.ok(!existsSync(join(folder, second)));

    assert.equal((await cli([...sessions, '--force'])).code, 0);
    assert.equal(readFileSync(join(folder, first), 'utf8'), text);
  });

  it('writes to where the spec keeps the files, and says which is stale', async () => {
    const { file, folder } = project();
    const write = ['render', file, '--write'];
    const first = await cli(write);
    assert.equal(first.stdout, `${join(folder, 'deploy/haproxy-edge.cfg')}\n`, first.stderr);
    assert.deepEqual(readdirSync(join(folder, 'deploy')), ['haproxy-edge.cfg']);
    assert.equal((await cli(['render', file, '--check'])).code, 0);

    // A comment makes no file stale, and nothing is written for one.
    edit(file, 'version: 1', '# why\nversion: 1');
    assert.equal((await cli(['render', file, '--check'])).code, 0);
    assert.deepEqual(await cli(write), { code: 0, stdout: '', stderr: '' });

    edit(file, '10.0.0.12', '10.0.0.99');
    const stale = await cli(['render', file, '--check']);
    assert.deepEqual([stale.code, stale.stdout], [1, `${join(folder, 'deploy/haproxy-edge.cfg')}: stale\n`]);
    const { stdout } = await cli(['check', file]);
    assert.match(stdout, /deploy\/haproxy-edge\.cfg is not what this spec generates: .* \(output-stale\)/);
    assert.equal((await cli(write)).code, 0);
    assert.doesNotMatch((await cli(['check', file])).stdout, /output-/);
  });

  it('writes nothing when one file can’t be written, and says which and why', async () => {
    const { file, folder } = project('outputs: {haproxy: deploy/a.cfg, memcached: "deploy/{node}.conf"}\n');
    mkdirSync(join(folder, 'deploy/mem2.conf'), { recursive: true });
    const { code, stderr } = await cli(['render', file, '--write']);
    assert.equal(code, 1);
    assert.equal(
      stderr,
      `${join(folder, 'deploy/mem2.conf')}: can’t be written: a folder is in its place; nothing was written.\n`,
    );
    assert.deepEqual(readdirSync(join(folder, 'deploy')), ['mem2.conf']);

    const out = join(folder, 'in-the-way');
    writeFileSync(out, '');
    const blocked = await cli(['render', file, '--out', join(out, 'below')]);
    assert.match(
      blocked.stderr,
      /below.*: can’t be written: a file is in the place of its folder; nothing was written/,
    );
  });

  it('asks for paths when the spec has none', async () => {
    const { code, stderr } = await cli(['render', project('').file, '--write']);
    assert.deepEqual([code, /“outputs” has no path: write one, as in haproxy: PATH/.test(stderr)], [2, true], stderr);
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
