import { type FileHandle, open } from 'node:fs/promises';
import { Stop } from '../exit';

/** Opens a file of keys; stops with a sentence when it can't be read. */
export async function openKeys(file: string): Promise<FileHandle> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => unreadable(file, error));
  if ((await handle.stat()).isDirectory()) {
    await handle.close();
    throw new Stop(`${file}: can’t be read: it is a folder.`);
  }
  return handle;
}

function unreadable(file: string, error: NodeJS.ErrnoException): never {
  throw new Stop(`${file}: can’t be read (${error.code}).`);
}

/** The bytes of a file, or of standard input (`-`). A chunk is good until the next one is asked for. */
export async function* chunksOf(file: string, size: number, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  if (file === '-') return yield* standardInput(signal);
  const handle = await openKeys(file);
  try {
    yield* chunksBetween(handle, { from: 0, to: Number.POSITIVE_INFINITY }, size);
  } finally {
    await handle.close();
  }
}

/** Ends, without complaint, when the signal comes, even while nothing does. */
async function* standardInput(signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const stop = (): void => void process.stdin.destroy();
  signal.addEventListener('abort', stop);
  try {
    yield* process.stdin;
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Bytes of a file from `from` on, up to but without `to`. */
export interface Slice {
  readonly from: number;
  readonly to: number;
}

/** All chunks are in one buffer, so memory stays as it is however long the file. */
export async function* chunksBetween(
  handle: FileHandle,
  { from, to }: Slice,
  size: number,
): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(size);
  // Pipes can't be read at a position; a slice that begins at 0 and has no end is read as it comes.
  const positioned = Number.isFinite(to);
  for (let at = from; at < to; ) {
    const { bytesRead } = await handle.read(buffer, 0, Math.min(size, to - at), positioned ? at : null);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

const lineFeed = 0x0a;
const probe = 64 * 1024;

/** Cuts a file of `size` bytes into at most `count` slices of about the same size, each of whole lines. */
export async function lineSlices(handle: FileHandle, size: number, count: number): Promise<Slice[]> {
  const slices: Slice[] = [];
  for (let from = 0, n = 1; from < size; n++) {
    const to = n >= count ? size : await nextLine(handle, Math.max(from, Math.floor((size * n) / count)), size);
    slices.push({ from, to });
    from = to;
  }
  return slices;
}

/** Where the first line begins that begins behind `at`, or the end. */
async function nextLine(handle: FileHandle, at: number, size: number): Promise<number> {
  for await (const chunk of chunksBetween(handle, { from: at, to: size }, probe)) {
    const found = chunk.indexOf(lineFeed);
    if (found >= 0) return at + found + 1;
    at += chunk.length;
  }
  return size;
}
