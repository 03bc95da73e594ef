import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
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

/** A pool whose keys a library places itself. */
const direct = (library: string, hosts: readonly string[]): string => `version: 1
cluster: c
nodes: {${hosts.map((host, i) => `n${i}: {address: "${host}"}`).join(', ')}}
pools: {p: {shards: {${hosts.map((_, i) => `s${i}: {primary: n${i}}`).join(', ')}}}}
clients: {app: {library: ${library}, pools: {p: {via: direct}}}}
`;

interface Vector {
  readonly options: { readonly topology: string };
  readonly servers: readonly { readonly host: string }[];
  readonly cases: readonly (readonly [string | object, number])[];
}

/** What the real library answered: its servers, and the shard of each key that is one line of text. */
function recorded(library: string, topology: string): { hosts: string[]; shards: Map<string, string> } {
  const file = join(__dirname, `../placement-vectors/${library}.json`);
  const vectors: Vector[] = JSON.parse(readFileSync(file, 'utf8')).vectors;
  const vector = vectors.find(({ options }) => options.topology === topology && Object.keys(options).length === 1);
  assert.ok(vector);
  const lines = vector.cases.filter(([key]) => typeof key === 'string' && /^[!-~]{1,250}$/.test(key));
  return {
    hosts: vector.servers.map(({ host }) => host),
    shards: new Map(lines.map(([key, server]) => [String(key), `s${server}`])),
  };
}

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

  for (const [library, before, after] of [
    ['dalli', 'two-hosts', 'three-hosts'],
    ['pymemcache', 'two-hosts', 'three-hosts'],
  ]) {
    it(`moves the keys that ${library} was recorded to move when a third server comes`, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'memcached-ha-cli-'));
      const [old, next] = [before, after].map((topology) => recorded(library, topology));
      writeFileSync(join(folder, 'old.yaml'), direct(library, old.hosts));
      writeFileSync(join(folder, 'new.yaml'), direct(library, next.hosts));
      const keys = [...old.shards.keys()].filter((key) => next.shards.has(key));
      assert.ok(keys.length > 40);
      const expected = new Map<string, number>();
      for (const key of keys) {
        const move = `${old.shards.get(key)} ${next.shards.get(key)}`;
        if (old.shards.get(key) !== next.shards.get(key)) expected.set(move, (expected.get(move) ?? 0) + 1);
      }
      const args = ['compare', 'old.yaml', 'new.yaml', '--pool', 'p', '--keys-from', '-', '--format', 'json'];
      const { stdout, stderr } = await cli(args, { cwd: folder, input: keys.join('\n') });
      assert.equal(stderr, '');
      const { moves, keys: compared }: { moves: { from: string; to: string; keys: number }[]; keys: number } =
        JSON.parse(stdout);
      assert.equal(compared, keys.length);
      assert.deepEqual(new Map(moves.map(({ from, to, keys: count }) => [`${from} ${to}`, count])), expected);
    });
  }

  it('takes real keys, and leaves out what memcached refuses', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'memcached-ha-cli-'));
    for (const count of [3, 4]) writeFileSync(join(folder, `${count}.memcached.yaml`), spec(count, 'ketama'));
    const args = ['compare', '3.memcached.yaml', '4.memcached.yaml', '--pool', 'p', '--keys-from', '-'];
    const input = `${Array.from({ length: 1_000 }, (_, i) => `user:${i}`).join('\r\n')}\na b\n\n`;
    const json = JSON.parse((await cli([...args, '--format', 'json'], { cwd: folder, input })).stdout);
    assert.deepEqual([json.keys, json.refused], [1_000, 1]);
    const { stdout } = await cli(args, { cwd: folder, input });
    assert.match(stdout, /^\d+\.\d % of 1,000 keys move\.\n/);
    assert.match(stdout, /\n1 more keys are left out: memcached refuses them\.\n$/);
  });

  it('takes a revision of Git for a file, and says in a line when there is none', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'memcached-ha-cli-'));
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@localhost', ...args], { cwd: folder });
    git('init', '--quiet');
    mkdirSync(join(folder, 'deploy'));
    const file = 'deploy/c.memcached.yaml';
    writeFileSync(join(folder, file), spec(3, 'modula'));
    git('add', '.');
    git('commit', '--quiet', '-m', 'three');
    writeFileSync(join(folder, file), spec(4, 'modula'));
    const compare = (before: string) => cli(['compare', before, file, '--pool', 'p'], { cwd: folder });
    assert.match((await compare(`HEAD:${file}`)).stdout, /^7[45]\.\d % of 20,000 sampled keys move\./);
    for (const wrong of [`no-such:${file}`, 'HEAD:deploy/other.yaml', `--output=x:${file}`]) {
      const { code, stderr } = await cli(['compare', '--pool', 'p', '--', wrong, file], { cwd: folder });
      assert.equal(code, 2, wrong);
      assert.match(stderr, /^[^\n]+: git says “[^\n]+”\.\n$/);
    }
  });

  it('compares ranges by their ids, and nodes by their addresses', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'memcached-ha-cli-'));
    const ranges = (first: number, node: string): string => `version: 1
cluster: c
nodes: {a: {address: 10.0.0.1}, b: {address: 10.0.0.2}, c: {address: 10.0.0.3, retired: ${node === 'b'}}}
pools: {p: {sharding: {strategy: range, key: "u:{id}"}, shards: {s1: {primary: a, range: 0-${first}}, s2: {primary: ${node}, range: ${first + 1}-999}}}}
`;
    writeFileSync(join(folder, 'old.yaml'), ranges(499, 'b'));
    writeFileSync(join(folder, 'new.yaml'), ranges(599, 'c'));
    const { stdout, stderr } = await cli(['compare', 'old.yaml', 'new.yaml', '--pool', 'p', '--format', 'json'], {
      cwd: folder,
    });
    assert.equal(stderr, '');
    assert.deepEqual(JSON.parse(stdout).moves, [
      { from: 's2 (b)', to: 's2 (c)', keys: 400 },
      { from: 's2 (b)', to: 's1', keys: 100 },
    ]);
  });
});
