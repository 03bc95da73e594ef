// npm run bench -- placement: keys a second of our ketama beside libmemcached's C and npm hashring, in the same run.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Table from 'cli-table3';
import { buildSync } from 'esbuild';
import { ensureInstalled } from '../../scripts/lib/npmPackages.mjs';
import { libmemcachedHashes } from '../../server/src/core/placement/distributions/libmemcached';
import type { Implementation } from '../../server/src/core/placement/implementation';
import { isProblem, type Placement, type Server } from '../../server/src/core/placement/placement';
import { coldMilliseconds, type KeyFileSpeed, measureKeyFile } from './support/keyFile';

const serverCount = 10;
const bigRing = 1000;
const keyCount = 200_000;
const rounds = 9;

interface Speed {
  /** Best of the rounds. */
  readonly keysPerSecond: number;
  /** sum = sum * 31 + server over all keys: equal checksums mean equal answers. */
  readonly checksum: number;
}

interface Row {
  readonly hash: string;
  readonly ours: number;
  readonly c?: number;
  readonly hashring?: number;
  /** Ours and the C put every key on the same server. */
  readonly same?: boolean;
}

interface Report {
  readonly servers: number;
  readonly keys: number;
  readonly rows: readonly Row[];
  /** Milliseconds to make a ring of 1,000 servers (libmemcached 1.1.4 stops at an assertion there). */
  readonly build: { readonly cold: number; readonly warm: number };
  readonly keyFile: KeyFileSpeed;
}

function serversOf(count: number): Server[] {
  return Array.from({ length: count }, (_, i) => ({
    host: `10.0.${Math.floor(i / 250)}.${(i % 250) + 1}`,
    port: 11211,
    weight: 1,
  }));
}

// Bundled as it ships: run file by file through tsx, every call between modules would cost a look-up.
function bundle(folder: string): string {
  const outfile = join(folder, 'libmemcached.js');
  const source = '../../server/src/core/placement/implementations/libmemcached.ts';
  buildSync({ entryPoints: [join(__dirname, source)], bundle: true, platform: 'node', outfile });
  return outfile;
}

function ring(libmemcached: Implementation, servers: readonly Server[], hash: string): Placement {
  const placement = libmemcached.create(servers, new Map(Object.entries({ ketama_weighted: true, hash })));
  if (isProblem(placement)) throw new Error(placement.problem);
  return placement;
}

function best(work: () => number): Speed {
  let keysPerSecond = 0;
  let checksum = 0;
  for (let round = 0; round < rounds; round++) {
    const begin = performance.now();
    checksum = work();
    keysPerSecond = Math.max(keysPerSecond, keyCount / ((performance.now() - begin) / 1000));
  }
  return { keysPerSecond, checksum };
}

// All keys in one buffer, key i at offsets[i] to offsets[i + 1].
function keyBuffer(): { bytes: Uint8Array; offsets: Uint32Array } {
  const keys = Array.from({ length: keyCount }, (_, i) => `user:${i}:profile`);
  const offsets = new Uint32Array(keyCount + 1);
  keys.forEach((key, i) => {
    offsets[i + 1] = offsets[i] + key.length;
  });
  return { bytes: new TextEncoder().encode(keys.join('')), offsets };
}

function measureOurs(placement: Placement): Speed {
  const { bytes, offsets } = keyBuffer();
  return best(() => {
    let checksum = 0;
    for (let i = 0; i < keyCount; i++) {
      checksum = (Math.imul(checksum, 31) + placement.server(bytes, offsets[i], offsets[i + 1])) >>> 0;
    }
    return checksum;
  });
}

function warmBuild(libmemcached: Implementation): number {
  const servers = serversOf(bigRing);
  let fastest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const begin = performance.now();
    ring(libmemcached, servers, 'md5');
    fastest = Math.min(fastest, performance.now() - begin);
  }
  return fastest;
}

/** The first ring of a process, best of the rounds. */
function coldBuild(file: string): number {
  const servers = JSON.stringify(serversOf(bigRing));
  const expression = `bundle.libmemcached.create(${servers}, new Map([['ketama_weighted', true], ['hash', 'md5']]))`;
  return Math.min(...Array.from({ length: rounds }, () => coldMilliseconds(file, expression)));
}

