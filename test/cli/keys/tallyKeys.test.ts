import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { type KeyJob, startTally, tallyChunks } from '../../../server/src/cli/keys/keyJob';
import { tallyKeys } from '../../../server/src/cli/keys/tallyKeys';
import { waitFor } from '../../lab/waitFor';

const spec = `version: 1
cluster: c
nodes: {n1: {address: "10.0.0.1:11211"}, n2: {address: "10.0.0.2:11211"}}
pools: {p: {sharding: {strategy: ketama}, shards: {s1: {primary: n1}, s2: {primary: n2}}}}
proxies: {t: {type: twemproxy, base_port: 22121, timeouts: {server: 400ms}}}
`;
const job: KeyJob = { sides: [{ file: 'c.memcached.yaml', text: spec, pool: 'p' }], hex: false };
const folder = mkdtempSync(join(tmpdir(), 'memcached-ha-keys-'));

// As it ships: one file, which is also the file of its workers.
const outfile = join(folder, 'tallyKeys.js');
const source = join(__dirname, '../../../server/src/cli/keys/tallyKeys.ts');
buildSync({ entryPoints: [source], outfile, bundle: true, platform: 'node', format: 'cjs' });
const bundled: typeof tallyKeys = require(outfile).tallyKeys;

async function bothWays(content: string | Buffer, asked = job): Promise<object> {
  const file = join(folder, 'keys');
  writeFileSync(file, content);
  const [alone, shared] = [await tallyKeys(asked, file, 1), await bundled(asked, file, 3, 1)];
  assert.deepEqual(shared.counts, alone.counts);
  assert.deepEqual(shared.stats.report(), alone.stats.report());
  return alone.stats.report();
}

describe('tallyKeys', () => {
  it('gives the same alone and in workers: LF, CR LF, empty lines, refused keys, no final line end', async () => {
    const lines = Array.from({ length: 3_000 }, (_, i) => (i % 7 === 0 ? '' : i % 500 === 3 ? 'a b' : `user:${i}`));
    const { keys, refused } = (await bothWays(lines.join('\n'))) as { keys: number; refused: object[] };
    assert.equal(keys, lines.filter((line) => line !== '').length);
    assert.deepEqual(refused, [{ why: 'blank', keys: lines.filter((line) => line === 'a b').length, firstLine: 4 }]);
    await bothWays(lines.join('\r\n'));
  });

  it('places bytes that are not UTF-8, and hexadecimal lines', async () => {
    await bothWays(Buffer.from('\xff\xfe:1\n\x80\nplain\n', 'latin1'));
    await bothWays('fffe3a31\nzz\n80\n', { ...job, hex: true });
  });

  it('takes an empty file, one endless line, and fewer lines than workers', async () => {
    await bothWays('');
    await bothWays('x'.repeat(300_000));
    await bothWays('one\n');
  });

  it('compares two specs in workers too', async () => {
    const lines = Array.from({ length: 2_000 }, (_, i) => `user:${i}\n`);
    const other = { file: 'd.memcached.yaml', text: spec.replace('strategy: ketama', 'strategy: modula'), pool: 'p' };
    await bothWays(lines.join(''), { ...job, sides: [job.sides[0], other] });
  });

  it('stops at Ctrl-C, alone and in workers', async () => {
    const file = join(folder, 'many');
    writeFileSync(file, 'user:1\n'.repeat(1_000_000));
    for (const run of [() => tallyKeys(job, file, 1), () => bundled(job, file, 2, 1)]) {
      const stopped = assert.rejects(run(), /^Error: Stopped after [\d,]+ keys\.$/);
      await waitFor('it listens for Ctrl-C', () => process.listenerCount('SIGINT') > 0);
      process.emit('SIGINT');
      await stopped;
    }
    assert.equal(process.listenerCount('SIGINT'), 0);
  });

  it('says what it can’t read', async () => {
    await assert.rejects(tallyKeys(job, join(folder, 'none')), /none: can’t be read \(ENOENT\)/);
    await assert.rejects(tallyKeys(job, folder), /it is a folder/);
  });

  it('needs no more memory for 500,000 keys than for 50,000', async () => {
    setFlagsFromString('--expose-gc');
    const gc: () => void = runInNewContext('gc');
    const held = async (keys: number): Promise<number> => {
      const tally = startTally(job);
      await tallyChunks(tally, generated(keys), () => true);
      assert.equal(tally.stats.keys, keys);
      // Buffers are given back some time after a collection; what is held stays, however often it is asked.
      let least = Number.POSITIVE_INFINITY;
      for (let round = 0; round < 10; round++) {
        await new Promise((resolve) => setImmediate(resolve));
        gc();
        const { heapUsed, arrayBuffers } = process.memoryUsage();
        least = Math.min(least, heapUsed + arrayBuffers);
      }
      assert.equal(tally.stats.keys, keys);
      return least;
    };
    await held(50_000);
    const few = await held(50_000);
    const many = await held(500_000);
    assert.ok(many - few < 8 * 1024 * 1024, `${few} bytes, then ${many}`);
  });
});

/** Every key has a shape of its own, which is the worst case. */
async function* generated(keys: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < keys; from += 1_000) {
    const lines = Array.from(
      { length: 1_000 },
      (_, i) => `${'long'.repeat(20)}${(from + i).toString(36).replace(/\d/g, 'é')}${from + i}\n`,
    );
    yield Buffer.from(lines.join(''));
  }
}
