import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file that is made from others; `path` is relative to the repository, with slashes. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** What each module in `scripts/generate/` exports as `generate`. */
export type Generate = () => readonly GeneratedFile[];

export const repository = join(__dirname, '..');

const generators = join(__dirname, 'generate');

export async function generatedFiles(): Promise<readonly GeneratedFile[]> {
  const files: GeneratedFile[] = [];
  for (const name of readdirSync(generators).sort()) {
    if (!name.endsWith('.ts')) continue;
    const { generate } = (await import(join(generators, name))) as { generate: Generate };
    files.push(...generate());
  }
  return files;
}

/** The generated files that differ from what is on disk. */
export async function staleFiles(): Promise<readonly GeneratedFile[]> {
  return (await generatedFiles()).filter(({ path, text }) => textOf(path) !== text);
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(join(repository, path), 'utf8');
  } catch {
    return undefined;
  }
}

async function main(check: boolean): Promise<void> {
  const stale = await staleFiles();
  for (const { path, text } of stale) {
    console.log(check ? `${path} is stale: run npm run generate` : `wrote ${path}`);
    if (check) continue;
    mkdirSync(dirname(join(repository, path)), { recursive: true });
    writeFileSync(join(repository, path), text);
  }
  if (check && stale.length > 0) process.exitCode = 1;
}

if (require.main === module) void main(process.argv.includes('--check'));
