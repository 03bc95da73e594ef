import { murmur3 } from '../hashes/murmur3';
import { implementation } from '../implementation';
import { compareBytes, isAscii, keyBytes, keyText, lowBytes, maxKeyLength } from '../key';
import { choice } from '../options';
import type { Located, Placement } from '../placement';

// Python's repr() of bytes, which is what "%s" makes of a bytes key.
function pythonRepr(key: Uint8Array): string {
  const quote = key.includes(0x27) && !key.includes(0x22) ? '"' : "'";
  const named: Record<number, string> = { 9: '\\t', 10: '\\n', 13: '\\r', 92: '\\\\' };
  const body = Array.from(key, (byte) => {
    if (named[byte]) return named[byte];
    if (byte < 0x20 || byte > 0x7e) return `\\x${byte.toString(16).padStart(2, '0')}`;
    const character = String.fromCharCode(byte);
    return character === quote ? `\\${character}` : character;
  });
  return `b${quote}${body.join('')}${quote}`;
}

export const pymemcache = implementation({
  id: 'pymemcache',
  title: 'pymemcache HashClient',
  options: {
    key_type: choice(
      ['str', 'bytes'],
      'str',
      'Type of the keys in the program; str and bytes go to different servers.',
    ),
  },
  // Rendezvous: the server whose name and key together hash highest, so a dead one gives away its own keys only.
  place(servers, { key_type }, { dead }) {
    const candidates = servers
      .map(({ host, port }, index) => ({ index, name: host.startsWith('/') ? host : `${host}:${port}` }))
      .filter(({ index }) => !dead.has(index))
      // Of equal scores the larger name wins: asked last, it may replace an equal one.
      .sort((a, b) => compareBytes(keyBytes(a.name), keyBytes(b.name)))
      .map(({ index, name }) => ({ index, prefix: lowBytes(`${name}-`) }));
    const longest = Math.max(0, ...candidates.map(({ prefix }) => prefix.length));
    let input = new Uint8Array(longest + maxKeyLength);
    let highest = -1;

    // Leaves the score of the server in `highest`.
    const choose = (characters: Uint8Array, start: number, end: number): number => {
      const size = end - start;
      if (longest + size > input.length) input = new Uint8Array(longest + size);
      let server = -1;
      highest = -1;
      for (const { index, prefix } of candidates) {
        input.set(prefix);
        for (let i = 0; i < size; i++) input[prefix.length + i] = characters[start + i];
        const score = murmur3(input, 0, prefix.length + size, 0);
        if (score < highest) continue;
        highest = score;
        server = index;
      }
      return server;
    };
    const locate = (key: Uint8Array): Located => {
      const text = key_type === 'bytes' ? pythonRepr(key) : keyText(key);
      const characters = lowBytes(text);
      const server = choose(characters, 0, characters.length);
      if (server < 0) return { server };
      return key_type === 'bytes' ? { server, hash: highest, hashed: text } : { server, hash: highest };
    };
    const placement: Placement = {
      server: (bytes, start = 0, end = bytes.length) =>
        key_type === 'str' && isAscii(bytes, start, end)
          ? choose(bytes, start, end)
          : locate(bytes.subarray(start, end)).server,
      locate,
    };
    return { ...placement, shares: () => servers.map((_, i) => (dead.has(i) ? 0 : 1 / candidates.length)) };
  },
});
