import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyze } from '../../../../server/src/core/analyze';
import { none, offered, only } from './offered';

/** A pool with a shard for each pair of zones: of the primary and of the standby. */
const specOf = (pairs: readonly (readonly [string, string])[]): string => `version: 1
cluster: c
nodes:
${pairs.map(([p, s], i) => `  p${i}: {address: 10.0.1.${i}:11211, zone: ${p}}\n  s${i}: {address: 10.0.2.${i}:11211, zone: ${s}}\n`).join('')}pools:
  po‸ol:
    shards:
${pairs.map((_, i) => `      x${i}: {primary: p${i}, standby: [s${i}]} # ${i}\n`).join('')}`;

test('two in their own zones change places', () => {
  const spec = specOf([
    ['a', 'a'],
    ['b', 'b'],
    ['c', 'a'],
  ]);
  const [title, after] = only(spec, /Exchange/);
  assert.equal(title, 'Exchange 2 standbys of pool: each in another zone than its primary');
  const expected = spec.replace('‸', '').replace('[s0]', '[?]').replace('[s1]', '[s0]').replace('[?]', '[s1]');
  assert.equal(after, expected);
});

test('not where all are well, or can not be', () => {
  none(
    specOf([
      ['a', 'b'],
      ['b', 'a'],
    ]),
    /Exchange/,
  ); // prettier-ignore
  none(
    specOf([
      ['a', 'a'],
      ['a', 'b'],
    ]),
    /Exchange/,
  ); // prettier-ignore
});

test('it is offered exactly when there is an order that does it, and that is one', () => {
  const zone = fc.constantFrom('a', 'b', 'c');
  fc.assert(
    fc.property(fc.array(fc.tuple(zone, zone), { minLength: 1, maxLength: 6 }), (pairs) => {
      const spec = specOf(pairs);
      const found = [...offered(spec)].find(([title]) => /Exchange/.test(title));
      const count = (name: string): number => pairs.flat().filter((each) => each === name).length;
      const isBad = pairs.some(([p, s]) => p === s);
      assert.equal(found !== undefined, isBad && ['a', 'b', 'c'].every((name) => count(name) <= pairs.length));
      const [pool] = found ? analyze(found[1]).cluster!.pools.values() : [];
      for (const { primary, standby } of pool?.shards ?? [])
        assert.notEqual(primary!.target!.zone!.name, standby[0].target!.zone!.name);
    }),
    { numRuns: 40 },
  );
});
