import assert from 'node:assert/strict';
import { test } from 'node:test';
import { angleOf, runs, sliceAt } from '../../client/src/previews/webview/parts/arcs';

test('equal neighbours are one run', () => {
  const values = [1, 1, 0, 2, 2, 2];
  assert.deepEqual(
    runs(values.length, (slice) => values[slice]!),
    [
      { value: 1, from: 0, to: 2 },
      { value: 0, from: 2, to: 3 },
      { value: 2, from: 3, to: 6 },
    ],
  );
  assert.deepEqual(
    runs(0, () => 0),
    [],
  );
});

test('positions go clockwise from the top', () => {
  const at = (position: number) => [Math.cos(angleOf(position)), Math.sin(angleOf(position))].map(Math.round);
  assert.deepEqual([at(0), at(0.25), at(0.5)].map(String), ['0,-1', '1,0', '0,1']);
});

test('a point lies on a slice or beside the ring', () => {
  const ring = { inner: 5, outer: 10, slices: 4 };
  assert.deepEqual(
    [sliceAt(1, -8, ring), sliceAt(8, 1, ring), sliceAt(-1, 8, ring), sliceAt(-8, -1, ring)],
    [0, 1, 2, 3],
  );
  assert.deepEqual([sliceAt(0, 0, ring), sliceAt(20, 0, ring)], [undefined, undefined]);
});
