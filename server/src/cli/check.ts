import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Severity } from '../core/findings';
import { exitCodes, Stop } from './exit';
import { githubReport } from './formats/github';
import { type Reported, report } from './formats/report';
import { sarifReport } from './formats/sarif';
import { textReport } from './formats/text';
import { readSpec } from './specFile';

interface CheckOptions {
  readonly format: 'text' | 'json' | 'sarif' | 'github';
  readonly severity: ReadonlyMap<string, Severity | 'off'>;
  readonly maxWarnings?: number;
}

const specNames = /\.memcached\.ya?ml$/;
const severities = ['error', 'warning', 'information', 'hint', 'off'] as const;

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('Tell what will break. Exit code: 0 no errors, 1 some, 2 wrong use or unreadable.')
    .argument('<file...>', 'specs, or folders in which all *.memcached.yaml are checked')
    .addOption(
      new Option('--format <format>', 'how to print').choices(['text', 'json', 'sarif', 'github']).default('text'),
    )
    .option(
      '--severity <code=level>',
      `change a code's severity (${severities.join(', ')}); may be repeated`,
      addSeverity,
      new Map(),
    )
    .option('--max-warnings <number>', 'fail when there are more warnings', wholeNumber)
    .action((files: string[], options: CheckOptions) => {
      process.exitCode = check(files, options, (text) => process.stdout.write(text));
    });
}

export function check(files: readonly string[], options: CheckOptions, print: (text: string) => void): number {
  const specs = files.flatMap(specsAt);
  const found = specs.flatMap((file) => report(file, readSpec(file, options.severity)));
  print(render(found, specs.length, options.format));
  const count = (severity: Severity): number => found.filter((finding) => finding.severity === severity).length;
  const tooMany = options.maxWarnings !== undefined && count('warning') > options.maxWarnings;
  return count('error') > 0 || tooMany ? exitCodes.findings : exitCodes.fine;
}

function render(found: readonly Reported[], files: number, format: CheckOptions['format']): string {
  if (format === 'json') return `${JSON.stringify(found, null, 2)}\n`;
  if (format === 'sarif') return sarifReport(found);
  return format === 'github' ? githubReport(found) : textReport(found, files);
}

function specsAt(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
  const specs = names.filter((name) => specNames.test(name) && !/(^|[\\/])node_modules[\\/]/.test(name)).sort();
  if (specs.length === 0) throw new Stop(`${path}: no *.memcached.yaml in this folder.`);
  return specs.map((name) => join(path, name));
}

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
