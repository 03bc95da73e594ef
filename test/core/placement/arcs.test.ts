import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { arcSlices, ringArcs, ringPosition } from '../../../server/src/core/placement/arcs';
import { implementations } from '../../../server/src/core/placement/index';
import { isProblem } from '../../../server/src/core/placement/placement';

const quarter = 2 ** 30;
const ring = (takes: 'next' | 'previous') => ({
  points: Uint32Array.of(quarter, 2 * quarter),
  owners: Uint32Array.of(0, 1),
  takes,
});
const quarters = (arcs: readonly number[]) => [0, 1, 2, 3].map((n) => arcs[(n * arcSlices) / 4 + 1]);

describe('ringArcs', () => {
  it('a point takes what is before it, or with dalli what is after it', () => {
    assert.deepEqual(quarters(ringArcs(ring('next'))), [0, 1, 0, 0]);
    assert.deepEqual(quarters(ringArcs(ring('previous'))), [1, 0, 1, 1]);
    assert.deepEqual(ringArcs({ points: new Uint32Array(), owners: new Uint32Array(), takes: 'next' }), []);
  });

  it('gives about the exact shares of real rings', () => {
    const servers = Array.from({ length: 5 }, (_, n) => ({ host: `10.0.0.${n + 1}`, port: 11211, weight: 100 }));
    for (const id of ['twemproxy', 'dalli']) {
      const placement = implementations.get(id)?.create(servers);
      assert.ok(placement && !isProblem(placement) && placement.ring && placement.shares);
      const arcs = ringArcs(placement.ring);
      assert.equal(arcs.length, arcSlices);
      placement.shares().forEach((share, owner) => {
        const drawn = arcs.filter((each) => each === owner).length / arcSlices;
        assert.ok(Math.abs(drawn - share) < 0.01, `${id} ${owner}: ${drawn}, ${share}`);
      });
    }
  });
});

describe('ringPosition', () => {
  it('counts from 0 to 1, with 128 bits as with 32', () => {
    assert.deepEqual([ringPosition(0), ringPosition(quarter), ringPosition(-1) > 0.999], [0, 0.25, true]);
    assert.equal(ringPosition(BigInt(quarter) << 96n), 0.25);
  });
});
