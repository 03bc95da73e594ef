import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isProblem } from '../../../server/src/core/placement/placement';
import { answersOf, Memory, type Placing, rememberedShares } from '../../../server/src/core/placement/remembered';

const placing = (id: string, hosts: readonly string[]): Placing => ({
  id,
  options: new Map(),
  servers: hosts.map((host) => ({ host, port: 11211, weight: 1 })),
});

it('a memory makes once, and forgets what was asked longest ago', () => {
  const memory = new Memory<string>(2);
  const made: string[] = [];
  const ask = (key: string): string =>
    memory.get(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  assert.deepEqual(['a', 'b', 'a', 'c', 'a', 'b'].map(ask), ['A', 'B', 'A', 'C', 'A', 'B']);
  assert.deepEqual(made, ['a', 'b', 'c', 'b']);
});

it('nothing that was made is a value too', () => {
  const memory = new Memory<undefined>(2);
  let made = 0;
  for (let i = 0; i < 3; i++) memory.get('a', () => void made++);
  assert.equal(made, 1);
});

it('equal placements give the very same answers', () => {
  const answers = answersOf(placing('dalli', ['a', 'b']));
  assert.ok(!isProblem(answers));
  assert.equal(answers.length, 2000);
  assert.equal(answersOf(placing('dalli', ['a', 'b'])), answers);
  assert.notEqual(answersOf(placing('dalli', ['b', 'a'])), answers);
  assert.ok(isProblem(answersOf(placing('nobody', ['a']))));
});

it('shares are exact where there is a formula', () => {
  const shares = rememberedShares(placing('dalli', ['a', 'b', 'c']));
  assert.ok(!isProblem(shares) && shares.exact);
  assert.ok(Math.abs(shares.shares.reduce((sum, share) => sum + share) - 1) < 1e-9);
  assert.equal(rememberedShares(placing('dalli', ['a', 'b', 'c'])), shares);
});
