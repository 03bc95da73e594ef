import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkKey, keyBytes } from '../../../server/src/core/placement/key';
import { KeyStats, skewOf } from '../../../server/src/core/placement/keyStats';

function statsOf(keys: readonly string[]): KeyStats {
  const stats = new KeyStats();
  for (const key of keys) {
    stats.nextLine();
    const bytes = keyBytes(key);
    if (bytes.length > 0) stats.add(bytes, 0, bytes.length);
  }
  return stats;
}

describe('KeyStats', () => {
  it('counts patterns: digits stand for {n}', () => {
    const { patterns, counters } = statsOf(['user:1', 'user:22', 'user:3:cart', 'a1b23', 'motd']).report();
    assert.deepEqual(patterns, [
      { pattern: 'user:{n}', keys: 2, endsInCounter: true },
      { pattern: 'a{n}b{n}', keys: 1, endsInCounter: true },
      { pattern: 'motd', keys: 1, endsInCounter: false },
      { pattern: 'user:{n}:cart', keys: 1, endsInCounter: false },
    ]);
    assert.equal(counters, 3);
  });

  it('counts what memcached refuses, with the first line of each kind', () => {
    const keys = ['fine', '', 'x'.repeat(251), 'a b', 'a\tb', 'c d', 'x'.repeat(250), 'y'.repeat(300)];
    assert.deepEqual(statsOf(keys).report().refused, [
      { why: 'too long', keys: 2, firstLine: 3 },
      { why: 'blank', keys: 2, firstLine: 4 },
      { why: 'control character', keys: 1, firstLine: 5 },
    ]);
  });

  it('refuses what checkKey refuses', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 260 }), (key) => {
        assert.equal(new KeyStats().add(key, 0, key.length), checkKey(key) === undefined);
      }),
    );
  });

  it('tells how long keys are; refused ones count for the longest only', () => {
    const keys = [...Array.from({ length: 99 }, (_, i) => 'k'.repeat(i + 1)), 'x'.repeat(1000)];
    assert.deepEqual(statsOf(keys).report().lengths, { shortest: 1, median: 50, most: 95, longest: 1000 });
    assert.equal(statsOf(['a b']).report().lengths, undefined);
  });

  it('merges to what one alone would have counted', () => {
    const key = fc.constantFrom('', 'user:1', 'user:2', 'a b', 'c\n', 'motd', 'x'.repeat(260));
    fc.assert(
      fc.property(fc.array(key), fc.array(key), (one, other) => {
        const merged = statsOf(one);
        merged.merge(statsOf(other).state());
        assert.deepEqual(merged.report(), statsOf([...one, ...other]).report());
      }),
    );
  });
});

describe('skewOf', () => {
  it('compares the fullest and the emptiest with the mean', () => {
    assert.deepEqual(skewOf([6, 0, 3, 3]), { largest: 2, least: 0, empty: [1] });
    assert.equal(skewOf([0, 0]), undefined);
  });
});
