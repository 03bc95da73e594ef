import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Command, Option } from 'commander';
import type { Cluster } from '../core/model/cluster';
import { artifacts, renderArtifact, targets } from '../core/targets/index';
import type { Artifact } from '../core/targets/target';
import { exitCodes, Stop } from './exit';
import { soundCluster, specName } from './specFile';

interface RenderOptions {
  readonly target?: string;
  readonly instance?: string;
  readonly out?: string;
  readonly check?: boolean;
}

export function addRender(program: Command): void {
  program
    .command('render')
    .description('Print one generated file, or write all of them into a folder.')
    .argument('<file>', 'a spec')
    .addOption(new Option('--target <target>', 'what to generate').choices(targets.map((target) => target.id)))
    .option('--instance <name>', 'the proxy instance, when there are several')
    .option('--out <folder>', 'write the files there instead of printing one')
    .option('--check', 'write nothing; exit 1 when a file on disk is stale')
    .action((file: string, options: RenderOptions) => {
      process.exitCode = render(file, options, (text) => process.stdout.write(text));
    });
}

export function render(file: string, options: RenderOptions, print: (text: string) => void): number {
  const cluster = soundCluster(file);
  const wanted = artifacts(cluster).filter(
    (artifact) =>
      (!options.target || artifact.target === options.target) &&
      (!options.instance || artifact.instance === options.instance),
  );
  if (wanted.length === 0)
    throw new Stop(`${file}: nothing to render${named(options)}: it has ${list(artifacts(cluster))}.`);
  if (options.out === undefined && !options.check) {
    if (wanted.length > 1)
      throw new Stop(`${file}: ${wanted.length} files${named(options)}: name one of ${list(wanted)}, or give --out.`);
    print(textOf(cluster, wanted[0], file));
    return exitCodes.fine;
  }
  // All texts before the first write, so that a refusal leaves no half of a set behind.
  const files = wanted.map((artifact) => ({
    path: join(
      options.out ?? dirname(file),
      options.out === undefined ? artifact.fileName : basename(artifact.fileName),
    ),
    text: textOf(cluster, artifact, file),
  }));
  return options.check ? checkFiles(files, print) : writeFiles(files, print);
}

interface OutputFile {
  readonly path: string;
  readonly text: string;
}

function checkFiles(files: readonly OutputFile[], print: (text: string) => void): number {
  const stale = files.filter(({ path, text }) => contentOf(path) !== text);
  for (const { path } of stale) print(`${path}: ${contentOf(path) === undefined ? 'missing' : 'stale'}\n`);
  return stale.length > 0 ? exitCodes.findings : exitCodes.fine;
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function writeFiles(files: readonly OutputFile[], print: (text: string) => void): number {
  for (const { path, text } of files) {
    const beside = `${path}.${process.pid}.tmp`;
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(beside, text);
      renameSync(beside, path);
    } catch (error) {
      rmSync(beside, { force: true });
      throw new Stop(`${path}: can’t be written (${(error as NodeJS.ErrnoException).code}).`, exitCodes.findings);
    }
    print(`${path}\n`);
  }
  return exitCodes.fine;
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

const named = ({ target, instance }: RenderOptions): string =>
  `${target ? ` for ${target}` : ''}${instance ? ` of ${instance}` : ''}`;
const list = (all: readonly Artifact[]): string =>
  all.map(({ target, instance }) => (instance ? `${target} --instance ${instance}` : target)).join(', ') ||
  'no targets';
