import type { Cluster } from '../../model/cluster';
import type { MemcachedNode } from '../../model/node';
import type { Pool, Shard } from '../../model/pool';
import type { Proxy } from '../../model/proxy';
import type { Ref } from '../../model/value';
import { type Route, routeOf } from '../../placement/path';
import { isProblem } from '../../placement/placement';
import { type Lines, type Word, word } from '../lines';
import { type Ports, portAddress } from '../over';
import { type Backend, backend, emptySlot, portBackend } from './backend';
import { gutterName, levels, setName, standbyName } from './names';
import { quoted, type Words } from './words';

type Slots = readonly (Backend | undefined)[];

/** The pools of routelib that make up one of the spec: its primaries, its standbys in the same order, its gutter. */
export function writePool(
  out: Lines,
  words: Words,
  cluster: Cluster,
  proxy: Proxy,
  pool: Pool,
  over: Ports | undefined,
  common: boolean,
): void {
  const route = routed(words, cluster, pool, proxy);
  if (!route) return;
  const options = [...(common ? [] : ejection(words, pool)), ...placing(words, pool, route)];
  const named = words.name(pool.name, pool.entry.keyRange);
  if (pool.replicas.length > 0) {
    out.add({ ...named, text: `    [${quoted(setName(pool))}] = {` });
    for (const { name, entry, nodes } of pool.replicas)
      writeSlots(
        out,
        2,
        words.name(name, entry.keyRange),
        options,
        nodes.map((ref) => copySlot(words, ref)),
      );
    out.add('    },');
  }
  if (pool.shards.length > 0)
    writeSlots(
      out,
      1,
      named,
      options,
      pool.shards.map((each) => primary(words, each, over)),
    );
  for (let level = 1; level < levels(proxy, pool); level++)
    writeSlots(
      out,
      1,
      { ...named, text: standbyName(pool, level) },
      options,
      pool.shards.map((shard) => standby(words, shard, shard.standby[level - 1])),
    );
  if (pool.gutter)
    writeSlots(
      out,
      1,
      word(gutterName(pool), pool.gutter.place),
      options,
      pool.gutter.nodes.map((ref) => copySlot(words, ref)),
    );
}

/** Every list keeps the order of the spec: jump hash counts in it. */
function writeSlots(out: Lines, depth: number, name: Word, options: readonly Word[], slots: Slots): void {
  const indent = '    '.repeat(depth);
  out.add({ ...name, text: `${indent}[${quoted(name.text)}] = {` });
  for (const option of options) out.add({ ...option, text: `${indent}    ${option.text},` });
  out.add(`${indent}    backends = {`);
  for (const slot of slots)
    if (slot) out.add({ ...slot.entry, text: `${indent}        ${slot.entry.text},` }, '--', slot.note);
  out.add(`${indent}    },`);
  out.add(`${indent}},`);
}

const noteOf = (words: Words, { name, range, target }: Ref<MemcachedNode>): Word =>
  word(`${name}${target?.zone ? `, zone ${words.name(target.zone.name, target.zone.range).text}` : ''}`, range);

function copySlot(words: Words, ref: Ref<MemcachedNode>): Backend | undefined {
  words.name(ref.name, ref.range);
  return backend(words, ref, noteOf(words, ref));
}

function primary(words: Words, shard: Shard, over: Ports | undefined): Backend | undefined {
  const { name, entry } = shard;
  const shardName = words.name(name, entry.keyRange);
  if (shard.weight.value === 0)
    words.problem(
      'target-cannot-express',
      `${words.program} has no weights: to keep keys off shard ${name}, write retired: true on its primary.`,
      shard.weight.range,
    );
  if (over) {
    const address = portAddress(words, over, shard);
    return address && portBackend(address, shardName);
  }
  if (shard.primary) return slotOf(words, shard, shard.primary);
  words.problem('missing-key', `${name} of pool ${shard.pool} has no primary: name one.`, entry.keyRange);
  return undefined;
}

/** A shard without a standby of that rank keeps its slot, or the keys of the others would land on wrong nodes. */
function standby(words: Words, shard: Shard, ref: Ref<MemcachedNode> | undefined): Backend | undefined {
  if (ref) return slotOf(words, shard, ref);
  return shard.primary && emptySlot(words, shard.primary, word(`${shard.name}, no node`, shard.entry.keyRange));
}

function slotOf(words: Words, { name, entry }: Shard, ref: Ref<MemcachedNode>): Backend | undefined {
  words.name(ref.name, ref.range);
  const note = noteOf(words, ref);
  return backend(words, ref, word(`${name}, ${note.text}`, entry.keyRange, ref.range));
}

function routed(words: Words, cluster: Cluster, pool: Pool, proxy: Proxy): Route | undefined {
  const { strategy, hash } = pool.sharding;
  const owner = pool.entry.keyRange;
  const route = routeOf(cluster, pool, undefined, proxy);
  if (isProblem(route)) {
    words.problem('target-cannot-express', route.problem, strategy?.range ?? owner);
    return undefined;
  }
  if (hash && hash.value !== 'xxhash' && hash.value !== 'md5')
    words.problem('target-cannot-express', `${words.program} has the hashes xxhash and md5 only.`, hash.range);
  if (route.options.get('dist') === 'ring_hash' && levels(proxy, pool) > 1)
    words.problem(
      'target-cannot-express',
      `A ring places by address, so keys of one shard would go to the standbys of others: write jump for pool ${pool.name}.`,
      strategy?.range ?? owner,
    );
  return route;
}

/** How keys are placed, where it is not jump hash over the whole key. */
function placing(words: Words, { sharding }: Pool, { options }: Route): Word[] {
  const { strategy, hash, hashTag } = sharding;
  const parts: Word[] = [];
  if (options.get('dist') === 'ring_hash' && strategy) parts.push(word('dist = mcp.dist_ring_hash', strategy.range));
  if (options.get('hash') === 'md5' && hash) parts.push(word('hash = mcp.dist_ring_hash.hash', hash.range));
  if (hashTag) parts.push(word('filter = "tags"', hashTag.range), field('filter_conf', words.hashTag(hashTag)));
  return parts.length > 0 ? [table('options', parts)] : [];
}

/** When a node counts as down, where the pools of a proxy differ in it. */
function ejection(words: Words, { failover: { eject } }: Pool): Word[] {
  if (!eject) return [];
  const parts = [
    field('failurelimit', words.count(eject.limit)),
    field('retrytimeout', words.wholeSeconds(eject.retry)),
  ];
  return [table('backend_options', parts)];
}

export const field = (key: string, { text, from }: Word): Word => word(`${key} = ${text}`, ...from);

const table = (key: string, parts: readonly Word[]): Word =>
  word(`${key} = { ${parts.map(({ text }) => text).join(', ')} }`, ...parts.flatMap(({ from }) => from));
