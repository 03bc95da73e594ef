import { RingBuilder } from '../distributions/continuum';
import type { Distribution } from '../distributions/distribution';
import { hostUnlessDefaultPort, ketamaRing, type Member } from '../distributions/ketama';
import { addDigestPoints, addHashPoints } from '../distributions/label';
import { Modula, modulaWithNext } from '../distributions/modula';
import { crc32Upper15 } from '../hashes/crc32';
import { fnv1ax32Units, fnv1ax64Units, fnv1x32Units, fnv1x64Units } from '../hashes/fnv';
import type { Hash32, Units } from '../hashes/hash';
import { javaString } from '../hashes/javaString';
import { md5 } from '../hashes/md5';
import { implementation } from '../implementation';
import { joined, overUnits } from '../key';
import { choice, flag } from '../options';
import { HashPlacement, type Server } from '../placement';

const hashes = {
  NATIVE_HASH: overUnits((units: Units, start: number, end: number) => javaString(units, start, end) >>> 0),
  CRC_HASH: crc32Upper15,
  FNV1_64_HASH: overUnits(fnv1x64Units),
  FNV1A_64_HASH: overUnits(fnv1ax64Units),
  FNV1_32_HASH: overUnits(fnv1x32Units),
  FNV1A_32_HASH: overUnits(fnv1ax32Units),
  KETAMA_HASH: md5,
} as const satisfies Record<string, Hash32>;
const hashNames = [
  ...(['NATIVE_HASH', 'CRC_HASH', 'FNV1_64_HASH', 'FNV1A_64_HASH'] as const),
  ...(['FNV1_32_HASH', 'FNV1A_32_HASH', 'KETAMA_HASH'] as const),
] as const;

const looks = 7;
const repetitions = 160;
const formats = ['SPYMEMCACHED', 'LIBMEMCACHED'] as const;

const isAddress = (host: string) => host.includes(':') || /^[\d.]+$/.test(host);

function labelPrefix({ host, ip, port }: Server, format: (typeof formats)[number]): string {
  if (format === 'LIBMEMCACHED') return `${hostUnlessDefaultPort(host, port)}-`;
  return ip === undefined ? `${host}:${port}-` : `${host}/${ip}:${port}-`;
}

// A later server replaces an earlier one at an equal point, so the later ones are put in first.
function ringOf(members: readonly Member[], hash: Hash32, weighted: boolean): Distribution {
  const reversed = members.toReversed();
  if (weighted) return ketamaRing(reversed, members.length);
  const ring = new RingBuilder();
  for (const { index, prefix } of reversed) {
    if (hash === md5) addDigestPoints(ring, index, prefix, repetitions / 4);
    else addHashPoints(ring, index, prefix, repetitions, hash);
  }
  return ring.build(members.length);
}

export const spymemcached = implementation({
  id: 'spymemcached',
  title: 'spymemcached',
  options: {
    locator: choice(
      ['ArrayModNodeLocator', 'KetamaNodeLocator'],
      'ArrayModNodeLocator',
      'How a hash finds its server.',
    ),
    hash: choice(hashNames, 'NATIVE_HASH', 'Hash of the key; with KetamaNodeLocator the default is KETAMA_HASH.'),
    format: choice(formats, 'SPYMEMCACHED', 'Ring labels: host/address:port, or those of libmemcached.'),
    weighted: flag(false, 'The program gives KetamaNodeLocator a map of weights.'),
    failure_mode: choice(['Redistribute', 'Retry', 'Cancel'], 'Redistribute', 'Only Redistribute uses other servers.'),
  },
  place(servers, options, { dead, given }) {
    const ketama = options.locator === 'KetamaNodeLocator';
    const hash = hashes[given.includes('hash') ? options.hash : ketama ? 'KETAMA_HASH' : 'NATIVE_HASH'];
    const redistribute = options.failure_mode === 'Redistribute';
    if (!ketama) {
      // With every server dead, the operation stays with its own one.
      if (redistribute && dead.size < servers.length) {
        return new HashPlacement(hash, modulaWithNext(servers.length, dead));
      }
      const runs = servers.map((_, index) => ({ index, weight: 1 }));
      return new HashPlacement(hash, new Modula(runs, servers.length), { dead: redistribute ? undefined : dead });
    }
    const unresolved = servers.find(({ host, ip }) => ip === undefined && !isAddress(host));
    if (unresolved && options.format === 'SPYMEMCACHED') {
      return {
        problem: `spymemcached's ring labels hold the resolved address of ${unresolved.host}, which is not known.`,
      };
    }
    const members = servers.map((server, index) => ({
      index,
      prefix: labelPrefix(server, options.format),
      weight: server.weight,
    }));
    return new HashPlacement(hash, ringOf(members, hash, options.weighted), {
      dead,
      retry: {
        looks: redistribute ? looks : 1,
        otherwise: redistribute ? 'first' : 'none',
        next(key, previous, attempt) {
          const again = joined(`${attempt}`, key);
          return (previous + hash(again, 0, again.length)) >>> 0;
        },
      },
    });
  },
});
