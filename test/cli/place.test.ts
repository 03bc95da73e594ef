import assert from 'node:assert/strict';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { cli, start } from './run';

const users = ['place', 'examples/user-ranges.memcached.yaml', '--pool', 'accounts'];

describe('memcached-ha place', () => {
  it('explains one key', async () => {
    const { code, stdout } = await cli([...users, 'account:1500000']);
    assert.equal(code, 0, stdout);
    assert.match(stdout, /^account:1500000 → second \(.*\)\n {2}by ranges of account:\{user_id\}\n/);
  });

  it('reads keys from standard input and prints CSV or JSON', async () => {
    const { code, stdout } = await cli([...users, '--keys-from', '-', '--format', 'csv'], {
      input: 'account:1\nnobody\naccount:2000001\n',
    });
    assert.equal(code, 1);
    const [head, first, second, third] = stdout.split('\n');
    assert.equal(head, 'key,shard,node,address');
    assert.match(first, /^account:1,first,/);
    assert.match(second, /^nobody,,,/);
    assert.match(third, /^account:2000001,third,/);
    const json = JSON.parse((await cli([...users, 'account:1', '--format', 'json'])).stdout);
    assert.deepEqual([json[0].key, json[0].shard, json[0].ok], ['account:1', 'first', true]);
  });

  it('prints many rows piece by piece: valid JSON, tables of 1,000 rows, the same CSV from CR LF', async () => {
    const keys = Array.from({ length: 2_500 }, (_, i) => `account:${i}`);
    const asked = [...users, '--keys-from', '-', '--format'];
    const json = JSON.parse((await cli([...asked, 'json'], { input: keys.join('\n') })).stdout);
    assert.deepEqual(
      json.map(({ key }: { key: string }) => key),
      keys,
    );
    const heads = (await cli([...asked, 'text'], { input: keys.join('\n') })).stdout.match(/^key +shard/gm);
    assert.equal(heads?.length, 3);
    const csv = (await cli([...asked, 'csv'], { input: `${keys.join('\r\n')}\r\n` })).stdout;
    assert.equal(csv, (await cli([...asked, 'csv'], { input: keys.join('\n\n') })).stdout);
    assert.equal((await cli([...asked, 'json'])).stdout, '[]\n');
  });

  it('takes keys in hexadecimal digits', async () => {
    const { code, stdout } = await cli([...users, '--hex', '6163636f756e743a31', 'zz', '--format', 'csv']);
    assert.equal(code, 1);
    assert.match(stdout, /\n6163636f756e743a31,first,.*\nzz,,,“zz” is not hexadecimal/);
  });

  it('stops at Ctrl-C and says how far it came', async () => {
    const child = start([...users, '--keys-from', '-', '--format', 'json']);
    child.stdin.write('account:1\naccount:2\naccount:');
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
      if (stdout.includes('account:2') && !child.killed) child.kill('SIGINT');
    });
    child.stderr.on('data', (chunk) => (stderr += chunk));
    const [code] = await once(child, 'close');
    assert.deepEqual([code, stderr], [130, 'Stopped after 2 keys.\n']);
    assert.equal(JSON.parse(stdout).length, 2);
  });

  it('needs a pool and a key that exist', async () => {
    assert.match(
      (await cli(['place', 'examples/user-ranges.memcached.yaml', '--pool', 'x', 'k'])).stderr,
      /no pool x: it has accounts/,
    );
    assert.match((await cli(users)).stderr, /name a key, or give --keys-from/);
    assert.match((await cli([...users, '--keys-from', 'nope'])).stderr, /^nope: can’t be read \(ENOENT\)/);
  });
});
