import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @typedef {'start' | 'smoke' | 'test' | 'bench'} Use
 * @typedef {{
 *   name: string,
 *   commands?: string[],
 *   files?: string[],
 *   uses: Use[],
 *   apt: string,
 *   dnf?: string,
 *   brew?: string,
 * }} Program `commands` and `files`: any one of them proves that it is there
 */

/** What the demo, the tests and the benchmarks run besides Node, and the package that brings it. @type {Program[]} */
export const programs = [
  {
    name: 'memcached',
    commands: ['memcached'],
    uses: ['start', 'test', 'bench'],
    apt: 'memcached',
    dnf: 'memcached',
    brew: 'memcached',
  },
  {
    name: 'haproxy',
    commands: ['haproxy'],
    uses: ['start', 'test', 'bench'],
    apt: 'haproxy',
    dnf: 'haproxy',
    brew: 'haproxy',
  },
  { name: 'nutcracker', commands: ['nutcracker'], uses: ['test'], apt: 'nutcracker', brew: 'twemproxy' },
  {
    name: 'prometheus',
    commands: ['prometheus'],
    uses: ['test'],
    apt: 'prometheus',
    dnf: 'golang-github-prometheus',
    brew: 'prometheus',
  },
  {
    name: 'chromium',
    commands: ['chromium', 'chromium-browser', 'google-chrome'],
    uses: ['test', 'smoke'],
    apt: 'chromium',
    dnf: 'chromium',
    brew: 'chromium',
  },
  {
    name: 'libmemcached',
    files: [
      '/usr/include/libmemcached/memcached.h',
      '/usr/local/include/libmemcached/memcached.h',
      '/opt/homebrew/include/libmemcached/memcached.h',
    ],
    uses: ['test', 'bench'],
    apt: 'libmemcached-dev',
    dnf: 'libmemcached-devel',
    brew: 'libmemcached',
  },
  {
    name: 'lua',
    commands: ['lua5.4', 'lua'],
    uses: ['test'],
    apt: 'lua5.4',
    dnf: 'lua',
    brew: 'lua',
  },
  { name: 'nvim', commands: ['nvim'], uses: ['test'], apt: 'neovim', dnf: 'neovim', brew: 'neovim' },
  { name: 'python3', commands: ['python3'], uses: ['test'], apt: 'python3', dnf: 'python3', brew: 'python3' },
  {
    name: 'pymemcache',
    files: ['/usr/lib/python3/dist-packages/pymemcache'],
    uses: ['test'],
    apt: 'python3-pymemcache',
    dnf: 'python3-pymemcache',
  },
];

/** Daemons live here, and the PATH of an ordinary user often leaves it out. */
const sbin = ['/usr/local/sbin', '/usr/sbin', '/sbin'];

/** PATH with the folders of the daemons. */
export const searchPath = () =>
  [...new Set([...(process.env.PATH ?? '').split(delimiter), ...sbin])].filter(Boolean).join(delimiter);

/**
 * The full path of a program, or undefined.
 * @param {string} command
 */
export function which(command) {
  return searchPath()
    .split(delimiter)
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

/** @param {Program} program */
export const isPresent = ({ commands = [], files = [] }) => commands.some((c) => which(c)) || files.some(existsSync);

/**
 * What a use needs and this machine lacks.
 * @param {Use[]} uses
 * @param {(program: Program) => boolean} [present]
 */
export const missingFor = (uses, present = isPresent) =>
  programs.filter((program) => program.uses.some((use) => uses.includes(use)) && !present(program));

/** @typedef {'apt' | 'dnf' | 'brew'} Manager */

/** @type {Record<Manager, string>} */
const installCommand = {
  apt: 'sudo apt-get install -y --no-install-recommends',
  dnf: 'sudo dnf install',
  brew: 'brew install',
};

/**
 * One line that says what is missing and what installs it. A program that the manager has no package for is only named.
 * @param {Program[]} missing
 * @param {Manager | undefined} manager
 */
export function installLine(missing, manager) {
  const names = `Missing: ${missing.map(({ name }) => name).join(', ')}.`;
  const packages = manager ? missing.flatMap((program) => program[manager] ?? []) : [];
  if (!manager || packages.length === 0) return `${names} Please install what you can; the rest works without.`;
  return `${names} To install: ${installCommand[manager]} ${packages.join(' ')}`;
}
