import { hostUnlessDefaultPort, ketamaRing } from '../distributions/ketama';
import { Modula } from '../distributions/modula';
import { namedHashes } from '../hashes/named';
import { implementation } from '../implementation';
import { compareBytes, indexOfByte, keyBytes } from '../key';
import { choice, flag, text } from '../options';
import { type Cut, HashPlacement, type Server } from '../placement';

const hashes = [
  ...(['one_at_a_time', 'md5', 'crc16', 'crc32', 'crc32a', 'fnv1_64', 'fnv1a_64'] as const),
  ...(['fnv1_32', 'fnv1a_32', 'hsieh', 'murmur', 'jenkins'] as const),
] as const;

/** The name that a server is hashed and sorted by. */
function nameOf({ name, host, port }: Server): string {
  if (name !== undefined) return name;
  return host.startsWith('/') ? `${host}:` : hostUnlessDefaultPort(host, port);
}

// The bytes between the first open character and the first close character after it; the whole key when there are none.
function hashTag([open, close]: Uint8Array): Cut {
  return (part) => {
    const from = indexOfByte(part.bytes, open, part.start, part.end) + 1;
    const to = from === 0 ? -1 : indexOfByte(part.bytes, close, from, part.end);
    if (to <= from) return;
    part.start = from;
    part.end = to;
  };
}

export const twemproxy = implementation({
  id: 'twemproxy',
  title: 'twemproxy (nutcracker)',
  options: {
    distribution: choice(['ketama', 'modula', 'random'], 'ketama', 'How a hash finds its server.'),
    hash: choice(hashes, 'fnv1a_64', 'Hash of the key; the ring itself is always MD5.'),
    hash_tag: text('Two characters; only the part of a key between them is hashed.'),
    auto_eject_hosts: flag(false, 'Take a dead server out of the ring, so that others get its keys.'),
  },
  place(servers, options, { dead }) {
    const names = servers.map(nameOf);
    const twice = names.find((name, i) => names.indexOf(name) !== i);
    if (twice !== undefined) return { problem: `twemproxy refuses two servers with the name "${twice}".` };
    const weightless = servers.findIndex(({ weight }) => weight === 0);
    if (weightless >= 0) return { problem: `twemproxy refuses weight 0 (server "${names[weightless]}").` };
    if (options.distribution === 'random') return { problem: "twemproxy's random distribution can't be predicted." };
    const tag = options.hash_tag === undefined ? undefined : keyBytes(options.hash_tag);
    if (tag && tag.length !== 2) return { problem: 'hash_tag of twemproxy must have exactly two characters.' };

    const sortKeys = names.map(keyBytes);
    const live = servers
      .map((_, index) => index)
      .filter((index) => !(options.auto_eject_hosts && dead.has(index)))
      // twemproxy sorts when it loads the file: by the length of the name, then bytewise.
      .sort((a, b) => sortKeys[a].length - sortKeys[b].length || compareBytes(sortKeys[a], sortKeys[b]));
    const members = live.map((index) => ({ index, prefix: `${names[index]}-`, weight: servers[index].weight }));
    const distribution =
      options.distribution === 'ketama' ? ketamaRing(members, servers.length) : new Modula(members, servers.length);
    return new HashPlacement(namedHashes[options.hash], distribution, {
      cut: tag && hashTag(tag),
      dead: options.auto_eject_hosts ? undefined : dead,
    });
  },
});
