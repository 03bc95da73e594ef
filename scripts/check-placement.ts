// npm run check:placement -- DIR: every vector file of a folder against our implementations.
// Exit 0 all equal, 1 a mismatch or an unknown implementation, 2 a folder or file that can't be read.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkVectors, parseVectorFile, type VectorFile } from './placement-vectors';

function fail(message: string): never {
  console.error(`check:placement: ${message}`);
  process.exit(2);
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message.split('\n')[0] : String(error);
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort();
  } catch (error) {
    return fail(`${folder} can't be read (${reason(error)}); give the folder of the vector files.`);
  }
}

function read(path: string): VectorFile {
  try {
    return parseVectorFile(readFileSync(path, 'utf8')) ?? fail(`${path} has no list "vectors".`);
  } catch (error) {
    return fail(`${path} can't be read (${reason(error)}).`);
  }
}

const [folder] = process.argv.slice(2);
if (folder === undefined) fail('which folder? npm run check:placement -- DIR');
const files = filesOf(folder);
if (files.length === 0) fail(`${folder} holds no .json files.`);

for (const name of files) {
  const { cases, mismatches, complaints } = checkVectors(read(join(folder, name)));
  console.log(`${name} ${cases} ${mismatches}`);
  for (const complaint of complaints) console.error(`  ${complaint}`);
  if (mismatches > 0 || complaints.length > 0) process.exitCode = 1;
}
