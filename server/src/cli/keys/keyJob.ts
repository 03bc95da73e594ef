import { analyze } from '../../core/analyze';
import type { Cluster } from '../../core/model/cluster';
import type { Side } from '../../core/placement/compare';
import { KeyTally } from '../../core/placement/keyTally';
import { type PlacementPath, placementPath } from '../../core/placement/path';
import { isProblem } from '../../core/placement/placement';
import { ByteLines } from '../../core/text/byteLines';
import { exitCodes, Stop } from '../exit';

/** One side of a tally as a worker can be told it: it makes the placement again from the text of the spec. */
export interface SideSpec {
  readonly file: string;
  readonly text: string;
  readonly pool: string;
  readonly client?: string;
}

export interface KeyJob {
  readonly sides: readonly SideSpec[];
  /** Keys are hexadecimal digits. */
  readonly hex: boolean;
}

/** Stops with a sentence when the pool or its placement is not known. */
export function pathOf(cluster: Cluster, { file, pool: name, client }: Omit<SideSpec, 'text'>): PlacementPath {
  const pool = cluster.pools.get(name);
  if (!pool) throw new Stop(`${file}: no pool ${name}: it has ${[...cluster.pools.keys()].join(', ') || 'none'}.`);
  const path = placementPath(cluster, pool, client);
  if (isProblem(path)) throw new Stop(`${file}: ${path.problem}`, exitCodes.findings);
  return path;
}

export const sideOf = ({ placement, slots }: PlacementPath): Side => ({
  placement,
  names: slots.map((slot) => slot.name),
});

export function startTally({ sides, hex }: KeyJob): KeyTally {
  const asked = sides.flatMap((side) => {
    const { cluster } = analyze(side.text);
    return cluster ? [sideOf(pathOf(cluster, side))] : [];
  });
  return new KeyTally(asked, hex);
}

/** Lets all lines into the tally; `after` each chunk it may say false to stop. */
export async function tallyChunks(
  tally: KeyTally,
  chunks: AsyncIterable<Uint8Array>,
  after: (bytes: number) => boolean,
): Promise<void> {
  const lines = new ByteLines((bytes, start, end) => tally.line(bytes, start, end));
  for await (const chunk of chunks) {
    lines.push(chunk);
    if (!after(chunk.length)) return;
  }
  lines.finish();
}
