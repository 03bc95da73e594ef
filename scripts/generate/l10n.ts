import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Generate, repository } from '../generate';

const sources = 'client/src';
const call = /\bt\(\s*'((?:[^'\\]|\\.)*)'/g;

/** Every sentence of the client that is shown to a person, as it stands in the calls of `l10n.t` and `t`. */
export function clientStrings(): string[] {
  const files = readdirSync(join(repository, sources), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(repository, sources, name), 'utf8'));
  return [...new Set(files.flatMap((text) => [...text.matchAll(call)].map(([, string]) => string!)))].sort();
}

/** What a translator starts from. */
export const generate: Generate = () => {
  const bundle = Object.fromEntries(clientStrings().map((string) => [string, string]));
  return [{ path: 'l10n/bundle.l10n.json', text: `${JSON.stringify(bundle, null, 2)}\n` }];
};
