// Builds for production and packs the VSIX: `npm run package` leaves memcached-ha-VERSION.vsix in the project's folder.
import { readFileSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { ensureInstalled, node24, root } from './lib/npmPackages.mjs';
import { run } from './lib/run.mjs';

const GOAL_KB = 700;
const tools = join(root, 'scripts/vsix');

async function main() {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const file = `${name}-${version}.vsix`;
  const built = await run(process.execPath, ['scripts/build.mjs', '--production'], { cwd: root });
  if (built !== 0) return built;

  await ensureInstalled(tools);
  const node = node24(tools);
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` };
  const vsce = join(tools, 'node_modules/@vscode/vsce/vsce');
  const packed = await run(node, [vsce, 'package', '--no-dependencies', '--no-rewrite-relative-links', '--out', file], {
    cwd: root,
    env,
    quiet: true,
  });
  if (packed !== 0) return packed;

  const size = statSync(join(root, file)).size / 1000;
  console.log(`${file} ${size.toFixed(0)} kB (goal: under ${GOAL_KB} kB)`);
  return 0;
}

process.exitCode = await main();
