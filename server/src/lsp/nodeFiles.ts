import { opendir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { contentOf, writeFiles } from '../files/writeFiles';
import type { Files } from './workspace';
import type { FilesBeside } from './writtenFiles';

/** A search gives up after so many folders: a spec below that can be opened, which is enough. */
const mostFolders = 20_000;
const skipped = new Set(['node_modules', 'bower_components', 'vendor']);

/** The disk of this machine. Hidden folders and packages are not searched, links are not followed. */
export const nodeFiles: Files = {
  async find(folder, isWanted) {
    const found: string[] = [];
    const folders = folder.startsWith('file:') ? [fileURLToPath(folder)] : [];
    for (let seen = 0; folders.length > 0 && seen < mostFolders; seen++) {
      const at = folders.shift()!;
      try {
        for await (const entry of await opendir(at)) {
          const path = join(at, entry.name);
          if (entry.isDirectory() && !entry.name.startsWith('.') && !skipped.has(entry.name)) folders.push(path);
          const uri = pathToFileURL(path).href;
          if (entry.isFile() && isWanted(uri)) found.push(uri);
        }
      } catch {
        // A folder that may not be read holds nothing of ours.
      }
    }
    return found;
  },

  async read(uri, stamp) {
    try {
      const path = fileURLToPath(uri);
      const { mtimeMs, size } = await stat(path);
      const now = `${mtimeMs} ${size}`;
      return now === stamp ? 'same' : { text: await readFile(path, 'utf8'), stamp: now };
    } catch {
      return undefined;
    }
  },
};

/** Generated files on the disk of this machine. */
export const nodeFilesBeside: FilesBeside = {
  contentOf: (spec, path) => contentOf(folderOf(spec), path),
  write: (spec, files) => writeFiles(folderOf(spec), files),
};

const folderOf = (uri: string): string => dirname(fileURLToPath(uri));
