import { type Command, InvalidArgumentError, Option } from 'commander';
import { keyPlacer } from '../core/features/placement';
import { keyBytes, keyFromHex, keyText } from '../core/placement/key';
import { isProblem } from '../core/placement/placement';
import { ByteLines } from '../core/text/byteLines';
import { exitCodes, Stop } from './exit';
import { chunksOf } from './keys/chunks';
import { pathOf } from './keys/keyJob';
import { Watch } from './keys/watch';
import { type Print, toStdout } from './output';
import { type Row, rowFormats } from './placeRows';
import { placeSummary } from './placeSummary';
import { soundCluster } from './specFile';

export interface PlaceOptions {
  readonly pool: string;
  readonly client?: string;
  readonly keysFrom?: string;
  readonly keysFromLive?: string;
  readonly sample: number;
  readonly yes?: boolean;
  readonly hex?: boolean;
  readonly summary?: boolean;
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
    .option('--summary', 'keys per shard, patterns, lengths and refused keys, and not a row a key')
    .addOption(
      new Option('--keys-from-live <node>', 'summary of keys that are in a node now').conflicts(['keysFrom', 'hex']),
    )
    .option('--sample <keys>', 'with --keys-from-live: how many keys at most', wholeNumber, 10_000)
    .option('--yes', 'with --keys-from-live: read the keys without asking')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json', 'csv']).default('text'))
    .action(async (file: string, keys: string[], options: PlaceOptions) => {
      const summary = options.summary || options.keysFromLive !== undefined;
      process.exitCode = await (summary ? placeSummary : placeRows)(file, keys, options, toStdout);
    });
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It is a whole number from 1 on.');
  return Number(text);
}

const rowChunkBytes = 64 * 1024;

async function placeRows(file: string, keys: readonly string[], options: PlaceOptions, print: Print): Promise<number> {
  const cluster = soundCluster(file);
  pathOf(cluster, { file, ...options });
  if (keys.length === 0 && options.keysFrom === undefined)
    throw new Stop('place: name a key, or give --keys-from FILE.');
  const place = keyPlacer(cluster, options);
  if (isProblem(place)) throw new Stop(`${file}: ${place.problem}`, exitCodes.findings);
  let refused = false;
  const rowOf = (given: Uint8Array): Row => {
    const text = keyText(given);
    const key = options.hex ? keyFromHex(text) : given;
    const answer = key ? place(key) : { ok: false as const, problem: `“${text}” is not hexadecimal.` };
    refused ||= !answer.ok;
    return { key: text, ...answer };
  };
  const writer = rowFormats[options.format](print);
  await writer.write(keys.map((key) => rowOf(keyBytes(key))));
  const watch = new Watch();
  try {
    if (options.keysFrom !== undefined)
      for await (const rows of rowsFrom(options.keysFrom, rowOf, watch)) await writer.write(rows);
    await writer.end();
    watch.stopIfInterrupted();
  } finally {
    watch.end();
  }
  return refused ? exitCodes.findings : exitCodes.fine;
}

/** The rows of one chunk after the other. */
async function* rowsFrom(file: string, rowOf: (key: Uint8Array) => Row, watch: Watch): AsyncGenerator<Row[]> {
  let rows: Row[] = [];
  const lines = new ByteLines((bytes, start, end) => {
    if (start < end) rows.push(rowOf(bytes.subarray(start, end)));
  });
  for await (const chunk of chunksOf(file, rowChunkBytes, watch.signal)) {
    lines.push(chunk);
    yield rows;
    watch.add(rows.length, chunk.length);
    rows = [];
    if (watch.signal.aborted) break;
  }
  if (watch.signal.aborted) return;
  lines.finish();
  yield rows;
}
