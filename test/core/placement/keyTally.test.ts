import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compare, comparisonOf, type Side } from '../../../server/src/core/placement/compare';
import { implementations } from '../../../server/src/core/placement/index';
import { keyBytes } from '../../../server/src/core/placement/key';
import { KeyTally } from '../../../server/src/core/placement/keyTally';
import { isProblem } from '../../../server/src/core/placement/placement';

function side(servers: number): Side {
  const hosts = Array.from({ length: servers }, (_, i) => ({ host: `10.0.0.${i + 1}`, port: 11211, weight: 1 }));
  const placement = implementations.get('twemproxy')?.create(hosts);
  assert.ok(placement && !isProblem(placement));
  return { placement, names: hosts.map(({ host }) => host) };
}

function tally(sides: readonly Side[], lines: readonly Uint8Array[], hex = false): KeyTally {
  const made = new KeyTally(sides, hex);
  for (const line of lines) made.line(line, 0, line.length);
  return made;
}

const keys = Array.from({ length: 500 }, (_, i) => keyBytes(`user:${i}:cart`));

describe('KeyTally', () => {
  it('counts keys a server', () => {
    const one = side(3);
    const expected = [0, 0, 0, 0];
    for (const key of keys) expected[one.placement.server(key) + 1]++;
    assert.deepEqual([...tally([one], keys).counts], expected);
  });

  it('compares two sides as compare does', () => {
    const [before, after] = [side(3), side(4)];
    const { counts } = tally([before, after], keys);
    assert.deepEqual(comparisonOf(before.names, after.names, counts), compare(before, after, keys));
  });

  it('takes hexadecimal lines, blanks between the digits and upper case too', () => {
    const text = (line: string) => keyBytes(line);
    const { stats, counts } = tally(
      [side(3)],
      [text('75 73 65 72'), text('C3a9ff'), text('7'), text('zz'), text('')],
      true,
    );
    assert.equal(
      counts.reduce((sum, count) => sum + count),
      2,
    );
    assert.deepEqual(stats.report().refused, [{ why: 'not hexadecimal', keys: 2, firstLine: 3 }]);
    const long = tally([side(3)], [text('61'.repeat(2000))], true).stats.report();
    assert.equal(long.refused[0].why, 'too long');
  });

  it('places keys that are not UTF-8 by their bytes, and counts no refused key', () => {
    const { counts, stats } = tally([side(3)], [Uint8Array.of(0xff, 0x80), keyBytes('a b')]);
    assert.equal(
      counts.reduce((sum, count) => sum + count),
      1,
    );
    assert.equal(stats.keys, 2);
  });
});
