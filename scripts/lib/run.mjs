import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs a program in the foreground and resolves with its exit code (as in a shell: 127 when it can't be started,
 * 128 and the signal's number when a signal ended it).
 * Ctrl-C and SIGTERM reach the child, and we stay until it has ended.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean}} [options] quiet: show the output only on failure
 * @returns {Promise<number>}
 */
export function run(command, args, { cwd, env = process.env, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    /** @type {Buffer[]} */
    const output = [];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    // A terminal sends Ctrl-C to the whole group, so the child has it already; a second one could cut its clean-up short.
    const interrupt = () => process.stdin.isTTY || child.kill('SIGINT');
    const terminate = () => child.kill('SIGTERM');
    process.on('SIGINT', interrupt).on('SIGTERM', terminate);
    /** @param {number} code */
    const finish = (code) => {
      process.off('SIGINT', interrupt).off('SIGTERM', terminate);
      if (code !== 0) process.stderr.write(Buffer.concat(output));
      resolve(code);
    };
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      finish(127);
    });
    child.once('close', (code, signal) => finish(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
