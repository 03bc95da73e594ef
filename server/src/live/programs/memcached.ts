import { existsSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { linesOf, type Program } from './program';
import { freePort, startUp } from './startUp';

/**
 * memcached has no flag to check others: it is started with those of the node, except that it listens on a free port of
 * the loopback address, and is killed as soon as it does. The list of arguments is checked; the drop-in says the same.
 */
export const memcached: Program = {
  command: 'memcached',
  name: 'memcached',
  versionFlag: '-V',
  install: 'the package memcached',
  reads: ({ target, beside }) => target === 'memcached' && beside === 'args',
  check: async ({ text }, run) => {
    const flags = paired(linesOf(text));
    const port = await freePort();
    const { args, unchecked } = runnable(flags, String(port));
    const verdict = await startUp(run, args, port, (words) => lineOf(flags, words));
    return { ...verdict, unchecked };
  },
};

/** A flag with its value, and the line at which it stands. */
interface Flag {
  readonly name: string;
  readonly value?: string;
  readonly line: number;
}

/** `-Z` and the like stand alone; a value never begins with a dash. */
function paired(args: readonly string[]): Flag[] {
  return args.flatMap((name, index): Flag[] => {
    if (!name.startsWith('-')) return [];
    const next = args[index + 1];
    return [{ name, value: next?.startsWith('-') ? undefined : next, line: index + 1 }];
  });
}

const isHere = (path: string): boolean => isAbsolute(path) && existsSync(path);

/** The flags for this machine, and what had to be left out. */
function runnable(flags: readonly Flag[], port: string): { args: string[]; unchecked: string[] } {
  const unchecked: string[] = [];
  const isTls = ({ name, value = '' }: Flag): boolean => name === '-Z' || (name === '-o' && value.startsWith('ssl_'));
  const certificates = flags.filter(isTls).flatMap(({ value }) => value?.replace(/^[^=]*=/, '') ?? []);
  const missing = certificates.filter((path) => !isHere(path));
  const noTls = flags.some(isTls) && (missing.length > 0 || certificates.length === 0);
  if (noTls)
    unchecked.push(
      missing.length > 0
        ? `TLS is not checked: ${missing.join(', ')} is not on this machine.`
        : 'TLS is not checked: the certificate is the machine’s.',
    );
  const kept = flags.filter((flag) => {
    const { name, value = '' } = flag;
    if (['-l', '-p', '-s'].includes(name) || (noTls && isTls(flag))) return false;
    if (name === '-S') unchecked.push('The SASL login is not checked: its users are in the machine’s configuration.');
    if (name === '-S') return false;
    if (name !== '-Y' || isHere(value)) return true;
    unchecked.push(`The login is not checked: ${value} is not on this machine.`);
    return false;
  });
  const args = kept.flatMap(({ name, value }) => {
    if (value === undefined) return [name];
    return [name, name === '-U' && value !== '0' ? port : value];
  });
  return { args: ['-l', '127.0.0.1', '-p', port, ...args], unchecked };
}

/** Which flag memcached 1.6 means: it names suboptions, and the others by what they are for. */
const meant: readonly [pattern: RegExp, flag: string][] = [
  [/item max|item size/i, '-I'],
  [/thread/i, '-t'],
  [/connection|maxconns|rlimit/i, '-c'],
  [/memory/i, '-m'],
  [/authfile/i, '-Y'],
  [/TLS|SSL|certificate/, '-Z'],
  [/lru|suboption/i, '-o'],
];

function lineOf(flags: readonly Flag[], words: string): number | undefined {
  const quoted = /"([^"]+)"/.exec(words)?.[1];
  const named = meant.find(([pattern]) => pattern.test(words))?.[1];
  const flag =
    flags.find(({ value }) => value !== undefined && value === quoted) ?? flags.find(({ name }) => name === named);
  return flag?.line;
}
