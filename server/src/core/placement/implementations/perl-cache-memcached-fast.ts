import { RingBuilder } from '../distributions/continuum';
import { Modula } from '../distributions/modula';
import { crc32, crc32Upper15, updateCrc32 } from '../hashes/crc32';
import { implementation, tooManyPoints } from '../implementation';
import { keyBytes, prefixed } from '../key';
import { flag, integer, text } from '../options';
import { HashPlacement } from '../placement';

export const perlCacheMemcachedFast = implementation({
  id: 'perl-cache-memcached-fast',
  title: 'Cache::Memcached::Fast (Perl)',
  options: {
    ketama_points: integer(0, 'Ring points for weight 1; 0 is the modulo of Cache::Memcached.'),
    namespace: text('The prefix of every key; not hashed by default.'),
    hash_namespace: flag(false, 'The namespace takes part in the hash.'),
  },
  fractions: true,
  place(servers, { ketama_points, namespace, hash_namespace }, { dead }) {
    const cut = hash_namespace && namespace ? prefixed(namespace) : undefined;
    if (ketama_points === 0) {
      const fraction = servers.find(({ weight }) => !Number.isSafeInteger(weight));
      if (fraction) return { problem: `Weight ${fraction.weight} is only known for a ring: set ketama_points.` };
      const runs = servers.map(({ weight }, index) => ({ index, weight }));
      return new HashPlacement(crc32Upper15, new Modula(runs, servers.length), { cut, dead });
    }
    const counts = servers.map(({ weight }) => Math.floor(ketama_points * weight + 0.5));
    const problem = tooManyPoints(counts.reduce((sum, count) => sum + count, 0));
    if (problem) return problem;
    const ring = new RingBuilder();
    const previous = new Uint8Array(4);
    for (const [index, { host, port }] of servers.entries()) {
      const label = keyBytes(`${host}\0${port}`);
      const base = crc32(label, 0, label.length);
      // Each point is the CRC-32 of the label continued with the point before it.
      let point = 0;
      for (let k = 0; k < counts[index]; k++) {
        for (let i = 0; i < 4; i++) previous[i] = point >>> (8 * i);
        point = updateCrc32(base, previous, 0, 4);
        ring.add(point, index);
      }
    }
    return new HashPlacement(crc32, ring.build(servers.length), { cut, dead });
  },
});
