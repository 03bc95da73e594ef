import { Modula } from '../distributions/modula';
import { crc32 } from '../hashes/crc32';
import { implementation } from '../implementation';
import { HashPlacement } from '../placement';

const hashedBytes = 256;

function hash(bytes: Uint8Array, start: number, end: number): number {
  return crc32(bytes, start, Math.min(end, start + hashedBytes));
}

export const gomemcache = implementation({
  id: 'gomemcache',
  title: 'gomemcache',
  options: {},
  // No weights: a server that is listed twice gets twice the keys.
  place(servers, _options, { dead }) {
    const runs = servers.map((_, index) => ({ index, weight: 1 }));
    return new HashPlacement(hash, new Modula(runs, servers.length), { dead });
  },
});
