import { type AnalyzeOptions, type Snapshot, weighted } from '../analyze';
import type { SpecDocument } from '../document/parse';
import type { Finding } from '../findings';
import { isSilenced } from '../suppress';

/** A spec, and the path or URI that its reader knows it by. */
export interface SpecFile {
  readonly file: string;
  readonly snapshot: Snapshot;
}

/** What comments and settings leave of findings that came from other files. */
export const settled = (
  document: SpecDocument,
  findings: readonly Finding[],
  severities: AnalyzeOptions['severities'],
): Finding[] =>
  findings.filter((finding) => !isSilenced(document, finding)).flatMap((finding) => weighted(finding, severities));

/** How a file is called beside another one: without the folders that both are in. */
export function nameBeside(file: string, other: string): string {
  const parts = file.split(/[\\/]/);
  const others = other.split(/[\\/]/);
  let same = 0;
  while (same < parts.length - 1 && parts[same] === others[same]) same++;
  const name = parts.slice(same).join('/');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
