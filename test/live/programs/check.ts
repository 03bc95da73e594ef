import assert from 'node:assert/strict';
import type { Artifact } from '../../../server/src/core/targets/target';
import type { ProgramMessage } from '../../../server/src/core/workspace/programs';
import { type Checked, type CheckOptions, checkFiles } from '../../../server/src/live/programs/checkFiles';

/** Shows texts to the real programs; the last is the one in question, the others are its companions. */
export async function check(
  texts: readonly { readonly artifact: Partial<Artifact>; readonly text: string }[],
  options?: CheckOptions,
): Promise<Checked> {
  const files = texts.map(({ artifact, text }) => ({
    artifact: { target: '', title: '', fileName: 'file', languageId: '', ...artifact },
    text,
    sources: [],
  }));
  const checked = await checkFiles(files, options);
  return checked.find(({ file }) => file === files.at(-1)) ?? assert.fail('no program reads it');
}

/** `error 4: unknown keyword …` */
export const told = (messages: readonly ProgramMessage[]): string[] =>
  messages.map(({ line, severity, text }) => `${severity} ${line ?? '-'}: ${text}`);
