// The first step of `npm start`, `npm test` and the like. It needs nothing but Node, and brings the rest.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{script: string, uses: import('./lib/programs.mjs').Use[]}} Task */

/** @type {Record<string, Task>} */
const tasks = {
  start: { script: 'start.ts', uses: ['start'] },
  test: { script: 'test.mjs', uses: ['test'] },
  bench: { script: 'bench.ts', uses: ['bench'] },
  package: { script: 'package.mjs', uses: [] },
};

const OLDEST = [20, 19];

async function main() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    console.error(`Node ${OLDEST.join('.')} or later is needed; this is ${process.versions.node}.`);
    return 1;
  }
  const [name, ...args] = process.argv.slice(2);
  const task = Object.hasOwn(tasks, name ?? '') ? tasks[name] : undefined;
  if (!task) {
    console.error(`Usage: node scripts/bootstrap.mjs ${Object.keys(tasks).join('|')} [arguments]`);
    return 2;
  }
  const { ensureInstalled, root } = await import('./lib/npmPackages.mjs');
  const { searchPath } = await import('./lib/programs.mjs');
  const { ensurePrograms } = await import('./lib/systemPackages.mjs');
  const { run } = await import('./lib/run.mjs');

  await ensureInstalled(root);
  await ensurePrograms(args.includes('--smoke') ? [...task.uses, 'smoke'] : task.uses);
  const script = join(import.meta.dirname, task.script);
  if (!existsSync(script)) throw new Error(`scripts/${task.script} is missing`);
  const env = { ...process.env, PATH: searchPath() };
  return run(process.execPath, ['--import', 'tsx', script, ...args], { cwd: root, env });
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
