import { RingBuilder } from '../distributions/continuum';
import type { Distribution } from '../distributions/distribution';
import { jump } from '../distributions/jump';
import { hostUnlessDefaultPort } from '../distributions/ketama';
import { addDigestPoints, addHashPoints } from '../distributions/label';
import type { Hash32 } from '../hashes/hash';
import { md5 } from '../hashes/md5';
import { toBigInt } from '../hashes/word64';
import { noSeed, type Seed, xxh3Words } from '../hashes/xxh3';
import { implementation, tooManyPoints } from '../implementation';
import { indexOfByte, indexOfBytes, keyBytes } from '../key';
import { choice, integer, text } from '../options';
import { type Cut, HashPlacement, type Server, selected } from '../placement';

const omodes = ['default', 'ketama', 'twemproxy', 'evcache'] as const;
type Omode = (typeof omodes)[number];

const words = new Uint32Array(2);

/** The low 32 bits of xxh3. */
function lowXxh3(seed: Seed): Hash32 {
  return (bytes, start, end) => {
    xxh3Words(bytes, start, end, seed, words);
    return words[0];
  };
}

function labelPrefix({ host, port }: Server, omode: Omode): string {
  if (omode === 'twemproxy') return `${hostUnlessDefaultPort(host, port)}-`;
  return omode === 'evcache' ? `${host}/${host}:${port}-` : `${host}:${port}-`;
}

function ringOf(servers: readonly Server[], omode: Omode, buckets: number): Distribution {
  const ring = new RingBuilder();
  for (const [index, server] of servers.entries()) {
    const prefix = labelPrefix(server, omode);
    if (omode === 'default') addHashPoints(ring, index, prefix, buckets, lowXxh3(noSeed));
    else addDigestPoints(ring, index, prefix, buckets / 4);
  }
  return ring.build(servers.length);
}

// Between the first open and the first close character after it, even when nothing is between
// (where twemproxy takes the whole key).
function tags([open, close]: Uint8Array): Cut {
  return (part) => {
    const from = indexOfByte(part.bytes, open, part.start, part.end) + 1;
    const to = from === 0 ? -1 : indexOfByte(part.bytes, close, from, part.end);
    if (to < 0) return;
    part.start = from;
    part.end = to;
  };
}

function stop(mark: Uint8Array): Cut {
  return (part) => {
    const to = indexOfBytes(part.bytes, mark, part.start, part.end);
    if (to >= 0) part.end = to;
  };
}

function seedOf(text: Uint8Array): Seed {
  xxh3Words(text, 0, text.length, noSeed, words);
  return { low: words[0] | 0, high: words[1] | 0 };
}

export const memcachedProxy = implementation({
  id: 'memcached-proxy',
  title: "memcached's built-in proxy with routelib",
  options: {
    dist: choice(['jump_hash', 'ring_hash'], 'jump_hash', 'mcp.dist_jump_hash or mcp.dist_ring_hash.'),
    hash: choice(['xxh3', 'md5'], 'xxh3', 'Hash of the key; md5 is mcp.dist_ring_hash.hash.'),
    seed: text('Seed of xxh3, as text.'),
    filter: choice(['none', 'tags', 'stop'], 'none', 'Which part of the key is hashed, by filter_conf.'),
    filter_conf: text('tags: the open and the close character; stop: the mark that ends the part.'),
    omode: choice(omodes, 'default', 'Labels and points of the ring; the key hash stays what hash says.'),
    obuckets: integer(160, 'Points a server on the ring; a multiple of 4 unless omode is default.'),
  },
  place(servers, { dist, hash: name, seed, filter, filter_conf, omode, obuckets }, { dead }) {
    const conf = keyBytes(filter_conf ?? '');
    if (filter === 'tags' && conf.length !== 2)
      return { problem: 'Filter tags needs filter_conf with two characters.' };
    if (filter === 'stop' && conf.length === 0) return { problem: 'Filter stop needs filter_conf with its mark.' };
    const cut = filter === 'none' ? undefined : filter === 'tags' ? tags(conf) : stop(conf);
    const seedNumber = seed === undefined ? noSeed : seedOf(keyBytes(seed));
    if (dist === 'ring_hash') {
      if (omode !== 'default' && obuckets % 4 !== 0) {
        return { problem: `obuckets ${obuckets} is not a multiple of 4: part of the ring would be undefined memory.` };
      }
      const problem = tooManyPoints(obuckets * servers.length);
      if (problem) return problem;
      const hash = name === 'md5' ? md5 : lowXxh3(seedNumber);
      return new HashPlacement(hash, ringOf(servers, omode, obuckets), { cut, dead });
    }
    // Leaves the hash in `words` and returns its server; one that is dead gives its keys to nobody.
    const select = (bytes: Uint8Array, start: number, end: number): number => {
      if (name === 'xxh3') xxh3Words(bytes, start, end, seedNumber, words);
      else words.set([md5(bytes, start, end), 0]);
      const server = jump(words[0], words[1], servers.length);
      return dead.has(server) ? -1 : server;
    };
    const placement = selected(select, cut, () => ({ hash: toBigInt(words[0], words[1]) }));
    if (dead.size > 0) return placement;
    return { ...placement, shares: () => servers.map(() => 1 / servers.length) };
  },
});
