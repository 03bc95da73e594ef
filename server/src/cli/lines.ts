import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Stop } from './exit';

/** The lines of a file, or of standard input (`-`), one at a time; empty ones are left out. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  const opened =
    file === '-' ? undefined : await open(file).catch((error: NodeJS.ErrnoException) => unreadable(file, error));
  const input = opened?.createReadStream() ?? process.stdin;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) if (line !== '') yield line;
}

function unreadable(file: string, error: NodeJS.ErrnoException): never {
  throw new Stop(`${file}: can’t be read (${error.code}).`);
}
