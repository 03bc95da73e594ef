import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Lane, settleOnce } from '../../server/src/live/operation';

describe('operation', () => {
  test('the first word counts', async () => {
    const outcome = await settleOnce<number>((settle) => {
      settle({ ok: true, value: 1 });
      settle({ ok: true, value: 2 });
      settle({ ok: false, cause: 'reset' });
    }, {});
    assert.equal(outcome.ok && outcome.value, 1);
  });

  test('no word means silent; an abort, before or during, means aborted; a throw is a failure', async () => {
    const nothing = () => {};
    const cause = async (outcome: ReturnType<typeof settleOnce<never>>) => {
      const result = await outcome;
      return result.ok ? 'ok' : result.cause;
    };
    assert.equal(await cause(settleOnce<never>(nothing, { deadlineMs: 1 })), 'silent');
    assert.equal(await cause(settleOnce<never>(nothing, { signal: AbortSignal.abort() })), 'aborted');
    const abort = new AbortController();
    const running = settleOnce<never>(nothing, { signal: abort.signal, deadlineMs: 60_000 });
    abort.abort();
    assert.equal(await cause(running), 'aborted');
    const thrower = () => {
      throw new Error('no');
    };
    assert.equal(await cause(settleOnce<never>(thrower, {})), 'failed');
  });

  test('a lane goes on after an error', async () => {
    const lane = new Lane();
    const order: number[] = [];
    const first = lane.run(async () => {
      await Promise.resolve();
      order.push(1);
      throw new Error('no');
    });
    const second = lane.run(async () => order.push(2));
    await assert.rejects(first);
    await second;
    assert.deepEqual(order, [1, 2]);
  });
});
