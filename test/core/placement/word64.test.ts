import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as word64 from '../../../server/src/core/placement/hashes/word64';

const edges = [0n, 1n, 0xffffffffn, 0x100000000n, 0x7fffffffffffffffn, 0xffffffffffffffffn];
const number = fc.oneof(fc.constantFrom(...edges), fc.bigInt({ min: 0n, max: 0xffffffffffffffffn }));
const halves = (value: bigint): [number, number] => [Number(value & 0xffffffffn) | 0, Number(value >> 32n) | 0];
const result = () => word64.toBigInt(word64.low, word64.high);

describe('64 bits in halves', () => {
  it('multiply is a product without what goes beyond 64 bits', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        word64.multiply(...halves(a), ...halves(b));
        assert.equal(result(), BigInt.asUintN(64, a * b));
      }),
    );
  });

  it('fold puts what goes beyond over the rest', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        word64.fold(...halves(a), ...halves(b));
        assert.equal(result(), BigInt.asUintN(64, a * b) ^ ((a * b) >> 64n));
      }),
    );
  });
});
