import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { Stop } from './exit';
import { readText, utf8 } from './specFile';

const mostBytes = 64 * 2 ** 20;

/** The text of a file, or of `REVISION:FILE` as it is in Git: `HEAD:shop.memcached.yaml`. A file of that name wins. */
export function readTextOrRevision(name: string): string {
  const colon = name.indexOf(':');
  if (colon < 1 || existsSync(name)) return readText(name);
  const [revision, file] = [name.slice(0, colon), name.slice(colon + 1)];
  // The path is looked up from the folder of the file, so that it means the same as without a revision.
  const object = `${revision}:./${basename(file)}`;
  try {
    const bytes = execFileSync('git', ['-C', dirname(file), 'show', '--end-of-options', object], {
      maxBuffer: mostBytes,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return utf8(name, bytes);
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(`${name}: ${whyNot(error as NodeJS.ErrnoException & { stderr?: Buffer })}.`);
  }
}

function whyNot({ code, stderr }: { code?: string; stderr?: Buffer }): string {
  if (code === 'ENOENT') return 'git is not installed or not on PATH';
  const line = stderr?.toString().trim().split('\n')[0] ?? '';
  return line ? `git says “${line.replace(/^fatal: /, '').replace(/\.$/, '')}”` : 'git can’t show it';
}
