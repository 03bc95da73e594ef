import { type Command, Option } from 'commander';
import { type PlaceAnswer, placeKey, type Refused } from '../core/features/placement';
import type { Cluster } from '../core/model/cluster';
import { exitCodes, Stop } from './exit';
import { linesOf } from './lines';
import { soundCluster } from './specFile';
import { table } from './table';

interface PlaceOptions {
  readonly pool: string;
  readonly client?: string;
  readonly keysFrom?: string;
  readonly hex?: boolean;
  readonly format: 'text' | 'json' | 'csv';
}

export function addPlace(program: Command): void {
  program
    .command('place')
    .description('Tell where keys go, as the real client or proxy computes it, and why.')
    .argument('<file>', 'a spec')
    .argument('[key...]', 'keys')
    .requiredOption('--pool <pool>', 'the pool of the keys')
    .option('--client <client>', 'the client that asks, when several use the pool')
    .option('--keys-from <file>', 'read one key a line from a file, or from standard input (-)')
    .option('--hex', 'keys are given as hexadecimal bytes')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json', 'csv']).default('text'))
    .action(async (file: string, keys: string[], options: PlaceOptions) => {
      process.exitCode = await place(file, keys, options, (text) => process.stdout.write(text));
    });
}

type Row = { readonly key: string } & (PlaceAnswer | Refused);

export async function place(
  file: string,
  keys: readonly string[],
  options: PlaceOptions,
  print: (text: string) => void,
): Promise<number> {
  const cluster = soundCluster(file);
  if (!cluster.pools.has(options.pool))
    throw new Stop(`${file}: no pool ${options.pool}: it has ${[...cluster.pools.keys()].join(', ') || 'none'}.`);
  if (keys.length === 0 && options.keysFrom === undefined)
    throw new Stop('place: name a key, or give --keys-from FILE.');
  const rows: Row[] = [];
  for (const key of keys) rows.push(ask(cluster, key, options));
  if (options.keysFrom !== undefined)
    for await (const key of linesOf(options.keysFrom)) rows.push(ask(cluster, key, options));
  print(formats[options.format](rows));
  return rows.some((row) => !row.ok) ? exitCodes.findings : exitCodes.fine;
}

const ask = (cluster: Cluster, key: string, options: PlaceOptions): Row => ({
  key,
  ...placeKey(cluster, { pool: options.pool, client: options.client, key, hex: options.hex }),
});

const formats: Record<PlaceOptions['format'], (rows: readonly Row[]) => string> = {
  json: (rows) =>
    `${JSON.stringify(
      rows.map(({ range: _, ...row }: Row & { range?: unknown }) => row),
      null,
      2,
    )}\n`,
  csv: (rows) =>
    [['key', 'shard', 'node', 'address'], ...rows.map(cells)].map((row) => `${row.map(csvCell).join(',')}\n`).join(''),
  text: (rows) => {
    const [only] = rows;
    if (rows.length === 1 && only.ok) return explained(only);
    const notes = [...new Set(rows.flatMap((row) => (row.ok ? row.assumptions : [])))];
    return `${table(['key', 'shard', 'node', 'address'], rows.map(cells))}\n${notes.map((note) => `${note}\n`).join('')}`;
  },
};

const cells = (row: Row): string[] =>
  row.ok ? [row.key, row.shard, row.node ?? '', row.address ?? ''] : [row.key, '', '', row.problem];

const csvCell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function explained(row: { readonly key: string } & PlaceAnswer): string {
  const where = [row.node, row.address].filter(Boolean).join(', ');
  const lines = [`${row.key} → ${row.shard}${where ? ` (${where})` : ''}`, `  by ${row.implementation}`];
  lines.push(
    ...row.reason.map((reason) => `  ${reason}`),
    ...row.assumptions.map((assumption) => `  Assumed: ${assumption}`),
  );
  return `${lines.join('\n')}\n`;
}
