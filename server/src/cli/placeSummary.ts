import type { Cluster } from '../core/model/cluster';
import { type KeyReport, type Skew, skewOf } from '../core/placement/keyStats';
import type { KeyTally } from '../core/placement/keyTally';
import type { PlacementPath } from '../core/placement/path';
import { exitCodes, Stop } from './exit';
import { pathOf, sideOf } from './keys/keyJob';
import { tallyLive } from './keys/keysFromLive';
import { tallyKeys } from './keys/tallyKeys';
import type { Print } from './output';
import type { PlaceOptions } from './place';
import { soundCluster } from './specFile';
import { table } from './table';

interface Summary {
  readonly implementation: string;
  readonly assumptions: readonly string[];
  readonly shards: readonly {
    readonly shard: string;
    readonly node?: string;
    readonly keys: number;
    readonly share: number;
  }[];
  readonly skew: Skew | undefined;
  /** Keys that no shard takes. */
  readonly nowhere: number;
  readonly report: KeyReport;
}

/** Fewer keys than these share a pattern of a live node: it might tell a whole key, so it is not shown. */
const leastShown = 5;

/** Where many keys go in all, and what they look like. Exit code 1 when a key is refused or has no shard. */
export async function placeSummary(
  file: string,
  keys: readonly string[],
  options: PlaceOptions,
  print: Print,
): Promise<number> {
  const cluster = soundCluster(file);
  const path = pathOf(cluster, { file, ...options });
  const tally = await tallied(file, cluster, path, keys, options);
  const summary = summarize(path, tally, options.keysFromLive === undefined ? 1 : leastShown);
  await print(summaryFormats[options.format](summary));
  return summary.nowhere > 0 || summary.report.refused.length > 0 ? exitCodes.findings : exitCodes.fine;
}

async function tallied(
  file: string,
  cluster: Cluster,
  path: PlacementPath,
  keys: readonly string[],
  options: PlaceOptions,
): Promise<KeyTally> {
  const { pool, client, hex = false, keysFrom, keysFromLive } = options;
  if (keys.length > 0) throw new Stop('place: a summary is of the keys of --keys-from: leave the others out.');
  if (keysFromLive !== undefined)
    return tallyLive(cluster, keysFromLive, sideOf(path), { file, most: options.sample, yes: options.yes });
  if (keysFrom === undefined) throw new Stop('place --summary: give --keys-from FILE, or --keys-from-live NODE.');
  return tallyKeys({ sides: [{ file, text: cluster.document.text, pool, client }], hex }, keysFrom);
}

function summarize(path: PlacementPath, { stats, counts }: KeyTally, least: number): Summary {
  const [nowhere, ...keys] = counts;
  const total = Math.max(1, nowhere + keys.reduce((sum, count) => sum + count, 0));
  return {
    implementation: path.implementation,
    assumptions: path.assumptions,
    shards: path.slots.map(({ name, node }, i) => ({
      shard: name,
      node: node?.name,
      keys: keys[i],
      share: keys[i] / total,
    })),
    skew: skewOf(keys),
    nowhere,
    report: stats.report(10, least),
  };
}

const count = (number: number): string => number.toLocaleString('en');
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const summaryFormats: Record<PlaceOptions['format'], (summary: Summary) => string> = {
  json: ({ shards, skew, report, ...rest }) => {
    const named = skew && { ...skew, empty: skew.empty.map((index) => shards[index].shard) };
    return `${JSON.stringify({ ...rest, shards, skew: named, ...report }, null, 2)}\n`;
  },
  csv: ({ shards }) =>
    `shard,node,keys,share\n${shards.map(({ shard, node, keys, share }) => `${shard},${node ?? ''},${keys},${share}\n`).join('')}`,
  text: (summary) => `${[...sections(summary)].join('\n\n')}\n`,
};

function* sections({ implementation, assumptions, shards, skew, nowhere, report }: Summary): Generator<string> {
  const { keys, refused, lengths, patterns, missed } = report;
  yield `${count(keys)} keys by ${implementation}`;
  yield table(
    ['shard', 'node', 'keys', 'share'],
    shards.map((row) => [row.shard, row.node ?? '', count(row.keys), percent(row.share)]),
  );
  const lines: string[] = [];
  if (skew)
    lines.push(
      `The fullest shard has ${skew.largest.toFixed(2)} times the mean, the emptiest ${skew.least.toFixed(2)}.`,
    );
  if (skew && skew.empty.length > 0)
    lines.push(`No key at all: ${skew.empty.map((index) => shards[index].shard).join(', ')}.`);
  if (nowhere > 0) lines.push(`${count(nowhere)} keys have no shard.`);
  if (lengths)
    lines.push(
      `Lengths: ${lengths.shortest} to ${lengths.longest} bytes, median ${lengths.median}, 95 % up to ${lengths.most}.`,
    );
  for (const { why, keys: times, firstLine } of refused)
    lines.push(`${count(times)} refused, ${why}: the first is line ${count(firstLine)}.`);
  if (lines.length > 0) yield lines.join('\n');
  if (patterns.length > 0) {
    const rows = patterns.map((row) => [
      row.pattern,
      count(row.keys),
      percent(row.keys / keys),
      row.endsInCounter ? 'ends in a counter' : '',
    ]);
    yield table(['pattern', 'keys', 'share', ''], rows);
  }
  if (missed > 0) yield `Counts of patterns may be up to ${count(missed)} too low.`;
  if (assumptions.length > 0) yield assumptions.join('\n');
}
