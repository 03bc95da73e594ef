import type { Pool } from '../../model/pool';
import type { Instance, Proxy } from '../../model/proxy';
import { type Word, word } from '../lines';
import { copyName, gutterName, levels, setName, standbyName } from './names';
import { quoted, type Words } from './words';

/** Which way a request goes, by its command. */
export interface Routes {
  readonly byCommand: readonly (readonly [string, Word])[];
  readonly others: Word;
}

export const routesOf = (words: Words, proxy: Proxy, instance: Instance, pool: Pool): Routes =>
  pool.replicas.length > 0 ? copies(words, instance, pool) : shards(words, proxy, pool);

/** The primary, then the standbys of the same slot, then the gutter. A miss is an answer: only errors go on. */
function shards(words: Words, proxy: Proxy, pool: Pool): Routes {
  const { gutter, entry, failover } = pool;
  const { keyRange } = entry;
  const standbys = Array.from({ length: levels(proxy, pool) - 1 }, (_, index) => standbyName(pool, index + 1));
  const own = [pool.name, ...standbys].map(quoted);
  const from = standbys.length > 0 ? [keyRange, failover.mode.range] : [keyRange];
  if (!gutter) return { byCommand: [], others: word(tried(own, false), ...from) };
  const last = quoted(gutterName(pool));
  const others = word(tried([...own, last], false), ...from, gutter.place);
  if (!gutter.ttl) return { byCommand: [], others };
  const ttl = words.wholeSeconds(gutter.ttl);
  const capped = word(tried([...own, `route_ttl{ ttl = ${ttl.text}, child = ${last} }`], false), ...ttl.from);
  const without = word(tried(own, false), gutter.place);
  return {
    byCommand: [
      ...(['set', 'add', 'cas', 'ms'] as const).map((command) => [command, capped] as const),
      // These set a time too, and route_ttl can't change it: they stay out of the gutter.
      ...(['replace', 'touch', 'gat', 'gats'] as const).map((command) => [command, without] as const),
    ],
    others,
  };
}

const handlers = { all_sync: 'allsync', all_fastest: 'allfastest', all_async: 'allasync' } as const;

/** Reads go to one copy after another, everything else to all of them. */
function copies(words: Words, instance: Instance, pool: Pool): Routes {
  const { mode } = pool.replication;
  if (pool.gutter)
    words.problem('target-cannot-express', `${words.program} has no gutter behind copies.`, pool.gutter.place);
  const read = reading(words, instance, pool);
  if (mode.value === 'none' || pool.replicas.length === 1) return { byCommand: [], others: read };
  if (mode.value === 'majority') {
    const message = `${words.program} can't wait for a majority: write all_sync, all_fastest or all_async.`;
    words.problem('target-cannot-express', message, mode.range);
    return { byCommand: [], others: read };
  }
  const write = `route_${handlers[mode.value]}{ children = ${quoted(setName(pool))} }`;
  return {
    byCommand: (['get', 'gets', 'mg'] as const).map((command) => [command, read] as const),
    others: word(write, mode.range),
  };
}

function reading(words: Words, instance: Instance, pool: Pool): Word {
  const { read, onMiss } = pool.replication;
  const miss = onMiss.value === 'next_zone';
  const from = [read.range, onMiss.range];
  const names = pool.replicas.map(({ name }) => quoted(copyName(pool, name)));
  const set = quoted(setName(pool));
  if (names.length === 1) return word(tried(names, miss), ...from);
  if (read.value === 'random') return word(tried([`route_random{ children = ${set} }`, ...names], miss), ...from);
  if (read.value === 'first') return word(tried(names, miss), ...from);
  const { zone, name, place } = instance;
  if (!zone)
    words.problem('missing-key', `${name} has no zone, so no copy of ${pool.name} is nearest: give it one.`, place);
  else if (!pool.replicas.some((copy) => copy.name === zone.name))
    words.problem('proxy-local-zone-unknown', `Pool ${pool.name} has no copy in zone ${zone.name}.`, zone.range);
  // Without `miss` routelib takes it for true.
  return word(`route_zfailover{ children = ${set}, miss = ${miss} }`, ...from);
}

const tried = (children: readonly string[], miss: boolean): string =>
  children.length === 1
    ? `route_direct{ child = ${children[0]} }`
    : `route_failover{ children = { ${children.join(', ')} }, miss = ${miss} }`;
