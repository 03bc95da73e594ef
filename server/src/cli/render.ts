import { basename, dirname, join } from 'node:path';
import { type Command, Option } from 'commander';
import type { Cluster } from '../core/model/cluster';
import { artifacts, renderArtifact, targets } from '../core/targets/index';
import { isGuarded, outputState } from '../core/targets/outputFiles';
import { outputPath } from '../core/targets/outputs';
import type { Artifact } from '../core/targets/target';
import { contentOf, type FileToWrite, writeFiles } from '../files/writeFiles';
import { exitCodes, Stop } from './exit';
import { soundCluster, specName } from './specFile';

interface RenderOptions {
  readonly target?: string;
  readonly instance?: string;
  readonly beside?: string;
  readonly out?: string;
  readonly write?: boolean;
  readonly check?: boolean;
  readonly force?: boolean;
}

type Print = (text: string) => void;

export function addRender(program: Command): void {
  program
    .command('render')
    .description('Print one generated file, or write all of them to where the spec keeps them or into a folder.')
    .argument('<file>', 'a spec')
    .addOption(new Option('--target <target>', 'what to generate').choices(targets.map((target) => target.id)))
    .option('--instance <name>', 'the proxy instance, node or pool that the file is for, when there are several')
    .option('--beside <ending>', 'print the companion with this ending instead: test.yml, args')
    .option('--write', 'write the files to the paths that “outputs” names')
    .addOption(new Option('--out <folder>', 'write the files into a folder').conflicts('write'))
    .option('--check', 'write nothing; exit 1 when a file on disk is not what would be written')
    .option('--force', 'write also over files that were edited by hand')
    .action(async (file: string, options: RenderOptions) => {
      process.exitCode = await render(file, options, (text) => process.stdout.write(text));
    });
}

export async function render(file: string, options: RenderOptions, print: Print): Promise<number> {
  const cluster = soundCluster(file);
  const wanted = artifacts(cluster).filter(
    (artifact) =>
      (!options.target || artifact.target === options.target) &&
      (!options.instance || nameOf(artifact) === options.instance),
  );
  const one = wanted.filter(({ beside }) => beside === options.beside);
  if (one.length === 0)
    throw new Stop(`${file}: nothing to render${named(options)}: it has ${list(artifacts(cluster))}.`);
  if (options.out === undefined && !options.write && !options.check) {
    if (one.length > 1)
      throw new Stop(
        `${file}: ${one.length} files${named(options)}: name one of ${list(one)}, or give --write or --out.`,
      );
    print(textOf(cluster, one[0], file));
    return exitCodes.fine;
  }
  const folder = options.out ?? dirname(file);
  const placed = wanted.flatMap((artifact) => {
    const path = options.out === undefined ? outputPath(cluster, artifact) : basename(artifact.fileName);
    return path === undefined ? [] : [{ path, artifact }];
  });
  if (placed.length === 0)
    throw new Stop(
      `${file}: “outputs” has no path${named(options)}: write one, as in ${wanted[0].target}: PATH, or give --out.`,
    );
  // All texts before the first write, so that a refusal leaves no half of a set behind.
  const files = placed.map(({ path, artifact }) => ({ path, text: textOf(cluster, artifact, file) }));
  const different: Different[] = [];
  for (const file of files) {
    const state = outputState(file.text, await contentOf(folder, file.path));
    if (state !== 'current') different.push({ ...file, state });
  }
  if (options.check) return report(folder, different, print);
  const edited = different.filter(({ state }) => isGuarded(state));
  if (edited.length > 0 && !options.force)
    throw new Stop(
      `${edited.map(({ path, state }) => `${join(folder, path)}: ${words[state]}`).join('; ')}. Nothing was written: bring the edits into the spec, or give --force.`,
      exitCodes.findings,
    );
  return write(folder, different, print);
}

interface Different extends FileToWrite {
  readonly state: keyof typeof words;
}

const words = {
  missing: 'missing',
  stale: 'stale',
  edited: 'edited by hand',
  // A list of arguments has no place for a mark: a comment would be an argument too.
  unmarked: 'stale or edited by hand, it has no mark that tells',
};

function report(folder: string, different: readonly Different[], print: Print): number {
  for (const { path, state } of different) print(`${join(folder, path)}: ${words[state]}\n`);
  return different.length > 0 ? exitCodes.findings : exitCodes.fine;
}

async function write(folder: string, files: readonly FileToWrite[], print: Print): Promise<number> {
  const { written, failed } = await writeFiles(folder, files);
  for (const path of written) print(`${join(folder, path)}\n`);
  if (!failed) return exitCodes.fine;
  const rest = written.length > 0 ? `${written.length} of ${files.length} files were written` : 'nothing was written';
  throw new Stop(`${join(folder, failed.path)}: can’t be written: ${failed.problem}; ${rest}.`, exitCodes.findings);
}

function textOf(cluster: Cluster, artifact: Artifact, file: string): string {
  const rendered = renderArtifact(cluster, artifact, specName(file));
  if (!('problems' in rendered)) return rendered.text;
  const [problem] = rendered.problems;
  const { line, character } = cluster.document.lines.position(problem?.range.start ?? 0);
  throw new Stop(
    `${file}:${line + 1}:${character + 1}: ${problem?.message ?? 'can’t be rendered.'}`,
    exitCodes.findings,
  );
}

const nameOf = ({ instance, node, pool }: Artifact): string | undefined => instance ?? node ?? pool;
const named = ({ target, instance }: RenderOptions): string =>
  `${target ? ` for ${target}` : ''}${instance ? ` of ${instance}` : ''}`;

const mostListed = 12;

/** What to write to mean each of the files. */
function list(all: readonly Artifact[]): string {
  const ways = new Set(
    all.map((artifact) => {
      const name = nameOf(artifact);
      const beside = artifact.beside === undefined ? '' : ` --beside ${artifact.beside}`;
      return `${artifact.target}${name === undefined ? '' : ` --instance ${name}`}${beside}`;
    }),
  );
  const shown = [...ways].slice(0, mostListed).join(', ');
  return ways.size > mostListed ? `${shown} and ${ways.size - mostListed} more` : shown || 'no targets';
}
