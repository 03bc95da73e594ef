import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Modula, modulaWithNext } from '../../../server/src/core/placement/distributions/modula';

const weights = fc.array(fc.nat(5), { minLength: 1, maxLength: 8 }).filter((list) => list.some((weight) => weight > 0));
const runs = (list: number[]) => list.map((weight, index) => ({ index, weight }));

describe('Modula', () => {
  it('is the slot of the remainder', () => {
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 0xffffffff }), (list, hash) => {
        const slots = list.flatMap((weight, index) => new Array<number>(weight).fill(index));
        assert.equal(new Modula(runs(list), list.length).owner(hash), slots[hash % slots.length]);
      }),
    );
  });

  it('has the shares of a count over all hashes', () => {
    fc.assert(
      fc.property(weights, (list) => {
        const modula = new Modula(runs(list), list.length);
        const counts = list.map(() => 0);
        for (let hash = 0; hash < 2 ** 8; hash++) counts[modula.owner(hash)]++;
        assert.deepEqual(
          modula.shares(8),
          counts.map((count) => count / 2 ** 8),
        );
      }),
    );
  });

  it('has no owner when nothing has weight', () => assert.equal(new Modula(runs([0, 0]), 2).owner(7), -1));

  it('passes keys of dead servers to the next in the list', () => {
    const modula = modulaWithNext(4, new Set([1, 3]));
    assert.deepEqual(
      [0, 1, 2, 3].map((hash) => modula.owner(hash)),
      [0, 2, 2, 0],
    );
    assert.equal(modulaWithNext(2, new Set([0, 1])).owner(0), -1);
  });
});
