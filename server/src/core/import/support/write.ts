import { Document, isMap, isScalar, type YAMLMap } from 'yaml';
import type { Draft } from './draft';
import type { Note } from './note';

/** A file of thousands of unknown lines need not give a spec of thousands of comments. */
const most = 100;

/** The spec as text: block style, in the order of the vocabulary, with a comment for each note. */
export function writeSpec(draft: Draft, sources: readonly string[]): string {
  const document = new Document(
    {
      version: 1,
      cluster: draft.cluster ?? 'imported',
      zones: draft.zones.length > 0 ? draft.zones : undefined,
      nodes: draft.nodes,
      pools: draft.pools.size > 0 ? draft.pools : undefined,
      proxies: draft.proxies.size > 0 ? draft.proxies : undefined,
    },
    { aliasDuplicateObjects: false },
  );
  const told = draft.notes.slice(0, most);
  const general = told.filter((note) => !place(document, note));
  const more = draft.notes.length - told.length;
  const head = [
    `Imported from ${sources.map(printable).join(', ')}. Read the notes, then keep this file as the source.`,
    ...general.map(noteText),
    ...(more > 0 ? [`… and ${more} more notes.`] : []),
  ];
  document.commentBefore = head.map((line) => ` ${line}`).join('\n');
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** One line: what, and from which line of the file. */
export function noteText({ code, message, line, file }: Note): string {
  const where = [file === undefined ? [] : printable(file), line === undefined ? [] : `line ${line}`].flat().join(' ');
  return `${where ? `${where}: ` : ''}${message} (${code})`;
}

function place(document: Document, { at, ...note }: Note): boolean {
  const section = at && document.get(at[0]);
  if (!isMap(section)) return false;
  const key = (section as YAMLMap).items.find((pair) => isScalar(pair.key) && pair.key.value === at?.[1])?.key;
  if (!isScalar(key)) return false;
  const before = key.commentBefore ? `${key.commentBefore}\n` : '';
  key.commentBefore = `${before} ${noteText(note)}`;
  return true;
}

/** A file may have any name; a comment ends with its line. */
const printable = (name: string): string => name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?').slice(0, 200);
