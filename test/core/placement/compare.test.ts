import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compare, type Side } from '../../../server/src/core/placement/compare';
import { gomemcache } from '../../../server/src/core/placement/implementations/gomemcache';
import { pymemcache } from '../../../server/src/core/placement/implementations/pymemcache';
import { isProblem } from '../../../server/src/core/placement/placement';
import { sampleKeys } from '../../../server/src/core/placement/shares';

function side(names: string[], library = pymemcache, dead: number[] = []): Side {
  const servers = names.map((host) => ({ host, port: 11211, weight: 1 }));
  const placement = library.create(servers, new Map(), new Set(dead));
  assert.ok(!isProblem(placement));
  return { placement, names };
}

describe('compare', () => {
  it('finds nothing moved between equals, whatever the order of the servers', () => {
    const { keys, moved, moves, before, after } = compare(
      side(['a', 'b', 'c']),
      side(['c', 'a', 'b']),
      sampleKeys(2000),
    );
    assert.deepEqual([keys, moved, moves], [2000, 0, []]);
    assert.deepEqual([...before].sort(), [...after].sort());
  });

  it('moves keys only to a new server of a rendezvous', () => {
    const { moved, moves, after } = compare(side(['a', 'b', 'c']), side(['a', 'b', 'c', 'd']), sampleKeys(4000));
    assert.ok(moves.every(({ to }) => to === 'd'));
    assert.equal(moved, after.get('d'));
    assert.ok(moved > 800 && moved < 1200);
  });

  it('moves most keys of a modulo', () => {
    const { moved } = compare(
      side(['a', 'b', 'c'], gomemcache),
      side(['a', 'b', 'c', 'd'], gomemcache),
      sampleKeys(4000),
    );
    assert.ok(moved > 2800 && moved < 3200);
  });

  it('counts keys that lose their server, largest move first', () => {
    const { moved, moves, before, after } = compare(
      side(['a', 'b'], gomemcache),
      side(['a', 'b'], gomemcache, [1]),
      sampleKeys(500),
    );
    assert.deepEqual(moves, [{ from: 'b', to: undefined, keys: before.get('b') }]);
    assert.equal(moved, before.get('b'));
    assert.equal(after.get('b'), 0);
  });
});
