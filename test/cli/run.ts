import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line as a process of its own, as a person runs it. */
export function start(args: readonly string[], cwd?: string): ChildProcessWithoutNullStreams {
  const root = join(__dirname, '../..');
  const main = join(root, 'server/src/cli/main.ts');
  const tsx = join(root, 'node_modules/tsx/dist/loader.mjs');
  return spawn(process.execPath, ['--import', tsx, main, ...args], {
    cwd: cwd ?? root,
    env: { ...process.env, NO_COLOR: '1' },
  });
}

/** Runs it to its end. */
export function cli(args: readonly string[], options: { input?: string; cwd?: string } = {}): Promise<Ended> {
  const child = start(args, options.cwd);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  child.stdin.end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}
