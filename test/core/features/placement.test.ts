import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSpec } from '../../../server/src/core/document/parse';
import { placeKey, poolShares } from '../../../server/src/core/features/placement';
import { type Cluster, readCluster } from '../../../server/src/core/model/cluster';

const cluster = (pool: string): Cluster => {
  const read = readCluster(
    parseSpec(`zones: [z]
nodes: {a: {address: 10.0.0.1, zone: z}, b: {address: 10.0.0.2}}
pools: {p: ${pool}}
proxies: {t: {type: twemproxy, base_port: 1}}`),
  );
  assert.ok(read);
  return read;
};
const ring = cluster('{shards: {s1: {primary: a}, s2: {primary: b}}}');
const ranges = cluster(
  '{sharding: {strategy: range, key: "u:{id}"}, shards: {s1: {primary: a, range: 0-29}, s2: {primary: b, range: 30-39}}}',
);

describe('placeKey', () => {
  it('tells shard, node and the reason', () => {
    const placed = placeKey(ring, { pool: 'p', key: 'foo' });
    assert.ok(placed.ok);
    // twemproxy's fnv1a_64 of foo, as its own hashkit computes it.
    assert.equal(placed.hash, '0xfed9d577');
    assert.equal(placed.implementation, 'twemproxy ketama, fnv1a_64');
    assert.ok(placed.shard === 's1' || placed.shard === 's2');
    assert.match(
      placed.reason.join(' '),
      /The hash is 0xfed9d577.*The point of the ring that takes it is 0x[0-9a-f]{8}/,
    );
  });

  it('takes a key in hexadecimal and refuses what memcached would', () => {
    const hex = placeKey(ring, { pool: 'p', key: '666f6f', hex: true });
    assert.ok(hex.ok && hex.hash === '0xfed9d577');
    const refused = (key: string, more = {}): string => {
      const placed = placeKey(ring, { pool: 'p', key, ...more });
      assert.ok(!placed.ok);
      return placed.problem;
    };
    assert.match(refused('a b'), /blank at byte 2/);
    assert.match(refused('x'.repeat(251)), /251 bytes/);
    assert.match(refused('zz', { hex: true }), /not hexadecimal/);
    assert.match(refused('k', { pool: 'q' }), /no pool q: it has p/);
  });

  it('explains ids, and ids that no shard has', () => {
    const placed = placeKey(ranges, { pool: 'p', key: 'u:31' });
    assert.ok(placed.ok);
    assert.deepEqual([placed.shard, placed.address], ['s2', '10.0.0.2:11211']);
    assert.deepEqual(placed.reason, ['The id in the key is 31.', 'It lies in the range of s2.']);
    assert.deepEqual(placeKey(ranges, { pool: 'p', key: 'u:99' }), {
      ok: false,
      problem: 'No shard has the id 99 in its range.',
    });
    assert.deepEqual(placeKey(ranges, { pool: 'p', key: 'x' }), {
      ok: false,
      problem: '“x” has no id where u:{id} has its placeholder.',
    });
  });
});

describe('poolShares', () => {
  it('gives exact arcs, and widths of ranges', () => {
    const shares = poolShares(ring, {});
    assert.ok(shares.ok && shares.method === 'exact');
    assert.ok(Math.abs(shares.shares.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-9);
    assert.equal(shares.shares[0].zone, 'z');
    const widths = poolShares(ranges, { pool: 'p' });
    assert.ok(widths.ok);
    assert.deepEqual(
      widths.shares.map(({ share }) => share),
      [0.75, 0.25],
    );
  });

  it('says why there are none', () => {
    const open = cluster('{sharding: {strategy: range, key: "u:{id}"}, shards: {s1: {primary: a, range: 0-}}}');
    const shares = poolShares(open, {});
    assert.ok(!shares.ok);
    assert.match(shares.problem, /no upper end/);
  });
});
