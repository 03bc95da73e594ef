import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { analyze, type Snapshot } from '../core/analyze';
import type { Severity } from '../core/findings';
import type { Cluster } from '../core/model/cluster';
import { Stop } from './exit';

/** The text of a file; stops with a sentence when it can't be read or is not UTF-8. */
export function readText(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      { ENOENT: 'there is no such file', EACCES: 'no permission to read it', EISDIR: 'it is a folder' }[code ?? ''] ??
      code;
    throw new Stop(`${file}: ${why}.`);
  }
  return utf8(file, bytes);
}

export function utf8(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Stop(`${file}: not UTF-8 text: save it as UTF-8.`);
  }
}

export const readSpec = (file: string, severities?: ReadonlyMap<string, Severity | 'off'>): Snapshot =>
  analyze(readText(file), { severities });

/** The cluster of a spec for commands that need a sound one: stops at the first error and names its place. */
export function soundCluster(file: string, text = readText(file)): Cluster {
  const { cluster, findings, document } = analyze(text);
  const error = findings.find((finding) => finding.severity === 'error');
  if (error) {
    const { line, character } = document.lines.position(error.range.start);
    throw new Stop(`${file}:${line + 1}:${character + 1}: ${error.message} (${error.code})`, 1);
  }
  if (!cluster) throw new Stop(`${file}: no cluster in it: begin with “version: 1” and “cluster: NAME”.`, 1);
  return cluster;
}

export const specName = (file: string): string => basename(file);
