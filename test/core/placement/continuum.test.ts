import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { RingBuilder } from '../../../server/src/core/placement/distributions/continuum';
import { ketamaLabels } from '../../../server/src/core/placement/distributions/ketama';

const servers = 4;
const point = fc.oneof(fc.nat(40), fc.integer({ min: 0, max: 0xffffffff }));
const entries = fc.array(fc.tuple(point, fc.nat(servers - 1)), { minLength: 1, maxLength: 60 });

function build(list: readonly (readonly [number, number])[], takes?: 'next' | 'previous') {
  const ring = new RingBuilder();
  for (const [at, owner] of list) ring.add(at, owner);
  return ring.build(servers, takes);
}

describe('Continuum', () => {
  it('finds the first point from the hash on, the earlier server at equal points', () => {
    fc.assert(
      fc.property(entries, point, (list, hash) => {
        const sorted = list.toSorted((a, b) => a[0] - b[0]);
        const [at, owner] = sorted.find(([value]) => value >= hash) ?? sorted[0];
        const ring = build(list);
        assert.equal(ring.owner(hash), owner);
        assert.equal(ring.point(hash), at);
      }),
    );
  });

  it('looks backwards when it takes the previous point', () => {
    fc.assert(
      fc.property(entries, point, (list, hash) => {
        const sorted = list.toSorted((a, b) => a[0] - b[0]);
        const [, owner] = sorted.findLast(([value]) => value <= hash) ?? sorted[sorted.length - 1];
        assert.equal(build(list, 'previous').owner(hash), owner);
      }),
    );
  });

  for (const takes of ['next', 'previous'] as const) {
    it(`has the shares of a count over all hashes (${takes})`, () => {
      const bits = 9;
      fc.assert(
        fc.property(entries, (list) => {
          const ring = build(list, takes);
          const counts = new Array<number>(servers).fill(0);
          for (let hash = 0; hash < 2 ** bits; hash++) counts[ring.owner(hash)]++;
          assert.deepEqual(
            ring.shares(bits),
            counts.map((count) => count / 2 ** bits),
          );
        }),
      );
    });
  }

  it('has no owner without points', () => {
    assert.equal(build([]).owner(5), -1);
    assert.deepEqual(build([]).shares(32), [0, 0, 0, 0]);
  });
});

describe('ketamaLabels', () => {
  it('loses a label to single precision at the server counts of the C sources', () => {
    const short = Array.from({ length: 200 }, (_, i) => i + 1).filter((n) => ketamaLabels(1, n, n) !== 40);
    assert.deepEqual(short, [25, 47, 50, 55, 61, 71, 94, 100, 107, 109, 110, 115, 122, 142, 159, 163, 188, 193, 200]);
  });

  it('rounds unequal weights as the C sources do', () => {
    const labels = (weights: number[]) =>
      weights.map((w) =>
        ketamaLabels(
          w,
          weights.reduce((a, b) => a + b),
          weights.length,
        ),
      );
    assert.deepEqual(labels([4, 2, 5, 7, 7]), [31, 15, 40, 56, 56]);
    assert.deepEqual(labels([3, 9, 7, 1, 5]), [23, 72, 56, 7, 40]);
    assert.deepEqual(labels([1, 1000]), [0, 79]);
  });
});
