import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { installLine, isPresent, missingFor, which } from './programs.mjs';
import { run } from './run.mjs';

const POLICY = '/usr/sbin/policy-rc.d';

/**
 * Brings the programs that a use needs: installs them as root on Debian and Ubuntu, elsewhere prints the line that does.
 * Never fails: what needs a program that stays missing says so itself.
 *
 * @param {import('./programs.mjs').Use[]} uses
 */
export async function ensurePrograms(uses) {
  const missing = missingFor(uses);
  if (missing.length === 0) return;
  if (!which('apt-get')) {
    const manager = which('dnf') ? 'dnf' : which('brew') ? 'brew' : undefined;
    console.error(installLine(missing, manager));
    return;
  }
  if (process.getuid?.() === 0) await aptInstall(missing.map(({ apt }) => apt));
  const left = missing.filter((program) => !isPresent(program));
  if (left.length > 0) console.error(installLine(left, 'apt'));
}

/** @param {string[]} packages */
async function aptInstall(packages) {
  console.error(`Installing ${packages.join(', ')}`);
  // Debian starts a daemon as soon as it is installed; exit code 101 forbids it. A policy that is already there stays.
  const ownPolicy = !existsSync(POLICY);
  if (ownPolicy) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get', ['update'], { env, quiet: true });
    await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env, quiet: true });
  } finally {
    if (ownPolicy) rmSync(POLICY);
  }
}
