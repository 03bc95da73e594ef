import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, openSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const keyCount = 10_000_000;
const keysPerWrite = 100_000;

export interface KeyFileSpeed {
  readonly keys: number;
  readonly megabytes: number;
  readonly cores: number;
  /** Wall time of the whole command, its start included. */
  readonly seconds: number;
  /** The most memory the process ever had, in MB. */
  readonly peakMemory: number;
  /** The same for a tenth of the keys: memory is flat when both are alike. */
  readonly peakMemoryOfTenth: number;
}

const spec = `version: 1
cluster: bench
nodes: {${numbered((n) => `n${n}: {address: "10.0.0.${n}:11211"}`)}}
pools: {p: {sharding: {strategy: ketama}, shards: {${numbered((n) => `s${n}: {primary: n${n}}`)}}}}
proxies: {t: {type: twemproxy, base_port: 22121, timeouts: {server: 400ms}}}
`;

function numbered(item: (n: number) => string): string {
  return Array.from({ length: 10 }, (_, i) => item(i + 1)).join(', ');
}

// Prints what no one but the process itself knows.
const memoryScript = `if (require('node:worker_threads').isMainThread)
  process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)));
`;

/** `memcached-ha place --summary --keys-from FILE` as it ships, over ten million keys. */
export function measureKeyFile(folder: string): KeyFileSpeed {
  const cli = join(folder, 'cli.js');
  const main = join(__dirname, '../../../server/src/cli/main.ts');
  buildSync({ entryPoints: [main], outfile: cli, bundle: true, minify: true, platform: 'node', format: 'cjs' });
  const script = join(folder, 'memory.js');
  writeFileSync(script, memoryScript);
  const specFile = join(folder, 'bench.memcached.yaml');
  writeFileSync(specFile, spec);

  const run = (keys: number): { seconds: number; peakMemory: number; megabytes: number } => {
    const file = join(folder, 'keys');
    writeKeys(file, keys);
    const begin = performance.now();
    const args = ['place', specFile, '--pool', 'p', '--summary', '--keys-from', file, '--format', 'json'];
    const { stdout, stderr } = spawnSync(process.execPath, ['--require', script, cli, ...args], { encoding: 'utf8' });
    const seconds = (performance.now() - begin) / 1000;
    if (JSON.parse(stdout).keys !== keys) throw new Error(`place counted other than ${keys} keys`);
    return { seconds, peakMemory: Number(stderr) / 1024, megabytes: statSync(file).size / 1e6 };
  };
  const tenth = run(keyCount / 10);
  const all = run(keyCount);
  return { keys: keyCount, cores: availableParallelism(), ...all, peakMemoryOfTenth: tenth.peakMemory };
}

function writeKeys(file: string, keys: number): void {
  const out = openSync(file, 'w');
  for (let from = 0; from < keys; from += keysPerWrite) {
    writeSync(out, Array.from({ length: keysPerWrite }, (_, i) => `user:${from + i}:profile\n`).join(''));
  }
  closeSync(out);
}

/** Milliseconds to make something in a process that has just started: `expression` with `bundle` at hand. */
export function coldMilliseconds(bundle: string, expression: string): number {
  const program = `const bundle = require(${JSON.stringify(bundle)});
    const begin = performance.now(); ${expression}; console.log(performance.now() - begin);`;
  return Number(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' }));
}
