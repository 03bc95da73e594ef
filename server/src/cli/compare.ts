import { type Command, Option } from 'commander';
import { keysFor } from '../core/features/change';
import { sidesOf } from '../core/features/whatIf';
import { compare as comparePlacements, comparisonOf } from '../core/placement/compare';
import type { PlacementPath } from '../core/placement/path';
import { isProblem } from '../core/placement/placement';
import { exitCodes, Stop } from './exit';
import { pathOf } from './keys/keyJob';
import { tallyKeys } from './keys/tallyKeys';
import { type Print, toStdout } from './output';
import { readTextOrRevision } from './revision';
import { soundCluster } from './specFile';
import { table } from './table';

interface CompareOptions {
  readonly pool: string;
  readonly client?: string;
  readonly keysFrom?: string;
  readonly format: 'text' | 'json';
}

export function addCompare(program: Command): void {
  program
    .command('compare')
    .description('Tell which share of the keys a change moves, and from where to where.')
    .argument('<old>', 'the spec before: a file, or REVISION:FILE of Git')
    .argument('<new>', 'the spec after, likewise')
    .requiredOption('--pool <pool>', 'the pool of the keys')
    .option('--client <client>', 'the client that asks, when several use the pool')
    .option('--keys-from <file>', 'real keys, one a line, from a file or standard input (-); else a fixed sample')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action(async (before: string, after: string, options: CompareOptions) => {
      process.exitCode = await compare(before, after, options, toStdout);
    });
}

export async function compare(before: string, after: string, options: CompareOptions, print: Print): Promise<number> {
  const { pool, client } = options;
  const specs = [before, after].map((file) => {
    const text = readTextOrRevision(file);
    return { path: pathOf(soundCluster(file, text), { file, pool, client }), file, text, pool, client };
  });
  const [from, to] = sidesOf(specs[0].path, specs[1].path).sides;
  const tally =
    options.keysFrom === undefined
      ? undefined
      : await tallyKeys({ sides: specs.map(({ path: _, ...spec }) => spec), hex: false }, options.keysFrom);
  const compared = tally
    ? comparisonOf(from.names, to.names, tally.counts)
    : comparePlacements(from, to, sample(specs));
  const refused = (tally?.stats.keys ?? 0) - (tally ? compared.keys : 0);
  const share = (count: number): string => `${((100 * count) / Math.max(1, compared.keys)).toFixed(1)} %`;
  if (options.format === 'json') {
    const { keys: asked, moved, moves } = compared;
    await print(
      `${JSON.stringify({ keys: asked, refused, moved, moves, before: Object.fromEntries(compared.before), after: Object.fromEntries(compared.after) }, null, 2)}\n`,
    );
    return exitCodes.fine;
  }
  const names = [...new Set([...compared.before.keys(), ...compared.after.keys()])];
  const held = names.map((name) => [name, share(compared.before.get(name) ?? 0), share(compared.after.get(name) ?? 0)]);
  const moves = compared.moves.map(({ from, to, keys: count }) => [from ?? 'nowhere', to ?? 'nowhere', share(count)]);
  const of = `${compared.keys.toLocaleString('en')} ${tally ? '' : 'sampled '}keys`;
  await print(`${share(compared.moved)} of ${of} move.\n\n${table(['shard', 'before', 'after'], held)}\n`);
  if (moves.length > 0) await print(`\n${table(['from', 'to', 'keys'], moves)}\n`);
  if (refused > 0) await print(`\n${refused.toLocaleString('en')} more keys are left out: memcached refuses them.\n`);
  return exitCodes.fine;
}

/** Pools by ranges have no shares, and so no sample, where a range is open. */
function sample(specs: readonly { readonly path: PlacementPath }[]): Iterable<Uint8Array> {
  const keys = keysFor(specs.map(({ path }) => path.pool));
  if (isProblem(keys)) throw new Stop(`${keys.problem} Or give real keys with --keys-from.`, exitCodes.findings);
  return keys;
}
