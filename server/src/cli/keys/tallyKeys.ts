import { availableParallelism } from 'node:os';
import type { KeyTally } from '../../core/placement/keyTally';
import { chunksOf, lineSlices, openKeys, type Slice } from './chunks';
import { type KeyJob, startTally, tallyChunks } from './keyJob';
import { chunkBytes, tallyInWorker } from './keyWorker';
import { Watch } from './watch';

/** Starting a thread costs as much as reading about so many bytes. */
const bytesPerThread = 8 * 1024 * 1024;

// Run from source, a worker could not load this file: only the bundle is JavaScript.
const mostThreads = __filename.endsWith('.ts') ? 1 : availableParallelism();

/**
 * Tallies the keys of a file or of standard input (`-`), one a line, in constant memory. A large file is shared among
 * the cores; the result is the same.
 */
export async function tallyKeys(
  job: KeyJob,
  file: string,
  threads = mostThreads,
  smallest = bytesPerThread,
): Promise<KeyTally> {
  const tally = startTally(job);
  const slices = file === '-' ? [] : await slicesOf(file, threads, smallest);
  const size = slices.at(-1)?.to;
  const watch = new Watch(size);
  try {
    if (slices.length > 1) await shared(tally, job, file, slices, watch);
    else await alone(tally, file, watch);
    return tally;
  } finally {
    watch.end();
  }
}

/** None where the size is not known, as of a pipe. */
async function slicesOf(file: string, threads: number, smallest: number): Promise<Slice[]> {
  const handle = await openKeys(file);
  try {
    const { size } = await handle.stat();
    return await lineSlices(handle, size, Math.max(1, Math.min(threads, Math.floor(size / smallest))));
  } finally {
    await handle.close();
  }
}

async function alone(tally: KeyTally, file: string, watch: Watch): Promise<void> {
  let told = 0;
  await tallyChunks(tally, chunksOf(file, chunkBytes, watch.signal), (bytes) => {
    watch.add(tally.stats.keys - told, bytes);
    told = tally.stats.keys;
    return !watch.signal.aborted;
  });
  watch.stopIfInterrupted();
}

async function shared(
  tally: KeyTally,
  job: KeyJob,
  file: string,
  slices: readonly Slice[],
  watch: Watch,
): Promise<void> {
  const add = (keys: number, bytes: number): void => watch.add(keys, bytes);
  const work = slices.map((slice) => tallyInWorker({ job, file, slice }, add, watch.signal));
  const states = await Promise.all(work).catch((error) => {
    watch.stopIfInterrupted();
    throw error;
  });
  for (const state of states) tally.merge(state);
}
