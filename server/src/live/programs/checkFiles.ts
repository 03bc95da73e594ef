import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Artifact } from '../../core/targets/target';
import type { Generated, Judged } from '../../core/workspace/programs';
import { haproxy } from './haproxy';
import { mcrouter } from './mcrouter';
import { memcached } from './memcached';
import { memcachedProxy } from './memcachedProxy';
import { nutcracker } from './nutcracker';
import type { Program, Run, Verdict } from './program';
import { promtoolCheckConfig } from './promtoolCheckConfig';
import { promtoolCheckRules } from './promtoolCheckRules';
import { promtoolTestRules } from './promtoolTestRules';
import { findProgram, runProgram, searchPath } from './run';

export const programs: readonly Program[] = [
  haproxy,
  nutcracker,
  mcrouter,
  memcachedProxy,
  memcached,
  promtoolCheckConfig,
  promtoolCheckRules,
  promtoolTestRules,
];

/** How one file fared. */
export interface Checked extends Judged {
  /** `ok` also where something could not be checked here: the notes say what. */
  readonly status: 'ok' | 'problems' | 'absent' | 'timeout';
  /** What was not checked, and why: `TLS is not checked: …`. */
  readonly notes: readonly string[];
}

export interface CheckOptions {
  /** Where programs are looked for; by default PATH and the folders of daemons. */
  readonly path?: string;
  /** Milliseconds for one file; `promtool test rules` takes seconds for many alerts. */
  readonly timeLimit?: number;
  readonly signal?: AbortSignal;
}

/**
 * Shows each file to the program that reads it; a file that none reads is left out. One at a time, in a private folder that
 * is always removed. When cancelled it returns what was checked until then.
 */
export async function checkFiles(files: readonly Generated[], options: CheckOptions = {}): Promise<Checked[]> {
  const { path = searchPath(), timeLimit = 30_000, signal } = options;
  const checked: Checked[] = [];
  const versions = new Map<string, string>();
  const root = await mkdtemp(join(tmpdir(), 'memcached-ha-check-'));
  try {
    for (const [index, file] of files.entries()) {
      const program = programs.find(({ reads }) => reads(file.artifact));
      if (!program) continue;
      const executable = findProgram(program.command, path);
      if (!executable) {
        checked.push(absent(file, program));
        continue;
      }
      const folder = join(root, String(index));
      const run: Run = (args, more) => runProgram(executable, args, { folder, timeLimit, signal, ...more });
      await mkdir(folder);
      for (const { artifact, text } of files.filter((other) => isBeside(file.artifact, other.artifact)))
        await writeFile(join(folder, artifact.fileName), text);
      const version = versions.get(executable) ?? (await versionOf(program, run));
      versions.set(executable, version);
      const name = file.artifact.fileName;
      const verdict = await program.check({ name, path: join(folder, name), text: file.text }, run);
      if (signal?.aborted) break;
      if (verdict.end === 'absent') checked.push(absent(file, program));
      else if (verdict.end === 'timeout') checked.push(late(file, program, version, timeLimit));
      else checked.push(judgedBy(file, version, verdict));
    }
  } finally {
    await rm(root, { recursive: true, force: true });
  }
  return checked;
}

/** The file itself, and those that are kept next to it: one may name the other. */
const isBeside = (one: Artifact, other: Artifact): boolean =>
  (['target', 'proxy', 'instance', 'node', 'pool'] as const).every((key) => one[key] === other[key]);

async function versionOf({ command, versionFlag }: Program, run: Run): Promise<string> {
  const { output } = await run([versionFlag]);
  const [version] = /\d+(?:\.\d+)+/.exec(output) ?? [];
  return version === undefined ? command : `${command} ${version}`;
}

const judgedBy = (file: Generated, program: string, { messages, unchecked = [] }: Verdict): Checked => ({
  file,
  status: messages.some(({ severity }) => severity !== 'information') ? 'problems' : 'ok',
  program,
  messages,
  notes: unchecked,
});

const absent = (file: Generated, { name, install }: Program): Checked => ({
  file,
  status: 'absent',
  program: name,
  messages: [],
  notes: [`not checked, as no ${name} runs here: install ${install}.`],
});

const late = (file: Generated, { name }: Program, program: string, timeLimit: number): Checked => ({
  file,
  status: 'timeout',
  program,
  messages: [],
  notes: [`not checked, as ${name} did not end within ${timeLimit / 1_000} s and was stopped.`],
});
