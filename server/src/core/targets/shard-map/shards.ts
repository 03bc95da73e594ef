import type { Cluster } from '../../model/cluster';
import { allFrontends, type Frontend } from '../../model/listeners';
import type { Pool, Shard } from '../../model/pool';
import { isBareword } from '../../schema/bareword';
import { type Word, word } from '../lines';
import { nodeAddress } from '../reach';
import { ofWord, oneLine, sourced, type Tree } from '../tree';
import type { Placed, Words } from '../words';

/** Each shard with its ids, its nodes, and the ports of HAProxy that lead to whichever of them serves. */
export function shardTrees(words: Words, cluster: Cluster, pool: Pool): Tree {
  const ports = new Map<Shard, Frontend[]>(pool.shards.map((shard) => [shard, []]));
  for (const frontend of allFrontends(cluster)) if (frontend.shard) ports.get(frontend.shard)?.push(frontend);
  if (pool.shards.length === 0)
    words.problem('missing-key', `Pool ${pool.name} has no shards: add one under shards.`, pool.entry.keyRange);
  return pool.shards.map((shard) => shardTree(words, shard, ports.get(shard) ?? []));
}

function shardTree(words: Words, shard: Shard, ports: readonly Frontend[]): Tree {
  const { name, entry, primary, standby, ranges } = shard;
  if (!primary) words.problem('missing-key', `${name} has no primary: name a node.`, entry.keyRange);
  if (ranges.length === 0)
    words.problem('missing-key', `${name} has no range of ids: write one, as in "0-999999".`, entry.keyRange);
  const addresses = (refs: readonly NonNullable<typeof primary>[]): Tree[] =>
    refs.flatMap((ref) => {
      const address = nodeAddress(words, ref);
      return address ? [sourced(address.text, ref.range, ...address.from)] : [];
    });
  return sourced(
    {
      name: ofWord(words.name(name, entry.keyRange)),
      ranges: oneLine(
        // Texts: JSON readers keep 53 bits of a number, ids have 64.
        ranges.map(({ value, range }) =>
          sourced([String(value.low), value.high === undefined ? null : String(value.high)], range),
        ),
      ),
      primary: primary && addresses([primary])[0],
      standby: oneLine(addresses(standby)),
      via: ports.map((port) => viaTree(words, port)),
    },
    entry.keyRange,
  );
}

function viaTree(words: Words, frontend: Frontend): Tree {
  const { proxy, instance } = frontend;
  const address = words.frontend(frontend);
  return oneLine({
    proxy: ofWord(words.name(proxy.name, proxy.entry.keyRange)),
    instance: ofWord(words.name(instance.name, instance.place)),
    zone: instance.zone && ofWord(words.name(instance.zone.name, instance.zone.range)),
    address: address && ofWord(address),
  });
}

/** `sharding.key`: words around the one placeholder. */
export function patternWord(words: Words, { value, range }: Placed<string>): Word {
  const parts = /^([^{}]*)\{\w+\}([^{}]*)$/.exec(value)?.slice(1) ?? [' '];
  if (!parts.every((part) => part === '' || isBareword(part)))
    words.problem(
      'config-injection',
      'A key in a shard map has one {placeholder}, and no spaces, quotes or backslashes around it.',
      range,
    );
  return word(value, range);
}
