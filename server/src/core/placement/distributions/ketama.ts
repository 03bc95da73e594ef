import { type Continuum, RingBuilder } from './continuum';
import { addDigestPoints } from './label';

/** One server of a ring: `index` in the order given, the text that its labels begin with, and its weight. */
export interface Member {
  readonly index: number;
  readonly prefix: string;
  readonly weight: number;
}

/** libmemcached's rule for labels: the port 11211 is left out. */
export function hostUnlessDefaultPort(host: string, port: number): string {
  return port === 11211 ? host : `${host}:${port}`;
}

/**
 * The number of labels of a server on the weighted ring of libmemcached, twemproxy and spymemcached.
 * Every step is rounded to single precision as in their sources: with 25, 47, 50 ... servers of equal weight each has
 * 39 labels instead of 40.
 */
export function ketamaLabels(weight: number, totalWeight: number, servers: number): number {
  const share = Math.fround(Math.fround(weight) / Math.fround(totalWeight));
  return Math.floor(Math.fround(Math.fround(Math.fround(share * 160) / 4) * Math.fround(servers)));
}

/** The weighted ketama ring: four MD5 points a label. `servers` counts all servers, members or not. */
export function ketamaRing(members: readonly Member[], servers: number): Continuum {
  const total = members.reduce((sum, { weight }) => sum + weight, 0);
  const ring = new RingBuilder();
  for (const { index, prefix, weight } of members) {
    addDigestPoints(ring, index, prefix, ketamaLabels(weight, total, members.length));
  }
  return ring.build(servers);
}
