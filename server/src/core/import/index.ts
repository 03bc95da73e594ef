import { haproxy } from './haproxy';
import { mcrouter } from './mcrouter';
import { serverList } from './serverList';
import { Draft } from './support/draft';
import { mergeInstances, sameCluster } from './support/merge';
import type { Note } from './support/note';
import { type ImportOptions, mostServers, type Reader, type Source, tooManyServers } from './support/source';
import { writeSpec } from './support/write';
import { twemproxy } from './twemproxy';

export { noteText } from './support/write';
export type { Note };

export const formats = ['haproxy', 'twemproxy', 'mcrouter', 'servers'] as const;
export type Format = (typeof formats)[number];

const readers: Readonly<Record<Format, Reader>> = { haproxy, twemproxy, mcrouter, servers: serverList };

/** A larger one is no configuration of memcached. */
const mostCharacters = 10_000_000;

export interface File {
  readonly name: string;
  readonly text: string;
}

export type Imported =
  | { readonly ok: true; readonly text: string; readonly notes: readonly Note[] }
  | { readonly ok: false; readonly file: string; readonly problem: string };

/**
 * A spec made of existing files: of one proxy, of several instances of it, or of several proxies. Where they describe the
 * same pools, they become instances of one proxy. Never throws; a file that can't be read is one sentence.
 */
export function importFiles(
  files: readonly File[],
  options: ImportOptions & { readonly format?: Format } = {},
): Imported {
  const read: { source: Source; reader: Reader; draft: Draft }[] = [];
  for (const { name, text } of files) {
    const source = { name: name.replace(/^.*[\\/]/, ''), stem: stemOf(name), text };
    const refused = (problem: string): Imported => ({ ok: false, file: source.name, problem });
    if (text.length > mostCharacters) return refused('over 10 MB: this is no configuration file.');
    if (text.includes('\0')) return refused('not a text file.');
    if (text.trim() === '') return refused('the file is empty.');
    const reader = readers[options.format ?? formatOf(source)];
    const draft = new Draft();
    const problem = reader(source, draft, options);
    if (problem !== undefined) return refused(problem);
    if (draft.nodes.size > mostServers) return refused(tooManyServers);
    read.push({ source, reader, draft });
  }
  const whole = new Draft();
  const firsts: { readonly draft: Draft; readonly stem: string; readonly proxies: readonly string[] }[] = [];
  for (const { source, reader, draft } of read) {
    const before = whole.notes.length;
    const known = whole.proxies.size;
    const same = firsts.find((first) => sameCluster(first.draft, draft));
    if (same) mergeInstances(whole, same.proxies, draft, [same.stem, source.stem]);
    else {
      reader(source, whole, options);
      firsts.push({ draft, stem: source.stem, proxies: [...whole.proxies.keys()].slice(known) });
    }
    if (files.length > 1)
      for (let at = before; at < whole.notes.length; at++) whole.notes[at] = { ...whole.notes[at], file: source.name };
  }
  const text = writeSpec(
    whole,
    read.map(({ source }) => source.name),
  );
  return { ok: true, text, notes: whole.notes };
}

/** By the content. */
export function formatOf({ text }: Pick<Source, 'text'>): Format {
  const start = text.slice(0, 200_000);
  if (/^\s*(?:(?:\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)\s*)*\{/.test(start)) return 'mcrouter';
  if (/^[ \t]*(?:global|defaults|(?:listen|frontend|backend)[ \t]+[^\s:])/m.test(start)) return 'haproxy';
  if (/^[ \t]+(?:servers|listen|distribution|hash)[ \t]*:/m.test(start)) return 'twemproxy';
  return 'servers';
}

const stemOf = (name: string): string => name.replace(/^.*[\\/]/, '').replace(/(?:\.memcached)?\.[A-Za-z]{1,5}$/, '');
