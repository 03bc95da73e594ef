// needs: haproxy, nutcracker
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { labFolder } from '../../lab/folder';
import { nutcrackerAccepts } from '../../lab/nutcracker';
import { artifactsOf, rendered } from '../targets/rendering';
import { fixture, imported } from './support';

/** Without what this machine has not: certificates and the files of its state. */
function haproxyAccepts(text: string): boolean {
  const file = join(labFolder(), 'haproxy.cfg');
  const here = text
    .replace(/ssl verify required ca-file \S+/g, 'ssl verify none')
    .replace(/^ *(?:server-state-\w+|load-server-state).*$/gm, '')
    .replace(/^ *(?:chroot|user) .*$/gm, '');
  writeFileSync(file, here);
  const { status, stderr } = spawnSync('haproxy', ['-c', '-f', file], {
    encoding: 'utf8',
    env: { ...process.env, CACHE3: '10.0.0.13:11211' },
  });
  assert.equal(status, 0, stderr);
  return true;
}

describe('the real program accepts the foreign file, and what is rendered from its import', () => {
  for (const name of ['tutorial.cfg', 'foreign.cfg'])
    test(name, () => {
      assert.ok(haproxyAccepts(fixture(name)));
      const { text } = imported({ [name]: fixture(name) });
      for (const { instance } of artifactsOf(text, 'haproxy'))
        assert.ok(haproxyAccepts(rendered(text, 'haproxy', instance).text));
    });

  test('nutcracker.yml', () => {
    const foreign = fixture('nutcracker.yml');
    assert.ok(nutcrackerAccepts(foreign));
    const { text } = imported({ 'nutcracker.yml': foreign });
    for (const { instance } of artifactsOf(text, 'twemproxy'))
      assert.ok(nutcrackerAccepts(rendered(text, 'twemproxy', instance).text));
  });
});
