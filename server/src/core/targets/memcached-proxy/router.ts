import type { Range } from '../../document/range';
import type { Pool } from '../../model/pool';
import type { Instance, Proxy } from '../../model/proxy';
import { type Lines, type Word, word } from '../lines';
import { type Routes, routesOf } from './routes';
import { quoted, type Words } from './words';

/** A port, and how it finds the pool of a key: it has one pool, or the beginning of the key tells. */
export interface Router {
  /** The first port has none. */
  readonly tag?: string;
  readonly pools: readonly Pool[];
}

export function writeRouter(out: Lines, words: Words, proxy: Proxy, instance: Instance, { tag, pools }: Router): void {
  out.add();
  out.add('routes{');
  if (tag) out.add(`    tag = ${quoted(tag)},`);
  const [only] = pools;
  if (pools.length === 1) writeRoutes(out, routesOf(words, proxy, instance, only));
  else writeByPrefix(out, words, proxy, instance, pools);
  out.add('}');
}

/** `default` takes what no other route does. */
function writeRoutes(out: Lines, { byCommand, others }: Routes): void {
  if (byCommand.length > 0) {
    out.add('    cmap = {');
    for (const [command, route] of byCommand) out.add(line(2, command, route));
    out.add('    },');
  }
  out.add(line(1, 'default', others));
}

/** All keys of a port have one character between the word that tells the pool and the rest of the key. */
function writeByPrefix(out: Lines, words: Words, proxy: Proxy, instance: Instance, pools: readonly Pool[]): void {
  const beginnings = pools.flatMap(beginningsOf);
  const named = beginnings.filter(({ prefix }) => prefix !== '');
  const rest = beginnings.find(({ prefix }) => prefix === '');
  const [first] = named;
  const other = named.find(({ stop }) => stop === undefined || stop !== first.stop);
  if (other)
    words.problem(
      'target-cannot-express',
      'On one port all key_patterns begin with a word and the same character after it, as in "user:{id}" and "cart:{id}".',
      other.range,
    );
  const owners = new Map<string, Pool>();
  for (const { pool, prefix, range } of beginnings) {
    const owner = owners.get(prefix) ?? pool;
    if (owner !== pool)
      words.problem(
        'target-cannot-express',
        `${words.program} tells pools on one port apart by the beginning of a key: give ${pool.name} and ${owner.name} key_patterns that begin differently.`,
        range,
      );
    owners.set(prefix, owner);
  }
  if (first?.stop) {
    const { stop } = first;
    out.add(word(`    conf = { mode = "prefix", stop = ${quoted(stop)} },`, ...named.map(({ range }) => range)));
    out.add('    map = {');
    for (const { pool, prefix, range } of distinct(named))
      writePrefix(out, word(prefix, range), routesOf(words, proxy, instance, pool));
    out.add('    },');
  }
  if (rest) writeRoutes(out, routesOf(words, proxy, instance, rest.pool));
}

const distinct = (all: readonly Beginning[]): Beginning[] => [
  ...new Map(all.map((beginning) => [beginning.prefix, beginning])).values(),
];

function writePrefix(out: Lines, prefix: Word, { byCommand, others }: Routes): void {
  const key = `[${quoted(prefix.text)}]`;
  if (byCommand.length === 0) {
    out.add(word(`        ${key} = ${others.text},`, ...prefix.from, ...others.from));
    return;
  }
  out.add(word(`        ${key} = cmdmap{`, ...prefix.from));
  for (const [command, route] of byCommand) out.add(line(3, command, route));
  out.add(line(3, 'all', others));
  out.add('        },');
}

const line = (depth: number, key: string, { text, from }: Word): Word =>
  word(`${'    '.repeat(depth)}${key} = ${text},`, ...from);

interface Beginning {
  readonly pool: Pool;
  readonly prefix: string;
  /** Absent where the prefix is no word with one of the usual characters after it. */
  readonly stop?: string;
  readonly range: Range;
}

/** `user` and `:` of `user:{id}`; a pool without key patterns takes the rest. */
function beginningsOf(pool: Pool): Beginning[] {
  if (pool.keyPatterns.length === 0) return [{ pool, prefix: '', range: pool.entry.keyRange }];
  return pool.keyPatterns.map(({ value, range }) => {
    const [start] = value.split('{', 1);
    const stop = /[:/|#.,;_-]$/.exec(start)?.[0];
    const [prefix] = stop === undefined ? [''] : start.split(stop, 1);
    return /^[A-Za-z0-9_.-]+$/.test(prefix) ? { pool, prefix, stop, range } : { pool, prefix: start, range };
  });
}
