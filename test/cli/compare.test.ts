import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { cli } from './run';

const spec = (shards: number, strategy: string): string => {
  const names = Array.from({ length: shards }, (_, index) => index + 1);
  return `version: 1
cluster: c
nodes: {${names.map((n) => `n${n}: {address: "10.0.0.${n}:11211"}`).join(', ')}}
pools: {p: {sharding: {strategy: ${strategy}}, shards: {${names.map((n) => `s${n}: {primary: n${n}}`).join(', ')}}}}
proxies: {t: {type: twemproxy, base_port: 22121, timeouts: {server: 400ms}}}
`;
};

describe('memcached-ha compare', () => {
  it('tells how many keys a fourth shard moves, as measured on twemproxy: ketama about a quarter or less, modula most', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'memcached-ha-cli-'));
    const moved = async (strategy: string): Promise<number> => {
      for (const count of [3, 4]) writeFileSync(join(folder, `${count}.memcached.yaml`), spec(count, strategy));
      const args = ['compare', '3.memcached.yaml', '4.memcached.yaml', '--pool', 'p', '--format', 'json'];
      const { code, stdout, stderr } = await cli(args, { cwd: folder });
      assert.equal(code, 0, stderr);
      const { moved: count, keys, moves } = JSON.parse(stdout);
      if (strategy === 'ketama')
        assert.ok(
          moves.every((move: { to: string }) => move.to === 's4'),
          'ketama moves keys to the new shard only',
        );
      return count / keys;
    };
    const ketama = await moved('ketama');
    const modula = await moved('modula');
    assert.ok(ketama > 0.05 && ketama < 0.35, String(ketama));
    assert.ok(modula > 0.7 && modula < 0.8, String(modula));
    const same = await cli(['compare', '3.memcached.yaml', '3.memcached.yaml', '--pool', 'p'], { cwd: folder });
    assert.match(same.stdout, /^0\.0 % of 20,000 sampled keys move\./);
  });
});
