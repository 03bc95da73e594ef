import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keyBytes } from '../../../server/src/core/placement/key';
import { isProblem } from '../../../server/src/core/placement/placement';
import { rangePlacement } from '../../../server/src/core/placement/range';

const ranges = [
  [{ low: 0n, high: 999_999n }],
  [{ low: 1_000_000n, high: 1_999_999n }],
  [{ low: 3_000_000n, high: 3_999_999n }, { low: 9_000_000n }],
];

function locate(key: string, pattern = 'user:{user_id}') {
  const placement = rangePlacement(pattern, ranges);
  assert.ok(!isProblem(placement));
  assert.equal(
    placement.server(keyBytes(`__${key}__`), 2, keyBytes(key).length + 2),
    placement.locate(keyBytes(key)).server,
  );
  return placement.locate(keyBytes(key));
}

describe('rangePlacement', () => {
  it('goes by the id, both ends of a range included', () => {
    assert.deepEqual(locate('user:0'), { server: 0, id: 0n, hashed: '0' });
    assert.equal(locate('user:999999').server, 0);
    assert.equal(locate('user:1000000').server, 1);
  });

  it('takes several ranges for a server, and one without end', () => {
    assert.equal(locate('user:3000000').server, 2);
    assert.equal(locate('user:18446744073709551615').server, 2);
  });

  it('has no server for an id in a gap, but says the id', () => {
    assert.deepEqual(locate('user:2500000'), { server: -1, id: 2_500_000n, hashed: '2500000' });
  });

  it('has no server for a key that does not fit the pattern', () => {
    for (const key of ['user:', 'user:x1', 'session:1', '']) assert.deepEqual(locate(key), { server: -1 });
  });

  it('allows text behind the pattern, and wants the text that the pattern has behind the id', () => {
    assert.equal(locate('user:42:cart').server, 0);
    assert.equal(locate('u42.cart', 'u{id}.cart').server, 0);
    assert.equal(locate('u42', 'u{id}.cart').server, -1);
  });

  it('refuses a pattern without exactly one placeholder', () => {
    for (const pattern of ['user:', '{a}{b}', 'user:{id']) assert.ok(isProblem(rangePlacement(pattern, ranges)));
  });
});
