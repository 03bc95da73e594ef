import { RingBuilder } from '../distributions/continuum';
import type { Distribution } from '../distributions/distribution';
import { jump } from '../distributions/jump';
import { hostUnlessDefaultPort } from '../distributions/ketama';
import { addDigestPoints, addHashPoints } from '../distributions/label';
import type { Hash32, Hash64 } from '../hashes/hash';
import { md5 } from '../hashes/md5';
import { xxh3 } from '../hashes/xxh3';
import { implementation, tooManyPoints } from '../implementation';
import { keyBytes, keyText } from '../key';
import { choice, integer, text } from '../options';
import { type Cut, HashPlacement, type Located, type Placement, type Server } from '../placement';

const omodes = ['default', 'ketama', 'twemproxy', 'evcache'] as const;
type Omode = (typeof omodes)[number];

const low32 =
  (hash: Hash64): Hash32 =>
  (bytes, start, end) =>
    Number(hash(bytes, start, end) & 0xffffffffn);
const unseeded = low32((bytes, start, end) => xxh3(bytes, start, end, 0n));

function labelPrefix({ host, port }: Server, omode: Omode): string {
  if (omode === 'twemproxy') return `${hostUnlessDefaultPort(host, port)}-`;
  return omode === 'evcache' ? `${host}/${host}:${port}-` : `${host}:${port}-`;
}

function ringOf(servers: readonly Server[], omode: Omode, buckets: number): Distribution {
  const ring = new RingBuilder();
  for (const [index, server] of servers.entries()) {
    const prefix = labelPrefix(server, omode);
    if (omode === 'default') addHashPoints(ring, index, prefix, buckets, unseeded);
    else addDigestPoints(ring, index, prefix, buckets / 4);
  }
  return ring.build(servers.length);
}

// Between the first open and the first close character after it, even when nothing is between
// (where twemproxy takes the whole key).
function tags([open, close]: Uint8Array): Cut {
  return (key) => {
    const from = key.indexOf(open) + 1;
    const to = from === 0 ? -1 : key.indexOf(close, from);
    return to < 0 ? key : key.subarray(from, to);
  };
}

function stop(mark: Uint8Array): Cut {
  return (key) => {
    const to = key.findIndex((_, at) => mark.every((byte, i) => key[at + i] === byte));
    return to < 0 ? key : key.subarray(0, to);
  };
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
    const seedBytes = keyBytes(seed ?? '');
    const seedNumber = seed === undefined ? 0n : xxh3(seedBytes, 0, seedBytes.length, 0n);
    const seeded: Hash64 = (bytes, start, end) => xxh3(bytes, start, end, seedNumber);
    if (dist === 'ring_hash') {
      if (omode !== 'default' && obuckets % 4 !== 0) {
        return { problem: `obuckets ${obuckets} is not a multiple of 4: part of the ring would be undefined memory.` };
      }
      const problem = tooManyPoints(obuckets * servers.length);
      if (problem) return problem;
      const hash = name === 'md5' ? md5 : low32(seeded);
      return new HashPlacement(hash, ringOf(servers, omode, obuckets), { cut, dead });
    }
    const hash: Hash64 = name === 'md5' ? (bytes, start, end) => BigInt(md5(bytes, start, end)) : seeded;
    const locate = (key: Uint8Array): Located => {
      const hashed = cut?.(key) ?? key;
      const value = hash(hashed, 0, hashed.length);
      const server = jump(value, servers.length);
      const found = { server: dead.has(server) ? -1 : server, hash: value };
      return hashed === key ? found : { ...found, hashed: keyText(hashed) };
    };
    const placement: Placement = {
      server: (bytes, start = 0, end = bytes.length) => locate(bytes.subarray(start, end)).server,
      locate,
    };
    if (dead.size > 0) return placement;
    return { ...placement, shares: () => servers.map(() => 1 / servers.length) };
  },
});
