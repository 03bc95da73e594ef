import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mcrouter } from '../../../server/src/core/placement/implementations/mcrouter';
import { twemproxy } from '../../../server/src/core/placement/implementations/twemproxy';
import { keyBytes, keyText } from '../../../server/src/core/placement/key';
import { isProblem } from '../../../server/src/core/placement/placement';
import { sampleKeys, sharesOf } from '../../../server/src/core/placement/shares';

const servers = [1, 2, 3].map((n) => ({ host: `10.0.0.${n}`, port: 11211, weight: 1 }));

describe('sharesOf', () => {
  it('are exact where the algorithm has a formula', () => {
    const placement = twemproxy.create(servers);
    assert.ok(!isProblem(placement));
    const { shares, exact } = sharesOf(placement, 3);
    assert.equal(exact, true);
    assert.ok(Math.abs(shares.reduce((sum, share) => sum + share) - 1) < 1e-12);
  });

  it('are counted over given keys', () => {
    const placement = twemproxy.create(servers);
    assert.ok(!isProblem(placement));
    const foo = placement.server(keyBytes('foo'));
    const { shares, exact } = sharesOf(placement, 3, [keyBytes('foo'), keyBytes('foo')]);
    assert.equal(exact, false);
    assert.deepEqual(
      shares,
      [0, 1, 2].map((server) => (server === foo ? 1 : 0)),
    );
    assert.deepEqual(sharesOf(placement, 3, []).shares, [0, 0, 0]);
  });

  it('are counted over sample keys where there is no formula', () => {
    const weights = [1, 1, 0.5];
    const options = new Map<string, unknown>([
      ['hash_func', 'WeightedCh3'],
      ['weights', weights],
    ]);
    const placement = mcrouter.create(servers, options);
    assert.ok(!isProblem(placement));
    const { shares, exact } = sharesOf(placement, 3);
    assert.equal(exact, false);
    weights.forEach((weight, i) => {
      assert.ok(Math.abs(shares[i] - weight / 2.5) < 0.02);
    });
  });
});

it('sampleKeys are always the same', () => {
  assert.deepEqual([...sampleKeys(2)].map(keyText), [
    'cfcd208495d565ef66e7dff9f98764da',
    'c4ca4238a0b923820dcc509a6f75849b',
  ]);
});
