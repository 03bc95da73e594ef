import { crc16 } from './crc16';
import { crc32, crc32Upper15 } from './crc32';
import { fnv1ax32, fnv1ax64, fnv1x32, fnv1x64 } from './fnv';
import type { Hash32 } from './hash';
import { hsieh } from './hsieh';
import { jenkins } from './jenkins';
import { md5 } from './md5';
import { murmur2 } from './murmur2';
import { murmur3Libhashkit } from './murmur3';
import { oneAtATime } from './oneAtATime';

/** The 32-bit key hashes by the names that libhashkit and twemproxy give them. */
export const namedHashes = {
  one_at_a_time: oneAtATime,
  md5,
  crc16,
  crc32: crc32Upper15,
  crc32a: crc32,
  fnv1_64: fnv1x64,
  fnv1a_64: fnv1ax64,
  fnv1_32: fnv1x32,
  fnv1a_32: fnv1ax32,
  hsieh,
  murmur: murmur2,
  jenkins,
  murmur3: murmur3Libhashkit,
} as const satisfies Record<string, Hash32>;

export type HashName = keyof typeof namedHashes;

/** How many low bits of its results a hash uses: CRC-32 "the memcached way" keeps 15 of them. */
export function hashBits(hash: Hash32): number {
  return hash === crc32Upper15 ? 15 : 32;
}

/**
 * `hash(bytes, start, end)`. A call by its name is compiled into the caller; through a variable that has held several
 * hashes it is not, which takes half of the time of a short key.
 */
export function callHash(hash: Hash32, bytes: Uint8Array, start: number, end: number): number {
  switch (hash) {
    case crc32Upper15:
      return crc32Upper15(bytes, start, end);
    case fnv1ax32:
      return fnv1ax32(bytes, start, end);
    case fnv1ax64:
      return fnv1ax64(bytes, start, end);
    case fnv1x32:
      return fnv1x32(bytes, start, end);
    case fnv1x64:
      return fnv1x64(bytes, start, end);
    case jenkins:
      return jenkins(bytes, start, end);
    case md5:
      return md5(bytes, start, end);
    case murmur2:
      return murmur2(bytes, start, end);
    case murmur3Libhashkit:
      return murmur3Libhashkit(bytes, start, end);
    case oneAtATime:
      return oneAtATime(bytes, start, end);
    default:
      return hash(bytes, start, end);
  }
}
