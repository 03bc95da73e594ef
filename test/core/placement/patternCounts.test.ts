import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crc32 } from '../../../server/src/core/placement/hashes/crc32';
import { keyBytes } from '../../../server/src/core/placement/key';
import { PatternCounts } from '../../../server/src/core/placement/patternCounts';

function count(counts: PatternCounts, collapsed: string, keys: number, hash?: number): void {
  const text = keyBytes(collapsed);
  counts.add(text, 0, text.length, hash ?? crc32(text, 0, text.length) | 0, keys);
}

describe('PatternCounts', () => {
  it('keeps shapes with the same hash apart', () => {
    const counts = new PatternCounts();
    count(counts, 'a:0', 2, 7);
    count(counts, 'b:0', 3, 7);
    count(counts, 'b:0:', 1, 7);
    assert.deepEqual(counts.top(10, 1), [
      { pattern: 'b:{n}', keys: 3, endsInCounter: true },
      { pattern: 'a:{n}', keys: 2, endsInCounter: true },
      { pattern: 'b:{n}:', keys: 1, endsInCounter: false },
    ]);
    assert.equal(counts.counters(), 5);
  });

  it('forgets rare shapes when there are too many, and says how far off the counts may be', () => {
    const counts = new PatternCounts();
    for (let i = 0; i < 100_000; i++) {
      count(counts, `rare-${[...String(i)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`, 1);
      count(counts, 'often:0', 1);
    }
    const [first] = counts.top(1, 1);
    assert.equal(first.pattern, 'often:{n}');
    assert.ok(first.keys <= 100_000 && first.keys + counts.missed >= 100_000, `${first.keys} + ${counts.missed}`);
    assert.ok(counts.missed < 100, String(counts.missed));
  });

  it('adds up what others counted', () => {
    const [one, other] = [new PatternCounts(), new PatternCounts()];
    count(one, 'a:0', 2);
    count(other, 'a:0', 3);
    count(other, 'b', 1);
    one.merge(other.state());
    assert.deepEqual(
      one.top(10, 2).map(({ pattern, keys }) => [pattern, keys]),
      [['a:{n}', 5]],
    );
  });

  it('shows no control character', () => {
    const counts = new PatternCounts();
    count(counts, 'a\u009b0', 1);
    assert.equal(counts.top(1, 1)[0].pattern, 'a\ufffd{n}');
  });
});
