import { type Command, Option } from 'commander';
import { compare as comparePlacements } from '../core/placement/compare';
import { keyBytes } from '../core/placement/key';
import { type PlacementPath, placementPath } from '../core/placement/path';
import { isProblem } from '../core/placement/placement';
import { sampleKeys, sampleSize } from '../core/placement/shares';
import { exitCodes, Stop } from './exit';
import { linesOf } from './lines';
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
    .argument('<old>', 'the spec before')
    .argument('<new>', 'the spec after')
    .requiredOption('--pool <pool>', 'the pool of the keys')
    .option('--client <client>', 'the client that asks, when several use the pool')
    .option('--keys-from <file>', 'real keys, one a line, from a file or standard input (-); else a fixed sample')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action(async (before: string, after: string, options: CompareOptions) => {
      process.exitCode = await compare(before, after, options, (text) => process.stdout.write(text));
    });
}

export async function compare(
  before: string,
  after: string,
  options: CompareOptions,
  print: (text: string) => void,
): Promise<number> {
  const keys = options.keysFrom === undefined ? sampleKeys() : (await allLines(options.keysFrom)).map(keyBytes);
  const compared = comparePlacements(sideOf(before, options), sideOf(after, options), keys);
  const share = (count: number): string => `${((100 * count) / Math.max(1, compared.keys)).toFixed(1)} %`;
  if (options.format === 'json') {
    const { keys: asked, moved, moves } = compared;
    print(
      `${JSON.stringify({ keys: asked, moved, moves, before: Object.fromEntries(compared.before), after: Object.fromEntries(compared.after) }, null, 2)}\n`,
    );
    return exitCodes.fine;
  }
  const names = [...new Set([...compared.before.keys(), ...compared.after.keys()])];
  const held = names.map((name) => [name, share(compared.before.get(name) ?? 0), share(compared.after.get(name) ?? 0)]);
  const moves = compared.moves.map(({ from, to, keys: count }) => [from ?? 'nowhere', to ?? 'nowhere', share(count)]);
  const of =
    options.keysFrom === undefined
      ? `${sampleSize.toLocaleString('en')} sampled keys`
      : `${compared.keys.toLocaleString('en')} keys`;
  print(`${share(compared.moved)} of ${of} move.\n\n${table(['shard', 'before', 'after'], held)}\n`);
  if (moves.length > 0) print(`\n${table(['from', 'to', 'keys'], moves)}\n`);
  return exitCodes.fine;
}

function sideOf(file: string, options: CompareOptions): { placement: PlacementPath['placement']; names: string[] } {
  const cluster = soundCluster(file);
  const pool = cluster.pools.get(options.pool);
  if (!pool)
    throw new Stop(`${file}: no pool ${options.pool}: it has ${[...cluster.pools.keys()].join(', ') || 'none'}.`);
  const path = placementPath(cluster, pool, options.client);
  if (isProblem(path)) throw new Stop(`${file}: ${path.problem}`, exitCodes.findings);
  return { placement: path.placement, names: path.slots.map((slot) => slot.name) };
}

async function allLines(file: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of linesOf(file)) lines.push(line);
  return lines;
}
