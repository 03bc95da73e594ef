import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cli } from './run';

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

  it('needs a pool and a key that exist', async () => {
    assert.match(
      (await cli(['place', 'examples/user-ranges.memcached.yaml', '--pool', 'x', 'k'])).stderr,
      /no pool x: it has accounts/,
    );
    assert.match((await cli(users)).stderr, /name a key, or give --keys-from/);
    assert.match((await cli([...users, '--keys-from', 'nope'])).stderr, /^nope: can’t be read \(ENOENT\)/);
  });
});
