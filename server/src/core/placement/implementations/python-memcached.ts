import { Modula } from '../distributions/modula';
import { crc32Upper15 } from '../hashes/crc32';
import { implementation } from '../implementation';
import { keyBytes } from '../key';
import { HashPlacement } from '../placement';

// Hash 0 (one key in 32,768) becomes 1.
function hash(bytes: Uint8Array, start: number, end: number): number {
  return crc32Upper15(bytes, start, end) || 1;
}

export const pythonMemcached = implementation({
  id: 'python-memcached',
  title: 'python-memcached',
  options: {},
  place(servers, _options, { dead }) {
    const runs = servers.map(({ weight }, index) => ({ index, weight }));
    return new HashPlacement(hash, new Modula(runs, servers.length), {
      bits: 15,
      dead,
      retry: {
        looks: 10,
        next(_key, previous, attempt) {
          const text = keyBytes(`${previous}${attempt}`);
          return hash(text, 0, text.length);
        },
      },
    });
  },
});
