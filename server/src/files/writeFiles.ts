import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { chmod, lstat, mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/** A text and where it belongs, below a folder and with `/`. */
export interface FileToWrite {
  readonly path: string;
  readonly text: string;
}

/** The paths that were written, and the one at which it ended, with why in a sentence. */
export interface Written {
  readonly written: readonly string[];
  readonly failed?: { readonly path: string; readonly problem: string };
}

/** Why a file can't be written, as a sentence. */
class Refusal extends Error {}

interface Prepared {
  readonly path: string;
  readonly target: string;
  readonly temporary: string;
}

/**
 * Writes all files, each whole or not at all: first every text goes to a temporary file beside its place, then each is
 * renamed. So what can't be written is found before anything is. The mode of a file that is there stays. Never rejects.
 */
export async function writeFiles(folder: string, files: readonly FileToWrite[]): Promise<Written> {
  const prepared: Prepared[] = [];
  const written: string[] = [];
  let path = '';
  try {
    await mkdir(folder, { recursive: true });
    for (const file of files) {
      path = file.path;
      await prepare(folder, file, prepared);
    }
    for (const { temporary, target, ...file } of prepared) {
      path = file.path;
      await rename(temporary, target);
      written.push(path);
    }
    return { written };
  } catch (error) {
    await Promise.all(prepared.map(({ temporary }) => rm(temporary, { force: true }).catch(() => undefined)));
    return { written, failed: { path, problem: problemOf(error) } };
  }
}

/** The text of a file below a folder; undefined where there is none. */
export async function contentOf(folder: string, path: string): Promise<string | undefined> {
  try {
    const at = join(folder, path);
    return (await lstat(await realpath(at))).isFile() ? await readFile(at, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}

async function prepare(folder: string, { path, text }: FileToWrite, prepared: Prepared[]): Promise<void> {
  const wanted = join(folder, path);
  await checkInside(folder, await existing(dirname(wanted)));
  await mkdir(dirname(wanted), { recursive: true });
  const there = await found(wanted);
  const target = there?.isSymbolicLink() ? await linked(folder, wanted) : wanted;
  const old = target === wanted ? there : await lstat(target);
  if (old && !old.isFile()) throw new Refusal(old.isDirectory() ? 'a folder is in its place' : 'it is no plain file');
  if (old && (old.mode & 0o200) === 0) throw new Refusal('it is read-only');
  const temporary = `${target}.${randomUUID()}.tmp`;
  prepared.push({ path, target, temporary });
  await writeFile(temporary, text, { flag: 'wx' });
  if (old) await chmod(temporary, old.mode & 0o777);
}

async function linked(folder: string, link: string): Promise<string> {
  try {
    const target = await realpath(link);
    await checkInside(folder, target);
    return target;
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('it is a link to nothing');
  }
}

async function checkInside(folder: string, path: string): Promise<void> {
  const way = relative(await realpath(folder), await realpath(path));
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way))
    throw new Refusal('a link leads out of the folder of the spec');
}

/** The deepest folder of a path that is there. */
async function existing(path: string): Promise<string> {
  return (await found(path)) || dirname(path) === path ? path : existing(dirname(path));
}

async function found(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is a link to nothing',
  EACCES: 'no permission to write there',
  EPERM: 'no permission to write there',
  EISDIR: 'a folder is in its place',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file is in the place of its folder',
  EEXIST: 'a file is in the place of its folder',
  ENAMETOOLONG: 'its name is too long',
};

function problemOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  const code = codeOf(error);
  return reasons[code] ?? code;
}
