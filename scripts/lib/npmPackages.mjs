import { existsSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from './run.mjs';

export const root = join(import.meta.dirname, '../..');

/** True when npm last finished an install here after the lock file changed. @param {string} folder */
function isInstalled(folder) {
  const stamp = join(folder, 'node_modules/.package-lock.json'); // npm writes it as the last step
  return existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs;
}

/**
 * `npm ci` in a folder with a lock file, when needed. Throws when npm fails.
 * @param {string} folder
 */
export async function ensureInstalled(folder) {
  if (isInstalled(folder)) return;
  const place = relative(root, folder);
  console.error(`Installing npm packages${place && ` of ${place}`}`);
  await npm(['ci'], folder);
}

/**
 * @param {string[]} args
 * @param {string} folder
 */
export async function npm(args, folder) {
  const code = await run('npm', args, { cwd: folder, quiet: true });
  if (code !== 0)
    throw new Error(`npm ${args[0]} failed in ${relative(root, folder) || 'the project'} (exit code ${code})`);
}

/**
 * A Node of version 24 or later: this one, else the one of the npm package `node-OS-CPU` installed in `folder`.
 * @param {string} folder
 */
export function node24(folder) {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const binary = join(folder, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  if (existsSync(binary)) return binary;
  throw new Error(`This needs Node 24; run it with Node 24 on ${process.platform}-${process.arch}.`);
}
