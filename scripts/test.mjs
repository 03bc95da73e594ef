// `npm test`: every check and every test. `npm test -- WORD…`: only the test files whose path contains every WORD.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run as runTests } from 'node:test';
import { ensureInstalled, root } from './lib/npmPackages.mjs';
import { installLine, isPresent, programs } from './lib/programs.mjs';
import { Report } from './lib/report.mjs';
import { run } from './lib/run.mjs';

/** A file that hangs is stopped, so that the run ends. */
const FILE_LIMIT_MS = 10 * 60_000;

const words = process.argv.slice(2);
const report = new Report();

/** @param {string} name @param {string[]} command Node's arguments */
async function check(name, command) {
  const start = performance.now();
  const code = await run(process.execPath, command, { cwd: root, quiet: true });
  if (code === 0) report.pass(name, performance.now() - start);
  else report.fail(name);
  return code === 0;
}

/** @param {string} folder @param {string} ending */
function find(folder, ending) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => file.endsWith(ending) && !file.includes('node_modules'))
    .filter((file) => words.every((word) => relative(root, file).includes(word)))
    .sort();
}

/**
 * Drops the files that need a program this machine lacks. A file names them in a line `// needs: haproxy, memcached`.
 * @param {string[]} files
 * @param {string[]} [always] programs that each of them needs
 */
function runnable(files, always = []) {
  return files.filter((file) => {
    const line = /^\/\/ needs: (.+)$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    const names = [...always, ...line.split(',').map((name) => name.trim())];
    const missing = programs.filter((program) => names.includes(program.name) && !isPresent(program));
    if (missing.length > 0) report.skip(relative(root, file), installLine(missing, 'apt'));
    return missing.length === 0;
  });
}

/** @param {string[]} files @param {number} concurrency how many at a time */
async function test(files, concurrency) {
  const queue = files.values();
  const work = async () => {
    for (const file of queue)
      await report.follow(relative(root, file), runTests({ files: [file], timeout: FILE_LIMIT_MS }));
  };
  await Promise.all(Array.from({ length: concurrency }, work));
}

async function main() {
  const everything = words.length === 0;
  const tests = runnable(find('test', '.test.ts'));
  const stories = runnable(find('test/e2e/stories', '.story.ts'), ['chromium']);
  if (!everything && tests.length + stories.length + report.skipped === 0) {
    console.error(`No test file has ${words.join(' and ')} in its path.`);
    return 1;
  }
  // Before the build, which would bring stale files up to date.
  if (everything && existsSync(join(root, 'scripts/generate.ts'))) {
    await check('generated files', ['--import', 'tsx', 'scripts/generate.ts', '--check']);
  }
  await check('build', ['scripts/build.mjs']);
  if (everything) {
    await ensureInstalled(join(root, 'test/e2e/harness')); // its types are checked too
    await check('types', ['node_modules/typescript/bin/tsc', '--noEmit']);
    await check('lint and format', ['node_modules/@biomejs/biome/bin/biome', 'check']);
  }
  await test(tests, 2);
  if (stories.length > 0) {
    const { prepare } = await import('../test/e2e/prepare');
    try {
      await prepare();
      await test(stories, 1);
    } catch (error) {
      report.fail('e2e', `The workbench can't be prepared: ${error instanceof Error ? error.message : error}`);
    }
  }
  return report.finish(process.env.CI === 'true');
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
