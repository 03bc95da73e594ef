import { dirname } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Finding, Severity } from '../core/findings';
import type { SpecFile } from '../core/workspace/files';
import { lookAtOutputs, type Output, outputFindings } from '../core/workspace/outputs';
import { generatedFiles, notesOf, programFindings } from '../core/workspace/programs';
import { scrapedFindings } from '../core/workspace/scraped';
import { sharedFindings } from '../core/workspace/shared';
import { contentOf } from '../files/writeFiles';
import { checkFiles } from '../live/programs/checkFiles';
import { checkedFiles } from './checkedFiles';
import { exitCodes } from './exit';
import { githubReport } from './formats/github';
import { type Reported, report } from './formats/report';
import { sarifReport } from './formats/sarif';
import { textReport } from './formats/text';
import { specName } from './specFile';

interface CheckOptions {
  readonly format: 'text' | 'json' | 'sarif' | 'github';
  readonly severity: ReadonlyMap<string, Severity | 'off'>;
  readonly maxWarnings?: number;
  readonly programs?: boolean;
}

const severities = ['error', 'warning', 'information', 'hint', 'off'] as const;

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('Tell what will break. Exit code: 0 no errors, 1 some, 2 wrong use or unreadable.')
    .argument(
      '<file...>',
      'specs, or folders in which all *.memcached.yaml are checked, and Prometheus files against them',
    )
    .addOption(
      new Option('--format <format>', 'how to print').choices(['text', 'json', 'sarif', 'github']).default('text'),
    )
    .option(
      '--severity <code=level>',
      `change a code's severity (${severities.join(', ')}); may be repeated`,
      addSeverity,
      new Map(),
    )
    .option('--programs', 'also show the generated files to the programs that read them, as far as they are installed')
    .option('--max-warnings <number>', 'fail when there are more warnings', wholeNumber)
    .action(async (files: string[], options: CheckOptions) => {
      process.exitCode = await check(files, options, (text) => process.stdout.write(text));
    });
}

export async function check(
  files: readonly string[],
  options: CheckOptions,
  print: (text: string) => void,
): Promise<number> {
  const { specs, scrapes } = checkedFiles(files, options.severity);
  const lines = new Map([
    ...specs.map(({ file, snapshot }) => [file, snapshot.document.lines] as const),
    ...scrapes.map(({ file, document }) => [file, document.lines] as const),
  ]);
  const outputs = new Map<string, readonly Output[]>();
  for (const spec of specs) outputs.set(spec.file, await outputsOf(spec));
  const said = new Map<string, readonly Finding[]>();
  if (options.programs) for (const spec of specs) said.set(spec.file, await askPrograms(spec, options.severity));
  const found = [
    ...specs.flatMap((own) => {
      const findings = [
        ...own.snapshot.findings,
        ...sharedFindings(own, specs, options.severity),
        ...outputFindings(own.snapshot, outputs.get(own.file) ?? [], options.severity),
        ...(said.get(own.file) ?? []),
      ];
      return report(own.file, findings.sort(byPosition), lines);
    }),
    ...scrapes.flatMap((own) => report(own.file, scrapedFindings(own, scrapes, specs, options.severity), lines)),
  ];
  print(render(found, specs.length + scrapes.length, options.format));
  const count = (severity: Severity): number => found.filter((finding) => finding.severity === severity).length;
  const tooMany = options.maxWarnings !== undefined && count('warning') > options.maxWarnings;
  return count('error') > 0 || tooMany ? exitCodes.findings : exitCodes.fine;
}

/** The generated files beside a spec. */
async function outputsOf({ file, snapshot }: SpecFile): Promise<readonly Output[]> {
  const looked = await lookAtOutputs(snapshot, specName(file), (path) => contentOf(dirname(file), path));
  return looked.files;
}

/** What the programs say of the files of a spec, or why one can't be generated; what can't be checked here goes to stderr. */
async function askPrograms(
  { file, snapshot }: SpecFile,
  severities: CheckOptions['severity'],
): Promise<readonly Finding[]> {
  const { files, problem } = generatedFiles(snapshot, specName(file));
  if (problem) return snapshot.findings.includes(problem) ? [] : [problem];
  const checked = await checkFiles(files);
  for (const note of notesOf(checked)) process.stderr.write(`${file}: ${note}\n`);
  return programFindings(snapshot, checked, severities);
}

function render(found: readonly Reported[], files: number, format: CheckOptions['format']): string {
  if (format === 'json') return `${JSON.stringify(found, null, 2)}\n`;
  if (format === 'sarif') return sarifReport(found);
  return format === 'github' ? githubReport(found) : textReport(found, files);
}

const byPosition = (a: Finding, b: Finding): number => a.range.start - b.range.start;

function addSeverity(text: string, all: Map<string, Severity | 'off'>): Map<string, Severity | 'off'> {
  const [code, level] = text.split('=', 2);
  const known = severities.find((severity) => severity === level);
  if (!code || !known) throw new InvalidArgumentError(`write CODE=LEVEL with one of ${severities.join(', ')}.`);
  return new Map([...all, [code, known]]);
}

export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('write a whole number.');
  return Number(text);
}
