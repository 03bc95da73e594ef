// needs: memcached
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { AsciiTransport } from '../../server/src/live/asciiTransport';
import { startMemcached } from '../lab/memcached';
import { cli } from './run';

const folder = mkdtempSync(join(tmpdir(), 'memcached-ha-cli-'));
const file = join(folder, 'c.memcached.yaml');

function args(address = '10.0.0.1:11211'): string[] {
  writeFileSync(
    file,
    `version: 1
cluster: c
nodes: {n1: {address: "${address}"}, n2: {address: "10.0.0.2:11211"}}
pools: {p: {sharding: {strategy: ketama}, shards: {s1: {primary: n1}, s2: {primary: n2}}}}
proxies: {t: {type: twemproxy, base_port: 22121, timeouts: {server: 400ms}}}
`,
  );
  return ['place', file, '--pool', 'p'];
}

describe('memcached-ha place --summary', () => {
  const input = `user:1\r\nuser:2\n\nbad key\nmotd:${'x'.repeat(300)}\nuser:3:cart`;

  it('tells keys a shard, patterns, lengths and refused keys', async () => {
    const { code, stdout } = await cli([...args(), '--summary', '--keys-from', '-'], { input });
    assert.equal(code, 1, stdout);
    assert.match(stdout, /^5 keys by twemproxy ketama, fnv1a_64\n/);
    assert.match(stdout, /\ns1 +n1 +\d +\d+\.\d %/);
    assert.match(stdout, /\nLengths: 6 to 305 bytes, median 6, 95 % up to 11\.\n/);
    assert.match(stdout, /\n1 refused, too long: the first is line 5\.\n/);
    assert.match(stdout, /\n1 refused, blank: the first is line 4\.\n/);
    assert.match(stdout, /\nuser:\{n\} +2 +40\.0 % +ends in a counter\n/);
  });

  it('prints the same as JSON, and the shards as CSV', async () => {
    const asked = [...args(), '--summary', '--keys-from', '-'];
    const json = JSON.parse((await cli([...asked, '--format', 'json'], { input })).stdout);
    assert.deepEqual(
      [json.keys, json.counters, json.nowhere, json.shards.map(({ shard }: { shard: string }) => shard)],
      [5, 2, 0, ['s1', 's2']],
    );
    assert.equal(json.patterns[0].pattern, 'user:{n}');
    const csv = (await cli([...asked, '--format', 'csv'], { input: 'a\n' })).stdout;
    assert.match(csv, /^shard,node,keys,share\ns1,n1,[01],[01]\ns2,n2,[01],[01]\n$/);
  });

  it('needs keys from somewhere, and only from there', async () => {
    assert.match((await cli([...args(), '--summary'])).stderr, /give --keys-from FILE, or --keys-from-live NODE/);
    assert.match((await cli([...args(), '--summary', 'user:1'])).stderr, /leave the others out/);
  });
});

describe('memcached-ha place --keys-from-live', () => {
  it('asks for consent, and prints patterns but no key', async () => {
    const { host, port } = await startMemcached();
    const asked = [...args(`${host}:${port}`), '--keys-from-live', 'n1'];
    const transport = new AsciiTransport({ id: 'n1', host, port });
    for (let i = 0; i < 20; i++) await transport.set(`user:${1000 + i}:cart`, 'v', 0, { deadlineMs: 5_000 });
    await transport.set('alice@example.com', 'v', 0, { deadlineMs: 5_000 });
    transport.close();

    const unasked = await cli(asked);
    assert.equal(unasked.code, 2);
    assert.match(
      unasked.stderr,
      /^Keys are customer data: 10,000 keys are read from n1, kept in memory only\. Nobody can be asked here/,
    );
    const { code, stdout, stderr } = await cli([...asked, '--yes']);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^21 keys by twemproxy ketama/);
    assert.match(stdout, /\nuser:\{n\}:cart +20 /);
    assert.doesNotMatch(stdout + stderr, /alice|user:1/);
    assert.match((await cli([...asked, '--yes', '--sample', '5'])).stdout, /^5 keys by/);
  });

  it('says why there are none', async () => {
    const { host, port } = await startMemcached(['-X']);
    const locked = await cli([...args(`${host}:${port}`), '--keys-from-live', 'n1', '--yes']);
    assert.equal(locked.code, 1);
    assert.match(locked.stderr, /^n1: no keys: .*started with -X\)\.\n$/);
    assert.match((await cli([...args(), '--keys-from-live', 'n9', '--yes'])).stderr, /no node n9: it has n1, n2/);
    assert.match((await cli([...args(), '--keys-from-live', 'n1', '--sample', '0'])).stderr, /whole number from 1 on/);
  });
});
