import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { wholeWeights } from '../../../server/src/core/import/mcrouter/hash';
import { plainJson } from '../../../server/src/core/import/mcrouter/plainJson';
import { rendered } from '../targets/rendering';
import { fixture, goldens, goldenText, imported, refusal } from './support';

/** Equal pools, routes and hash functions place every key alike: the JSON is all that mcrouter reads. */
const json = (text: string): unknown => JSON.parse(plainJson(text));

for (const name of goldens('mcrouter'))
  test(`${name} comes back`, () => {
    const text = goldenText('mcrouter', name);
    const again = rendered(imported({ [name]: text }).text, 'mcrouter').text;
    assert.deepEqual(json(again), json(text));
    const flags = (of: string) => [...of.matchAll(/--\S+/g)].map(([flag]) => flag);
    assert.deepEqual(flags(again), flags(text));
  });

describe('named handles, prefixes, weights', () => {
  const { text, cluster, notes } = imported({ 'mcrouter.json': fixture('mcrouter.json') });
  const out = json(rendered(text, 'mcrouter').text) as {
    pools: Record<string, { servers: string[] }>;
    route: { policies: Record<string, unknown>; wildcard: Record<string, unknown> };
  };

  test('a FailoverRoute of pools of one size: each node has its standby', () => {
    const pool = [...cluster.pools.values()].find(({ keyPatterns }) => keyPatterns[0]?.value === 'a:{key}')!;
    assert.equal(pool.sharding.strategy?.value, 'crc32');
    const [first] = pool.shards;
    const nodes = [first.primary!, ...first.standby].map(({ target }) => target!.address!.value);
    assert.deepEqual(
      nodes.map((address) => address.kind === 'tcp' && address.host),
      ['10.0.0.1', '10.1.0.1'],
    );
  });

  test('weights, a warm-up, an IPv6 server', () => {
    const w = out.route.policies['w:'] as { pool: string; hash: unknown };
    assert.deepEqual(w.hash, { hash_func: 'WeightedCh3', weights: [1, 0.25] });
    assert.deepEqual(out.pools[w.pool].servers, ['10.2.0.1:11211', '[fd00::1]:11211']);
    assert.deepEqual([out.route.wildcard.type, out.route.wildcard.exptime], ['WarmUpRoute', 60]);
  });

  test('what can’t be carried is told with its line', () => {
    assert.deepEqual(notes, ['not-carried 23', 'not-carried 7', 'not-carried']);
  });
});

test('weights as whole numbers', () => {
  assert.deepEqual(wholeWeights([1, 0.25], 2), { weights: [100, 25], exact: true });
  assert.deepEqual(wholeWeights([1], 2), { weights: [100, 50], exact: true });
  assert.equal(wholeWeights([0.5, 0.25], 2).exact, false);
  assert.equal(wholeWeights([1, 0.123456], 2).exact, false);
});

test('handles that name each other end', () => {
  const handles = Array.from({ length: 15 }, (_, index) => ({
    type: 'FailoverRoute',
    name: `h${index}`,
    children: Array(20).fill(`h${index + 1}`),
  }));
  assert.match(
    refusal('bomb.json', JSON.stringify({ pools: {}, named_handles: handles, route: 'h0' })),
    /no route in it leads to a pool/,
  );
  for (const fields of [
    { type: 'HashRoute', children: 'a' },
    { type: 'FailoverRoute', children: ['a', 'a'] },
    { type: 'AllSyncRoute', children: ['a', 'a'] },
    { type: 'WarmUpRoute', cold: 'a', warm: 'a' },
    { type: 'FailoverWithExptimeRoute', normal: 'a', failover: 'a' },
    { type: 'OperationSelectorRoute', default_policy: 'a' },
    { type: 'LoggingRoute', target: 'a' },
  ]) {
    const circle = { pools: {}, named_handles: [{ ...fields, name: 'a' }], route: 'a' };
    assert.match(refusal('circle.json', JSON.stringify(circle)), /no route in it leads to a pool/, fields.type);
  }
});

test('what is no configuration of mcrouter', () => {
  assert.match(refusal('x.json', '{"a": 1}'), /no “route”/);
  assert.match(refusal('x.json', '{"route": '), /not JSON that mcrouter would read/);
  assert.match(refusal('x.json', `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`), /levels deep/);
});

test('comments and tabs go, places and texts stay', () => {
  const text = '{\t"a": "// no \\" /* tab\there */", /* x\n y */ "b": 1 // end\n}';
  const plain = plainJson(text);
  assert.equal(plain.length, text.length);
  assert.match(plain, /^\{ "a": "\/\/ no \\" \/\* tab\there \*\/", {5}\n {6}"b": 1 {7}\n\}$/);
});
