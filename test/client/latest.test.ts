import assert from 'node:assert/strict';
import { test } from 'node:test';
import { latest } from '../../client/src/latest';

/** A piece of work that ends when it is told to. */
function controlled() {
  const ends: (() => void)[] = [];
  const begun: (() => void)[] = [];
  let started = 0;
  const work = (): Promise<void> => {
    started++;
    begun.shift()?.();
    return new Promise((resolve) => ends.push(resolve));
  };
  const nextBegin = (): Promise<void> => new Promise((resolve) => begun.push(resolve));
  return { work, nextBegin, endOne: () => ends.shift()!(), started: () => started };
}

test('calls while one is under way become one more', async () => {
  const { work, nextBegin, endOne, started } = controlled();
  const call = latest(work);
  const first = nextBegin();
  call();
  call();
  await first;
  assert.equal(started(), 1);
  const second = nextBegin();
  for (let i = 0; i < 5; i++) call();
  endOne();
  await second;
  assert.equal(started(), 2);
  endOne();
});

test('the work begins after the call has returned', async () => {
  const { work, nextBegin, endOne, started } = controlled();
  const begin = nextBegin();
  latest(work)();
  assert.equal(started(), 0);
  await begin;
  endOne();
});
