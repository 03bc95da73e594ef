import { RingBuilder } from '../distributions/continuum';
import { Label } from '../distributions/label';
import { crc32 } from '../hashes/crc32';
import { swapBytes } from '../hashes/hash';
import { md5Hex } from '../hashes/md5';
import { sha1Words } from '../hashes/sha1';
import { implementation } from '../implementation';
import { joined, keyBytes, keyText, prefixed } from '../key';
import { flag, text } from '../options';
import { type Cut, HashPlacement, type Server } from '../placement';

const pointsPerServer = 160;
const maxKeyLength = 250;

function addPoints(ring: RingBuilder, index: number, { host, port }: Server, count: number): void {
  const label = new Label(host.startsWith('/') ? `${host}:` : `${host}:${port}:`);
  const words = new Uint32Array(5);
  for (let k = 0; k < count; k++) {
    sha1Words(label.bytes, 0, label.write(k), words);
    ring.add(swapBytes(words[0]), index);
  }
}

// A key of more than 250 characters is hashed and sent with an MD5 in the place of its end.
function sentKey(namespace: string | undefined): Cut {
  const prefix = namespace ? prefixed(`${namespace}:`) : undefined;
  return (part) => {
    prefix?.(part);
    if (part.end - part.start <= maxKeyLength) return;
    const whole = part.bytes.subarray(part.start, part.end);
    const characters = [...keyText(whole)];
    if (characters.length <= maxKeyLength) return;
    const digest = `:md5:${md5Hex(whole)}`;
    const kept = maxKeyLength - (namespace ? 0 : 1) - digest.length;
    part.bytes = keyBytes(characters.slice(0, kept).join('') + digest);
    part.start = 0;
    part.end = part.bytes.length;
  };
}

export const dalli = implementation({
  id: 'dalli',
  title: 'dalli (Ruby)',
  options: {
    failover: flag(true, 'Other servers take the keys of a dead one.'),
    namespace: text('The prefix of every key, with a colon behind it; it is hashed.'),
  },
  place(servers, { failover, namespace }, { dead }) {
    const total = servers.reduce((sum, { weight }) => sum + weight, 0);
    const ring = new RingBuilder();
    for (const [index, server] of servers.entries()) {
      addPoints(ring, index, server, Math.floor((servers.length * pointsPerServer * server.weight) / total));
    }
    return new HashPlacement(crc32, ring.build(servers.length, 'previous'), {
      cut: sentKey(namespace),
      dead,
      retry: {
        looks: failover ? 20 : 1,
        next(key, _hash, attempt) {
          const again = joined(`${attempt}`, key);
          return crc32(again, 0, again.length);
        },
      },
    });
  },
});
