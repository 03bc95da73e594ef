// needs: haproxy, nutcracker, memcached, prometheus
import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { analyze } from '../../../server/src/core/analyze';
import { generatedFiles, programFindings } from '../../../server/src/core/workspace/programs';
import { checkFiles, programs } from '../../../server/src/live/programs/checkFiles';
import { examples } from '../../core/targets/rendering';
import { labFolder } from '../../lab/folder';
import { waitFor } from '../../lab/waitFor';
import { check } from './check';

const config = { artifact: { target: 'haproxy', fileName: 'edge.cfg' }, text: 'global\n' };

/** A folder with a program of that name: a script. */
function standIn(name: string, script: string): string {
  const folder = labFolder();
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
  return folder;
}

const temporary = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('memcached-ha-check-'));

describe('the programs reject no file of the example', () => {
  // The unit tests of the alerts take seconds, and run where the alerts are tested.
  const isQuick = ({ artifact: { beside } }: { artifact: { beside?: string } }) => beside !== 'test.yml';
  for (const [name, text] of examples())
    test(name, async () => {
      const snapshot = analyze(text);
      const checked = await checkFiles(generatedFiles(snapshot, name).files.filter(isQuick));
      assert.notEqual(checked.length, 0);
      const findings = programFindings(snapshot, checked);
      assert.deepEqual(
        findings.filter(({ severity }) => severity !== 'information'),
        [],
      );
      // What is left is about files of the proxies' machines.
      for (const { message } of findings) assert.match(message, /^On this machine, .*(?:ca-file|state)/);
      for (const { status, file } of checked)
        assert.ok(status === 'ok' || (status === 'absent' && /mcrouter|memcached-proxy/.test(file.artifact.target)));
    });
});

test('what a rule of ours says is what the program says: with the rule silenced, at the same node', async () => {
  const text = `version: 1
cluster: shop
nodes:
  mem1: {address: 10.0.0.11:11211, memory: 64MiB, item_max: 64MiB}
  mem2: {address: 10.0.0.12:11211, lru: {hot: 50, warm: 60}}
pools: {cart: {shards: {s1: {primary: mem1, standby: [mem2]}}}}
`;
  const severities = new Map([
    ['item-size-exceeds-half-memory', 'off'],
    ['lru-percentages', 'off'],
  ] as const);
  const snapshot = analyze(text, { severities });
  const checked = await checkFiles(generatedFiles(snapshot, 'shop.memcached.yaml').files);
  const findings = programFindings(snapshot, checked).map(
    ({ code, range, message }) =>
      `${code} ${text.slice(range.start, range.end)} ${message.replace(/1\.6\.\d+/, '1.6')}`,
  );
  assert.deepEqual(findings, [
    'program-rejects 64MiB memcached 1.6 says of memcached-mem1.args line 9: Cannot set item size limit higher than 1/2 of memory max.',
    'program-rejects 50 memcached 1.6 says of memcached-mem2.args line 15: hot_lru_pct + warm_lru_pct cannot be more than 80% combined.',
  ]);
});

test('what no program reads is left out', async () => {
  const { files } = generatedFiles(analyze([...examples().values()][0]), 'x');
  const read = files.filter(({ artifact }) => programs.some(({ reads }) => reads(artifact)));
  assert.ok(read.length > 0 && read.length < files.length);
  assert.equal((await checkFiles(files, { path: '' })).length, read.length);
});

test('an absent program is named, with what to install', async () => {
  const { status, program, notes } = await check([config], { path: '' });
  assert.deepEqual(
    { status, program, notes },
    {
      status: 'absent',
      program: 'haproxy',
      notes: ['not checked, as no haproxy runs here: install the package haproxy.'],
    },
  );
});

test('a program in a relative folder of PATH is not run', async () => {
  assert.equal((await check([config], { path: '.:bin' })).status, 'absent');
});

