import { replaceScalar } from '../document/edit';
import { isProblem } from '../placement/placement';
import { rememberedShares } from '../placement/remembered';
import { percent } from '../text/percent';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { routesOf } from './support/routes';
import { quoted } from './support/words';

/** The 15-bit CRC-32 of each library, and a hash of 32 bits to take instead. */
const shortHashes: Readonly<Record<string, string>> = { crc32: 'crc32a', crc: 'md5', CRC_HASH: 'KETAMA_HASH' };
const nearlyAll = 0.9;

export const rule: Rule = {
  code: 'crc32-on-ring',
  severity: 'error',
  summary: 'A hash of 15 bits on a ring sends nearly all keys to one node.',
  source: 'Measured with twemproxy 0.5 and libmemcached 1.1: their “crc32” keeps 15 bits, a 131072th of the ring.',
  *check(cluster, document) {
    const found = [...cluster.pools.values()].flatMap((pool) =>
      routesOf(cluster, pool).flatMap(({ route, client }) => {
        const hash = route.hashing ? pool.sharding.hash : client?.options.get('hash');
        if (!hash || !Object.hasOwn(shortHashes, String(hash.value))) return [];
        const shares = rememberedShares(route);
        if (isProblem(shares)) return [];
        const most = Math.max(...shares.shares);
        const at = route.slots[shares.shares.indexOf(most)];
        return most > nearlyAll ? [{ hash, most, at, pool }] : [];
      }),
    );
    for (const [{ hash, most, at, pool }] of byPlace(found, (one) => one.hash.range)) {
      const better = shortHashes[String(hash.value)];
      yield {
        range: hash.range,
        message: `“${hash.value}” has 15 bits and the ring 32: ${percent(most)} of the keys of ${quoted(pool.name)} go to ${quoted(at.name)}. Write “${better}”.`,
        fixes: [{ title: `Hash by ${better}`, edits: [replaceScalar(document, hash.range, better)] }],
      };
    }
  },
};
