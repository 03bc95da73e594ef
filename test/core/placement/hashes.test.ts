import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { swapBytes } from '../../../server/src/core/placement/hashes/hash';
import { md5Hex } from '../../../server/src/core/placement/hashes/md5';
import { murmur64a } from '../../../server/src/core/placement/hashes/murmur64a';
import { hashBits, namedHashes } from '../../../server/src/core/placement/hashes/named';
import { sha1Words } from '../../../server/src/core/placement/hashes/sha1';
import { spooky32 } from '../../../server/src/core/placement/hashes/spooky';
import { xxh3 } from '../../../server/src/core/placement/hashes/xxh3';

// Answers of the C sources for the keys below, in hex.
const keys = ['foo', 'user:1001', 'session:{user42}:cart', '\u00e9', '0123456789ab', '0123456789abc', 'x'.repeat(250)];
const answers: Record<string, string> = {
  one_at_a_time: '238678dd a3ac13e0 12f20693 019148ae f6361f26 cae77770 0316a9fe',
  md5: 'db18bdac e4d46b12 99525dec 97cddd66 bf520cb6 71d9312d 4b51c179',
  crc16: '0c3caf96 e1645650 c21f06cd 00e967c4 9c66f284 66f21798 48821d55',
  crc32: '00000c73 00006873 00003a45 00000e04 00000623 00004e68 00000968',
  crc32a: '8c736521 e8732775 ba45acf4 0e048d3e 0623c932 ce68ad26 89689892',
  fnv1_64: '6ba13533 d39e3d20 0cbed74e b4eb783d a4cfc71d 0d0f5624 d5ca5add',
  fnv1a_64: 'fed9d577 ae7b40d6 a64f7650 b4cc3001 43b49151 0bd2b7f6 16035bad',
  fnv1_32: '408f5e13 a6affca0 92588cee 16769ffd 1963825d 54a63804 e2fc397d',
  fnv1a_32: 'a9f37ed7 4f7c1bf6 6754be90 3cfa68c1 2d4c5d51 8136b5b6 9d5e284d',
  hsieh: '76d4d427 da3b9063 5ad96192 beea177b abe296d7 9aefedfa 980bfb20',
  murmur: 'c4e0338f 4ca47a0b ee49e3b1 7ddc1147 0d4e2821 c23faf3e 9516642e',
  jenkins: '99f84f99 94a1fb1a 42ba5d91 37ac74de 6d223753 37f93ead 39f26e28',
  murmur3: 'a5f500b2 e818d960 b88b6746 b51fde2d e477f45a b93aaef1 052712f7',
  xxh3: 'ab6e5f64077e7d8a 783864580ee66e90 5d0653a033de1539 f7940a006cf10cb3 cc054135822ae555 ec11d3158d30a049 d915419fe826136d',
  murmur64a:
    '649c5afd3a8f4a03 0f5613a76251d261 54e04a96353d6aab 264ca68bf390ba57 36215de74c19605f 9334b20966aad81f 6ca445910aebc33f',
  spooky32: 'a7c9f4ed 2fe45bd4 2def2fd7 14bd1686 d4442744 0211c8de 8474293c',
};

const bytesOf = (text: string) => new TextEncoder().encode(text);
const hashes: Record<string, (bytes: Uint8Array, start: number, end: number) => number | bigint> = {
  ...namedHashes,
  xxh3: (bytes, start, end) => xxh3(bytes, start, end, 0n),
  murmur64a: (bytes, start, end) => murmur64a(bytes, start, end, 4193360111),
  spooky32: (bytes, start, end) => spooky32(bytes, start, end, 0xface2014),
};

describe('hashes', () => {
  for (const [name, expected] of Object.entries(answers)) {
    it(`${name} gives the known answers`, () => {
      const width = expected.split(' ')[0].length;
      const actual = keys.map((key) =>
        hashes[name](bytesOf(key), 0, bytesOf(key).length).toString(16).padStart(width, '0'),
      );
      assert.equal(actual.join(' '), expected);
    });
  }

  it('has an answer for every named hash', () => {
    assert.deepEqual(Object.keys(hashes).sort(), Object.keys(answers).sort());
  });

  for (const [name, hash] of Object.entries(hashes)) {
    it(`${name} of a part is the hash of the part alone, at every length`, () => {
      const whole = Uint8Array.from({ length: 300 }, (_, i) => (i * 151) & 0xff);
      for (let length = 0; length <= 257; length++) {
        const part = whole.slice(7, 7 + length);
        assert.equal(hash(whole, 7, 7 + length), hash(part, 0, length), `length ${length}`);
      }
    });
  }

  it('MD5 and SHA-1 agree with Node at every length', () => {
    const words = new Uint32Array(5);
    for (let length = 0; length <= 200; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + length) & 0xff);
      assert.equal(md5Hex(bytes), createHash('md5').update(bytes).digest('hex'));
      sha1Words(bytes, 0, length, words);
      const sha1 = [...words].map((word) => swapBytes(word).toString(16).padStart(8, '0')).join('');
      assert.equal(sha1, createHash('sha1').update(bytes).digest('hex'));
    }
  });

  it('xxh3 gives the known answers with a seed, on every path by length', () => {
    // From libxxhash 0.8.1; byte i is i * 151.
    const expected: [number, string][] = [
      [0, '31d0fe1e58ea69bf'],
      [3, 'a6c666b13214f5d4'],
      [8, 'ae31de2cfc8e9123'],
      [16, 'b609359db7b2226e'],
      [64, '87e12f3d6b2de8d4'],
      [128, '180a9d5af0e2ba3e'],
      [200, '35d7659401e6761c'],
      [250, 'db3ea896b68c08d4'],
      [2049, 'b0d10f917a3bdfb4'],
    ];
    for (const [length, answer] of expected) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 151) & 0xff);
      const actual = xxh3(bytes, 0, length, 0x9f2b3c4d5e6f7081n);
      assert.equal(actual.toString(16).padStart(16, '0'), answer, `length ${length}`);
    }
  });

  it('only crc32 uses fewer than 32 bits', () => {
    assert.deepEqual(
      Object.entries(namedHashes)
        .filter(([, hash]) => hashBits(hash) !== 32)
        .map(([name]) => name),
      ['crc32'],
    );
  });
});
