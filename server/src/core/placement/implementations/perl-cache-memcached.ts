import { Modula } from '../distributions/modula';
import { crc32Upper15 } from '../hashes/crc32';
import { implementation } from '../implementation';
import { joined } from '../key';
import { flag } from '../options';
import { HashPlacement } from '../placement';

export const perlCacheMemcached = implementation({
  id: 'perl-cache-memcached',
  title: 'Cache::Memcached (Perl)',
  options: {
    no_rehash: flag(false, 'Keys of a dead server fail instead of going elsewhere.'),
  },
  place(servers, { no_rehash }, { dead }) {
    const runs = servers.map(({ weight }, index) => ({ index, weight }));
    return new HashPlacement(crc32Upper15, new Modula(runs, servers.length), {
      dead,
      retry: {
        looks: no_rehash || servers.length === 1 ? 1 : 20,
        next(key, previous, attempt) {
          const text = joined(`${attempt + 1}`, key);
          return previous + crc32Upper15(text, 0, text.length);
        },
      },
    });
  },
});