/** The lines of the C program by name, undefined (and a loud line) when it can't be compiled. */
function runC(folder: string): Map<string, Speed> | undefined {
  const program = join(folder, 'libmemcached');
  try {
    execFileSync('cc', ['-O2', '-o', program, join(__dirname, 'libmemcached.c'), '-lmemcached'], { stdio: 'pipe' });
    const output = execFileSync(program, [serverCount, keyCount, rounds].map(String), { encoding: 'utf8' });
    const lines = output
      .trim()
      .split('\n')
      .map((line) => line.split(' '));
    return new Map(lines.map(([name, speed, sum]) => [name, { keysPerSecond: Number(speed), checksum: Number(sum) }]));
  } catch {
    console.error(
      '!!! NO COMPARISON WITH C: needs a C compiler and the headers of libmemcached (libmemcached-dev) !!!',
    );
    return undefined;
  }
}

const peers = join(__dirname, 'peers');

interface Hashring {
  get(key: string): string;
}

function measureHashring(): number | undefined {
  try {
    const HashRing: new (servers: string[]) => Hashring = createRequire(join(peers, 'package.json'))('hashring');
    const names = serversOf(serverCount).map(({ host, port }) => `${host}:${port}`);
    const hashring = new HashRing(names);
    const keys = Array.from({ length: keyCount }, (_, i) => `user:${i}:profile`);
    return best(() => keys.reduce((sum, key) => sum + hashring.get(key).length, 0)).keysPerSecond;
  } catch {
    console.error('!!! NO COMPARISON WITH npm hashring: it is not installed !!!');
    return undefined;
  }
}

// Names of libmemcached's options differ from those of the hashes in two places.
function hashName(option: string): string {
  if (option === 'default') return 'one_at_a_time';
  return option === 'crc' ? 'crc32' : option;
}

function measure(folder: string): Report {
  const file = bundle(folder);
  const libmemcached: Implementation = require(file).libmemcached;
  const c = runC(folder);
  const hashring = measureHashring();
  const rows = libmemcachedHashes
    .filter((option) => option !== 'hsieh')
    .map((option): Row => {
      const hash = hashName(option);
      const ours = measureOurs(ring(libmemcached, serversOf(serverCount), option));
      const theirs = c?.get(hash);
      return {
        hash,
        ours: ours.keysPerSecond,
        c: theirs?.keysPerSecond,
        hashring: hash === 'md5' ? hashring : undefined,
        same: theirs && theirs.checksum === ours.checksum,
      };
    });
  const build = { cold: coldBuild(file), warm: warmBuild(libmemcached) };
  return { servers: serverCount, keys: keyCount, rows, build, keyFile: measureKeyFile(folder) };
}

const millions = (speed: number | undefined) => (speed === undefined ? '-' : `${(speed / 1e6).toFixed(2)} M/s`);
const millionsOf = (count: number) => `${count / 1e6} million`;
const ratio = (a: number, b: number | undefined) => (b === undefined ? '-' : `${(a / b).toFixed(2)}x`);
const answers = (same: boolean | undefined) => (same === undefined ? '-' : same ? 'same' : 'DIFFERENT');

export async function run(options: { json: boolean }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'placement-bench-'));
  try {
    await ensureInstalled(peers).catch((error: Error) => console.error(error.message));
    print(measure(folder), options.json);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(report: Report, json: boolean): void {
  if (json) {
    console.log(JSON.stringify(report, null, 2));
    return;
  }
  const table = new Table({
    head: ['ketama, hash', 'ours', 'libmemcached C', 'ours/C', 'answers', 'hashring', 'ours/hashring'],
  });
  for (const { hash, ours, c, hashring, same } of report.rows) {
    table.push([
      hash,
      millions(ours),
      millions(c),
      ratio(ours, c),
      answers(same),
      millions(hashring),
      ratio(ours, hashring),
    ]);
  }
  console.log(`${report.keys} keys on ${report.servers} servers, best of ${rounds} rounds, one core`);
  console.log(table.toString());
  const { build, keyFile } = report;
  console.log(`ring of ${bigRing} servers: ${build.warm.toFixed(1)} ms, cold ${build.cold.toFixed(1)} ms`);
  console.log(
    `${millionsOf(keyFile.keys)} keys from a file of ${keyFile.megabytes.toFixed(0)} MB on ${keyFile.cores} cores: ` +
      `${keyFile.seconds.toFixed(2)} s, at most ${keyFile.peakMemory.toFixed(0)} MB of memory ` +
      `(${keyFile.peakMemoryOfTenth.toFixed(0)} MB for a tenth of them)`,
  );
}