test('a memcached without its proxy counts as absent', async () => {
  const proxy = {
    artifact: { target: 'memcached-proxy', fileName: 'px.lua' },
    text: '-- memcached -l 10.0.0.1:1 -o x\n',
  };
  const path = standIn('memcached', 'echo memcached 1.6.99');
  const { status, notes } = await check([proxy], { path });
  assert.equal(status, 'absent');
  assert.match(notes.join(), /built with its proxy/);
});

test('mcrouter is told to validate, and its words are read', async () => {
  const path = standIn(
    'mcrouter',
    'if [ "$1" = --version ]; then echo mcrouter 0.41; exit; fi\necho "E1122 16:40:01.1 47 Proxy.cpp:68] $* line 3: no" >&2; exit 1',
  );
  const { status, program, messages } = await check(
    [{ artifact: { target: 'mcrouter', fileName: 'r.json' }, text: '{}' }],
    {
      path,
    },
  );
  assert.equal(status, 'problems');
  assert.equal(program, 'mcrouter 0.41');
  assert.equal(messages[0].line, 3);
  assert.match(messages[0].text, /^--config file:r\.json .*--validate-config line 3: no$/);
});

describe('whatever a program does', () => {
  test('one that hangs is stopped at the time limit, with what it started', async () => {
    const seen = labFolder();
    const path = standIn('haproxy', `[ "$1" = -v ] && exit\nsleep 600 &\necho $! > ${seen}/pid\nwait`);
    const { status, notes } = await check([config], { path: `${path}:/usr/bin:/bin`, timeLimit: 500 });
    assert.equal(status, 'timeout');
    assert.deepEqual(notes, ['not checked, as haproxy did not end within 0.5 s and was stopped.']);
    const pid = readFileSync(join(seen, 'pid'), 'utf8').trim();
    await waitFor('the end of what it started', () => !isRunning(Number(pid)));
  });

  test('a refusal without a word is told', async () => {
    const { status, messages } = await check([config], { path: standIn('haproxy', '[ "$1" = -v ] || exit 3') });
    assert.equal(status, 'problems');
    assert.deepEqual(messages, [{ severity: 'error', text: 'it ended with exit code 3 and said nothing' }]);
  });

  test('one that can’t be started counts as absent', async () => {
    const folder = labFolder();
    writeFileSync(join(folder, 'haproxy'), '#!/no/such/interpreter\n');
    chmodSync(join(folder, 'haproxy'), 0o755);
    assert.equal((await check([config], { path: folder })).status, 'absent');
  });

  test('when it is cancelled, what was checked until then is returned', async () => {
    const stop = new AbortController();
    const seen = labFolder();
    const path = standIn('haproxy', `[ "$1" = -v ] && exit\n: > ${seen}/began\nexec sleep 600`);
    const { files } = generatedFiles(analyze([...examples().values()].find((text) => /lb-b/.test(text)) ?? ''), 'x');
    const running = checkFiles(files, { path: `${path}:/usr/bin:/bin`, signal: stop.signal });
    await waitFor('the program', () => readdirSync(seen).includes('began'));
    stop.abort();
    assert.deepEqual(
      (await running).filter(({ file }) => file.artifact.target === 'haproxy'),
      [],
    );
  });

  test('its folder is private while it runs, and gone afterwards', async () => {
    const seen = labFolder();
    const path = standIn(
      'haproxy',
      `[ "$1" = -v ] && exit\nstat -c %a .. > ${seen}/mode; pwd > ${seen}/folder; exit 1`,
    );
    await check([config], { path });
    assert.equal(readFileSync(join(seen, 'mode'), 'utf8').trim(), '700');
    const [, folder] = /(memcached-ha-check-[^/]+)/.exec(readFileSync(join(seen, 'folder'), 'utf8')) ?? assert.fail();
    assert.ok(!temporary().includes(folder));
  });
});

/** A zombie that nobody has collected yet does not run. */
function isRunning(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
