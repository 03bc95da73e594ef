import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type Command, Option } from 'commander';
import { type Format, formats, importFiles, type Note } from '../core/import';
import { writeFiles } from '../files/writeFiles';
import { exitCodes, Stop } from './exit';
import { readText } from './specFile';

interface ImportOptions {
  readonly format?: Format;
  readonly backend?: string[];
  readonly out?: string;
  readonly force?: boolean;
}

type Print = (text: string) => void;

export function addImport(program: Command): void {
  program
    .command('import')
    .description('Make a spec of the files you have: haproxy.cfg, nutcracker.yml, mcrouter’s JSON, a list of servers.')
    .argument('<file...>', 'the files of one cluster: of one proxy, of its instances, or of several proxies')
    .addOption(new Option('--format <format>', 'what the files are, where their content does not say').choices(formats))
    .option('--backend <name...>', 'the backends of haproxy.cfg that are memcached, where nothing in it says so')
    .option('--out <spec>', 'write the spec to a file')
    .option('--force', 'write also over a file that is there')
    .action(async (files: string[], options: ImportOptions) => {
      process.exitCode = await importSpec(
        files,
        options,
        (text) => process.stdout.write(text),
        (text) => process.stderr.write(text),
      );
    });
}

/** The spec goes to the output or its file; its notes, which are comments in it too, beside it. */
export async function importSpec(
  files: readonly string[],
  { format, backend, out, force }: ImportOptions,
  print: Print,
  tell: Print,
): Promise<number> {
  if (out !== undefined && !force && existsSync(out))
    throw new Stop(`${out}: is there already: choose another name, or give --force.`);
  const texts = files.map((name) => ({ name, text: readText(name) }));
  const result = importFiles(texts, { format, backends: backend });
  if (!result.ok)
    throw new Stop(`${files.find((name) => basename(name) === result.file) ?? result.file}: ${result.problem}`);
  if (out === undefined) print(result.text);
  else {
    const { failed } = await writeFiles(dirname(out), [{ path: basename(out), text: result.text }]);
    if (failed) throw new Stop(`${out}: can’t be written: ${failed.problem}.`, exitCodes.findings);
    print(`${out}\n`);
  }
  for (const note of result.notes) tell(`${placeOf(note, files)}${note.message} (${note.code})\n`);
  return exitCodes.fine;
}

function placeOf({ file, line }: Note, files: readonly string[]): string {
  const name = files.find((each) => basename(each) === file) ?? files[0];
  return line === undefined ? `${name}: ` : `${name}:${line}: `;
}
