import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Severity } from '../core/findings';
import type { SpecFile } from '../core/workspace/files';
import { isScrapeName, readScrapeFile, type ScrapeFile } from '../core/workspace/scrapeFile';
import { Stop } from './exit';
import { readSpec, readText } from './specFile';

const isSpecName = (path: string): boolean => /\.memcached\.ya?ml$/.test(path);

/** What `check` looks at, each file once. Prometheus files count only when they are some. */
export function checkedFiles(
  paths: readonly string[],
  severities: ReadonlyMap<string, Severity | 'off'>,
): { specs: SpecFile[]; scrapes: ScrapeFile[] } {
  const named = new Map(paths.flatMap(filesAt).map((file) => [resolve(file.path), file]));
  const specs: SpecFile[] = [];
  const scrapes: ScrapeFile[] = [];
  for (const { path, found } of named.values()) {
    const scrape = isScrapeName(path) && !isSpecName(path) ? scrapeFile(path, found) : undefined;
    if (scrape) scrapes.push(scrape);
    else if (!found || isSpecName(path)) specs.push({ file: path, snapshot: readSpec(path, severities) });
  }
  return { specs, scrapes };
}

/** `found`: it was not named, but stands in a folder. */
function filesAt(path: string): { path: string; found: boolean }[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [{ path, found: false }];
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !/(^|[\\/])node_modules[\\/]/.test(name),
  );
  if (!names.some(isSpecName)) throw new Stop(`${path}: no *.memcached.yaml in this folder.`);
  const wanted = names.filter((name) => isSpecName(name) || isScrapeName(name)).sort();
  return wanted.map((name) => ({ path: join(path, name), found: true }));
}

/** A file that only happens to bear such a name may be anything, also no text. */
function scrapeFile(path: string, found: boolean): ScrapeFile | undefined {
  try {
    return readScrapeFile(path, readText(path));
  } catch (error) {
    if (!found) throw error;
    return undefined;
  }
}
