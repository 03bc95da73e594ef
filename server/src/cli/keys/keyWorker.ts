import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { KeyTallyState } from '../../core/placement/keyTally';
import { chunksBetween, openKeys, type Slice } from './chunks';
import { type KeyJob, startTally, tallyChunks } from './keyJob';

interface Task {
  readonly job: KeyJob;
  readonly file: string;
  readonly slice: Slice;
}

/** Keys and bytes since the message before; at the end, the tally. */
interface Message {
  readonly keys: number;
  readonly bytes: number;
  readonly done?: KeyTallyState;
}

export const chunkBytes = 1024 * 1024;

/** Tallies one slice of a file in a thread of its own. */
export function tallyInWorker(
  task: Task,
  onProgress: (keys: number, bytes: number) => void,
  signal: AbortSignal,
): Promise<KeyTallyState> {
  // Bundled, this file is the whole command line; its main module does nothing in a worker.
  const worker = new Worker(__filename, { workerData: task });
  const stop = (): void => void worker.terminate();
  signal.addEventListener('abort', stop);
  return new Promise<KeyTallyState>((resolve, reject) => {
    worker.on('message', ({ keys, bytes, done }: Message) => {
      onProgress(keys, bytes);
      if (done) resolve(done);
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('a worker ended before its time')));
  }).finally(() => signal.removeEventListener('abort', stop));
}

async function work({ job, file, slice }: Task): Promise<void> {
  const tally = startTally(job);
  let told = 0;
  const tell = (bytes: number, done?: KeyTallyState): true => {
    const { keys } = tally.stats;
    parentPort?.postMessage({ keys: keys - told, bytes, done } satisfies Message);
    told = keys;
    return true;
  };
  const handle = await openKeys(file);
  try {
    await tallyChunks(tally, chunksBetween(handle, slice, chunkBytes), tell);
  } finally {
    await handle.close();
  }
  tell(0, tally.state());
}

if (!isMainThread) void work(workerData);
