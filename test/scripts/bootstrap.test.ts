import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { installLine, missingFor, programs } from '../../scripts/lib/programs.mjs';
import { run } from '../../scripts/lib/run.mjs';

const root = join(__dirname, '../..');
const bootstrap = join(root, 'scripts/bootstrap.mjs');
const only =
  (...names: string[]) =>
  ({ name }: { name: string }) =>
    names.includes(name);
const none = () => false;

describe('what is missing', () => {
  test('the demo needs memcached and haproxy', () => {
    assert.deepEqual(
      missingFor(['start'], none).map(({ name }) => name),
      ['memcached', 'haproxy'],
    );
  });

  test('the demo without a person needs a browser too', () => {
    assert.deepEqual(
      missingFor(['start', 'smoke'], only('memcached', 'haproxy')).map(({ name }) => name),
      ['chromium'],
    );
  });

  test('nothing, when everything is there', () => {
    assert.deepEqual(
      missingFor(['start', 'test', 'bench', 'smoke'], () => true),
      [],
    );
  });

  test('every program can be found, and names a Debian package', () => {
    for (const { name, commands = [], files = [], apt } of programs) {
      assert.notEqual(commands.length + files.length, 0, name);
      assert.match(apt, /^[a-z0-9.+-]+$/, name);
    }
  });
});

describe('the line that installs it', () => {
  const missing = missingFor(
    ['test'],
    only('memcached', 'prometheus', 'chromium', 'nvim', 'libmemcached', 'lua', 'python3'),
  );

  test('apt', () => {
    assert.equal(
      installLine(missing, 'apt'),
      'Missing: haproxy, nutcracker, pymemcache. ' +
        'To install: sudo apt-get install -y --no-install-recommends haproxy nutcracker python3-pymemcache',
    );
  });

  test('dnf, which has no nutcracker', () => {
    assert.equal(
      installLine(missing, 'dnf'),
      'Missing: haproxy, nutcracker, pymemcache. To install: sudo dnf install haproxy python3-pymemcache',
    );
  });

  test('brew, where nutcracker has another name', () => {
    assert.equal(
      installLine(missing, 'brew'),
      'Missing: haproxy, nutcracker, pymemcache. To install: brew install haproxy twemproxy',
    );
  });

  test('no package manager, or none of the packages', () => {
    const line = 'Missing: nutcracker. Please install what you can; the rest works without.';
    const nutcracker = programs.filter(only('nutcracker'));
    assert.equal(installLine(nutcracker, undefined), line);
    assert.equal(installLine(nutcracker, 'dnf'), line);
  });
});

test('an unknown task is one line and exit code 2', () => {
  const { status, stderr } = spawnSync(process.execPath, [bootstrap, 'nonsense'], { encoding: 'utf8' });
  assert.equal(status, 2);
  assert.equal(stderr, 'Usage: node scripts/bootstrap.mjs start|test|bench|package [arguments]\n');
});

describe('a program in the foreground', () => {
  test('its exit code is ours', async () => {
    assert.equal(await run(process.execPath, ['-e', 'process.exit(7)']), 7);
  });

  test('one that ends by a signal has the code of a shell', async () => {
    const kill = (signal: string) => run(process.execPath, ['-e', `process.kill(process.pid, '${signal}')`]);
    assert.deepEqual([await kill('SIGINT'), await kill('SIGTERM'), await kill('SIGKILL')], [130, 143, 137]);
  });

  test('SIGTERM is passed on, and waits for the end', async () => {
    const script = `
      import(${JSON.stringify(join(root, 'scripts/lib/run.mjs'))}).then(async ({ run }) => {
        const child = "process.on('SIGTERM', () => { console.log('cleaned up'); process.exit(3); });" +
          "setInterval(() => {}, 1000); console.log('ready');";
        process.exitCode = await run(process.execPath, ['-e', child]);
      });`;
    const parent = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    parent.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output === 'ready\n') parent.kill('SIGTERM');
    });
    const [code] = await once(parent, 'close');
    assert.equal(output, 'ready\ncleaned up\n');
    assert.equal(code, 3);
  });
});
