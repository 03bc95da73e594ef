import { firstWord, hashring, hashringAlgorithms, hashringDigests } from '../distributions/hashring';
import { implementation } from '../implementation';
import { prefixed } from '../key';
import { choice, flag, text } from '../options';
import { HashPlacement } from '../placement';

export const npmMemcached = implementation({
  id: 'npm-memcached',
  title: 'memcached (npm, 3rd-Eden)',
  options: {
    compatibility: choice(
      ['ketama', 'hash_ring'],
      'ketama',
      'ketama: 4 points a label and no port 11211 in it; hash_ring: 3, and every port.',
    ),
    algorithm: choice(hashringAlgorithms, 'md5', 'Digest of keys and labels.'),
    namespace: text('The prefix of every key; it is hashed.'),
    remove: flag(false, 'A dead server leaves the ring.'),
  },
  fractions: true,
  place(servers, { compatibility, algorithm, namespace, remove }, { dead }) {
    const ketama = compatibility === 'ketama';
    const settings = { algorithm, vnodeCount: 40, replicas: ketama ? 4 : 3, defaultPort: ketama ? 11211 : undefined };
    const ring = hashring(servers, settings, remove ? dead : undefined);
    return new HashPlacement(firstWord(hashringDigests[algorithm]), ring, {
      cut: namespace ? prefixed(namespace) : undefined,
      dead: remove ? undefined : dead,
    });
  },
});
