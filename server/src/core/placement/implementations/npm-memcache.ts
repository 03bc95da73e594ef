import { RingBuilder } from '../distributions/continuum';
import { firstWord, hashringDigests } from '../distributions/hashring';
import { Modula } from '../distributions/modula';
import { fnv1aDouble } from '../hashes/fnv';
import { type Hash32, swapBytes, type Units } from '../hashes/hash';
import { implementation, tooManyPoints } from '../implementation';
import { keyBytes, overUnits } from '../key';
import { choice } from '../options';
import { HashPlacement, type Server } from '../placement';

const pointsPerWeight = 50;

// The library compares its hashes as signed numbers. Half a circle further they are in the same order unsigned.
const signedAsUnsigned = (hash: number) => (hash ^ 0x80000000) >>> 0;
const ketamaHash = (units: Units, start: number, end: number) => signedAsUnsigned(fnv1aDouble(units, start, end));
const modulaHash = overUnits((units: Units, start: number, end: number) => fnv1aDouble(units, start, end) >>> 0);

function digestHash(algorithm: keyof typeof hashringDigests): Hash32 {
  const hash = firstWord(hashringDigests[algorithm]);
  return (bytes, start, end) => swapBytes(hash(bytes, start, end));
}

function nameOf({ host, port }: Server): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

export const npmMemcache = implementation({
  id: 'npm-memcache',
  title: 'memcache (npm)',
  options: {
    provider: choice(
      ['ketama', 'modula'],
      'ketama',
      "ketama is the library's own KetamaHash, which no other client shares.",
    ),
    algorithm: choice(['text', 'md5', 'sha1'], 'text', "Hash of provider modula; text is the library's own."),
  },
  fractions: true,
  place(servers, { provider, algorithm }, { dead }) {
    if (provider === 'modula') {
      const fraction = servers.find(({ weight }) => !Number.isSafeInteger(weight));
      if (fraction)
        return { problem: `Weight ${fraction.weight} of ${nameOf(fraction)} is not a whole number, as modula needs.` };
      const runs = servers.map(({ weight }, index) => ({ index, weight }));
      const hash = algorithm === 'text' ? modulaHash : digestHash(algorithm);
      return new HashPlacement(hash, new Modula(runs, servers.length), { dead, bits: algorithm === 'text' ? 0 : 32 });
    }
    const counts = servers.map(({ weight }) => Math.round(weight * pointsPerWeight));
    const problem = tooManyPoints(counts.reduce((sum, count) => sum + count, 0));
    if (problem) return problem;
    const ring = new RingBuilder();
    for (const [index, server] of servers.entries()) {
      for (let k = counts[index]; k > 0; k--) {
        const label = keyBytes(`${nameOf(server)}\0${k}`);
        ring.add(ketamaHash(label, 0, label.length), index);
      }
    }
    // The hash is too uneven for its arcs to be shares of keys.
    return new HashPlacement(overUnits(ketamaHash), ring.build(servers.length), { dead, bits: 0 });
  },
});
