import type { Digest, Hash32 } from '../hashes/hash';
import { md5Words } from '../hashes/md5';
import { sha1Words } from '../hashes/sha1';
import type { Server } from '../placement';
import { type Continuum, RingBuilder } from './continuum';
import { addDigestPoints } from './label';

/** Digests of Node that hashring's `algorithm` is known with. */
export const hashringDigests = { md5: md5Words, sha1: sha1Words } as const satisfies Record<string, Digest>;
export const hashringAlgorithms = ['md5', 'sha1'] as const;

/** The key hash of hashring: the first four bytes of the digest, little-endian. */
export function firstWord(digest: Digest): Hash32 {
  const words = new Uint32Array(5);
  return (bytes, start, end) => {
    digest(bytes, start, end, words);
    return words[0];
  };
}

export interface HashringSettings {
  readonly algorithm: keyof typeof hashringDigests;
  /** Labels of a server of average weight. */
  readonly vnodeCount: number;
  /** Labels of every server, whatever its weight. */
  readonly vnodes?: number;
  /** Points a label. */
  readonly replicas: number;
  /** The port that labels leave out. */
  readonly defaultPort?: number;
}

/** The ring of npm hashring, from the servers that `dead` leaves; in double precision, unlike libmemcached's. */
export function hashring(
  servers: readonly Server[],
  settings: HashringSettings,
  dead?: ReadonlySet<number>,
): Continuum {
  const { algorithm, vnodeCount, vnodes, replicas, defaultPort } = settings;
  const live = [...servers.entries()].filter(([index]) => !dead?.has(index));
  const total = live.reduce((sum, [, { weight }]) => sum + weight, 0);
  const ring = new RingBuilder();
  for (const [index, { host, port, weight }] of live) {
    const labels = vnodes ?? Math.floor((weight / total) * vnodeCount * live.length);
    const prefix = port === defaultPort ? `${host}-` : `${host}:${port}-`;
    addDigestPoints(ring, index, prefix, labels, hashringDigests[algorithm], replicas);
  }
  return ring.build(servers.length);
}
