import type { Digest, Hash32 } from '../hashes/hash';
import { md5Words } from '../hashes/md5';
import { keyBytes } from '../key';
import type { RingBuilder } from './continuum';

/** `PREFIX0`, `PREFIX1`, ... as bytes, written into one buffer. */
export class Label {
  readonly bytes: Uint8Array;
  private readonly prefixLength: number;

  constructor(prefix: string) {
    const encoded = keyBytes(prefix);
    this.prefixLength = encoded.length;
    this.bytes = new Uint8Array(encoded.length + 10);
    this.bytes.set(encoded);
  }

  /** Writes the number behind the prefix and returns the length of the label. */
  write(number: number): number {
    let length = this.prefixLength + 1;
    for (let limit = 10; limit <= number; limit *= 10) length++;
    for (let at = length - 1, rest = number; at >= this.prefixLength; at--, rest = (rest / 10) | 0) {
      this.bytes[at] = 48 + (rest % 10);
    }
    return length;
  }
}

/** Adds one point a label: the hash of the label. */
export function addHashPoints(ring: RingBuilder, owner: number, prefix: string, labels: number, hash: Hash32): void {
  const label = new Label(prefix);
  for (let k = 0; k < labels; k++) ring.add(hash(label.bytes, 0, label.write(k)), owner);
}

/** Adds several points a label: its digest read as little-endian 32-bit numbers. Ketama: four of MD5. */
export function addDigestPoints(
  ring: RingBuilder,
  owner: number,
  prefix: string,
  labels: number,
  digest: Digest = md5Words,
  perLabel = 4,
): void {
  const label = new Label(prefix);
  const words = new Uint32Array(5);
  for (let k = 0; k < labels; k++) {
    digest(label.bytes, 0, label.write(k), words);
    for (let j = 0; j < perLabel; j++) ring.add(words[j], owner);
  }
}
