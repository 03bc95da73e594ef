import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

export interface RunOptions {
  readonly folder: string;
  /** Milliseconds after which the program is killed. */
  readonly timeLimit: number;
  readonly signal?: AbortSignal;
  /** For a program that does not end by itself: asked again and again, and when it is true the program is killed. */
  readonly until?: () => Promise<boolean>;
}

export interface Ran {
  readonly end: 'exited' | 'ready' | 'timeout' | 'cancelled' | 'unstartable';
  /** Null when it did not exit by itself. */
  readonly code: number | null;
  /** What it wrote to stdout and stderr, as far as that is of a sensible length. */
  readonly output: string;
}

const mostOutput = 100_000;
/** Milliseconds between two looks at a program that does not end by itself. */
const pause = 20;

/** Daemons live here, and the PATH of an ordinary user often leaves it out. */
const sbin = ['/usr/local/sbin', '/usr/sbin', '/sbin'];

export const searchPath = (): string => [process.env.PATH ?? '', ...sbin].join(delimiter);

/** The full path of a program; a relative folder of the path never counts, as it would be the workspace's. */
export function findProgram(command: string, path: string): string | undefined {
  return path
    .split(delimiter)
    .filter(isAbsolute)
    .map((folder) => join(folder, command))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** Runs a program without a shell. Never rejects, and leaves no process behind: its group is killed by its id. */
export function runProgram(executable: string, args: readonly string[], options: RunOptions): Promise<Ran> {
  const { folder, timeLimit, signal, until } = options;
  if (signal?.aborted) return Promise.resolve({ end: 'cancelled', code: null, output: '' });
  return new Promise((resolve) => {
    const child = spawn(executable, args, {
      cwd: folder,
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32', // a group of its own, so that what it started is killed too
    });
    let output = '';
    const keep = (data: Buffer): void => {
      if (output.length < mostOutput) output += data;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    let settled = false;
    const settle = (end: Ran['end'], code: number | null = null): void => {
      if (settled) return;
      settled = true;
      clearTimeout(limit);
      clearInterval(looking);
      signal?.removeEventListener('abort', cancel);
      if (end !== 'exited') kill(child.pid);
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ end, code, output });
    };
    const cancel = (): void => settle('cancelled');
    const limit = setTimeout(() => settle('timeout'), timeLimit);
    const looking = until && setInterval(async () => (await until()) && settle('ready'), pause);
    signal?.addEventListener('abort', cancel);
    child.once('error', () => settle('unstartable'));
    child.once('close', (code) => settle('exited', code));
  });
}

function kill(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has just ended.
  }
}
