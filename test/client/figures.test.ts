import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytes, duration, percent, perSecond } from '../../client/src/nodes/figures';

test('percent', () => {
  assert.equal(percent(0.941), '94 %');
  assert.equal(percent(1), '100 %');
});

test('perSecond is short at every size', () => {
  const cases: [number, string][] = [
    [0, '0/s'],
    [0.04, '0/s'],
    [3.21, '3.2/s'],
    [9.96, '10/s'],
    [210.4, '210/s'],
    [999.6, '1k/s'],
    [12_345, '12k/s'],
    [999_499, '999k/s'],
    [2_400_000, '2M/s'],
  ];
  for (const [rate, words] of cases) assert.equal(perSecond(rate), words);
});

test('bytes', () => {
  assert.equal(bytes(512), '512 B');
  assert.equal(bytes(1536), '1.5 KiB');
  assert.equal(bytes(64 * 1024 ** 2), '64 MiB');
  assert.equal(bytes(5000 * 1024 ** 4), '5000 TiB');
});

test('duration changes rarely', () => {
  const cases: [number, string][] = [
    [-1, '0 s'],
    [4.9, '4 s'],
    [47, '40 s'],
    [61, '1 min'],
    [7200, '2 h'],
    [200_000, '2 d'],
  ];
  for (const [seconds, words] of cases) assert.equal(duration(seconds), words);
});
