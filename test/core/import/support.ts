import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../../server/src/core/analyze';
import { type Format, importFiles } from '../../../server/src/core/import';
import type { Cluster } from '../../../server/src/core/model/cluster';

const golden = join(__dirname, '../../golden');

/** The kept files of a target, by name. */
export const goldens = (target: string): string[] => readdirSync(join(golden, target)).sort();
export const goldenText = (target: string, name: string): string => readFileSync(join(golden, target, name), 'utf8');
export const fixture = (name: string): string => readFileSync(join(__dirname, 'fixtures', name), 'utf8');

export interface Spec {
  readonly text: string;
  readonly cluster: Cluster;
  /** `CODE LINE`, without line where a note has none. */
  readonly notes: string[];
}

/** Imports what can be imported; the spec must have the form of one. */
export function imported(
  files: Readonly<Record<string, string>>,
  options?: { format?: Format; backends?: string[] },
): Spec {
  const result = importFiles(
    Object.entries(files).map(([name, text]) => ({ name, text })),
    options,
  );
  assert.ok(result.ok, JSON.stringify(result));
  const { cluster, findings } = analyze(result.text);
  const form = findings.filter(({ code }) => formCodes.has(code));
  assert.deepEqual(form, [], result.text);
  assert.ok(cluster);
  const notes = result.notes.map(({ code, line }) => (line === undefined ? code : `${code} ${line}`));
  return { text: result.text, cluster, notes };
}

const formCodes: ReadonlySet<string> = new Set([
  ...[
    'yaml-syntax',
    'duplicate-key',
    'multiple-documents',
    'unknown-key',
    'missing-key',
    'wrong-type',
    'not-allowed-value',
  ],
  ...[
    'too-deep',
    'too-large',
    'alias-limit',
    'unknown-reference',
    'config-injection',
    'secret-inline',
    'name-too-long',
  ],
  ...['port-out-of-range', 'weight-out-of-range', 'duration-without-unit'],
]);

/** Why a file is refused, which is one line. */
export function refusal(name: string, text: string, format?: Format): string {
  const result = importFiles([{ name, text }], { format });
  assert.ok(!result.ok, 'it was imported');
  assert.doesNotMatch(result.problem, /\n/);
  return result.problem;
}

/** The lines of a generated file that its program reads. */
export const meant = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/(?:^|\s)(?:#|\/\/).*$/, '').trimEnd())
    .filter((line) => line !== '');
