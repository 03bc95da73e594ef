import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { waitFor } from './waitFor';

export interface LabProcess {
  readonly pid: number;
  /** What it wrote to stdout and stderr so far. */
  output(): string;
  /** SIGSTOP: the kernel goes on accepting connections, nobody answers them. Settles when the process stands still. */
  pause(): Promise<void>;
  resume(): void;
  /** SIGKILL, also when paused; settles when the process is gone. */
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/**
 * Starts a program and waits until `ready`; fails with its output when it ends before. A program that a failed test
 * leaves behind does not keep this process alive, and goes with it.
 */
export async function startProcess(
  command: string,
  args: readonly string[],
  ready: () => boolean | Promise<boolean>,
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<LabProcess> {
  const child = spawn(command, args, { cwd: options.cwd, env: { ...process.env, ...options.env } });
  let output = '';
  let gone = false;
  const keep = (data: Buffer) => {
    output = (output + data).slice(-100_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  running.add(child);
  child.unref();
  for (const pipe of [child.stdout, child.stderr]) (pipe as Socket).unref();
  const ended = once(child, 'exit').then(
    () => undefined,
    (error: Error) => keep(Buffer.from(error.message)),
  );
  void ended.then(() => {
    gone = true;
    running.delete(child);
  });
  const stop = async () => {
    if (!gone) child.ref();
    child.kill('SIGKILL');
    await ended;
  };
  try {
    await waitFor(`${command} ready`, async () => {
      if (gone) throw new Error(`${command} ${args.join(' ')} ended at once: ${output}`);
      return ready();
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    pid: child.pid!,
    output: () => output,
    pause: async () => {
      child.kill('SIGSTOP');
      await waitFor(`${command} stopped`, () => isStopped(child.pid!));
    },
    resume: () => child.kill('SIGCONT'),
    stop,
  };
}

/** By Linux' /proc; elsewhere the signal has to do. */
function isStopped(pid: number): boolean {
  const file = `/proc/${pid}/stat`;
  return !existsSync(file) || /\) [Tt] /.test(readFileSync(file, 'utf8'));
}

/** Whether something accepts connections there. */
export function accepts(address: { host: string; port: number } | { path: string }): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
