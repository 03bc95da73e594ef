import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CallOptions } from '../../server/src/live/operation';
import { failure, type Outcome } from '../../server/src/live/outcome';
import { nextDelay, Poller, type PollState, type Target } from '../../server/src/live/poller';
import { ManualClock } from '../lab/manualClock';

/** Answers what it is told to, and counts. */
class Scripted implements Target<number> {
  connected = false;
  polls = 0;
  closed = 0;
  running = 0;
  mostAtOnce = 0;
  lastOptions: CallOptions = {};
  answer: () => Promise<Outcome<number>> = async () => ({ ok: true, value: this.polls, ms: 1 });

  constructor(readonly id: string) {}

  async poll(options: CallOptions): Promise<Outcome<number>> {
    this.polls++;
    this.running++;
    this.lastOptions = options;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.running);
    const outcome = await this.answer();
    this.running--;
    return outcome;
  }

  close(): void {
    this.closed++;
  }

  refuse(): void {
    this.answer = async () => failure('refused');
  }
}

function start(count: number, options: { random?: number; connecting?: number } = {}) {
  const clock = new ManualClock();
  const targets = Array.from({ length: count }, (_, index) => new Scripted(`node-${index}`));
  const told: ReadonlyMap<string, PollState<number>>[] = [];
  const poller = new Poller<number>({
    clock,
    random: () => options.random ?? 0.5,
    intervalMs: 2_000,
    onChange: (changed) => told.push(changed),
    ...(options.connecting ? { connecting: options.connecting } : {}),
  });
  poller.setTargets(targets);
  return { clock, targets, told, poller, first: targets[0]! };
}

describe('poller', () => {
  test('nothing happens before resume', async () => {
    const { clock, first, poller } = start(1);
    await clock.advance(60_000);
    await poller.pollNow();
    assert.equal(first.polls, 0);
    assert.equal(clock.pending, 0);
    assert.deepEqual([...poller.states], [['node-0', { word: 'unknown' }]]);
  });

  test('the first polls are spread over one interval, then each keeps its pace', async () => {
    const { clock, targets, poller } = start(4);
    poller.resume();
    const polled = () => targets.map(({ polls }) => polls).join('');
    await clock.advance(0);
    assert.equal(polled(), '1000');
    await clock.advance(500);
    assert.equal(polled(), '1100');
    await clock.advance(1_499);
    assert.equal(polled(), '1111');
    await clock.advance(6_001);
    assert.equal(polled(), '5444');
    assert.equal(targets[0]!.lastOptions.deadlineMs, 1_000);
  });

  test('a killed node is down at the second poll, with the cause and since when, and keeps its last answer', async () => {
    const { clock, first, poller } = start(1);
    poller.resume();
    await clock.advance(100);
    assert.equal(poller.states.get('node-0')?.word, 'up');
    first.refuse();
    await clock.advance(2_000);
    assert.equal(poller.states.get('node-0')?.word, 'missed');
    await clock.advance(2_000);
    assert.deepEqual(poller.states.get('node-0'), {
      word: 'down',
      failure: failure('refused'),
      since: 2_000,
      misses: 2,
      last: { word: 'up', value: 1, at: 0, ms: 1 },
    });
    first.answer = async () => ({ ok: true, value: 9, ms: 1 });
    await clock.advance(2_000);
    assert.equal(poller.states.get('node-0')?.word, 'up');
  });

  test('delays: the pace twice, then 1, 2, 4 … 30 s, never faster than the pace, ±10 %', () => {
    const delays = Array.from({ length: 9 }, (_, misses) => nextDelay(2_000, misses, 0.5));
    assert.deepEqual(delays, [2_000, 2_000, 2_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    assert.equal(nextDelay(1_000, 2, 0), 900);
    assert.equal(Math.round(nextDelay(1_000, 0, 0.999)), 1_100);
    assert.equal(nextDelay(60_000, 5, 0.5), 60_000);
  });

  test('a down node is asked less and less; pollNow asks at once', async () => {
    const { clock, first, poller } = start(1);
    first.refuse();
    poller.resume();
    await clock.advance(62_000);
    assert.equal(first.polls, 7);
    await poller.pollNow();
    assert.equal(first.polls, 8);
    assert.equal(clock.pending, 1);
  });

  test('one event for many nodes, only those polled since the last', async () => {
    const { clock, told, poller } = start(10);
    poller.resume();
    await poller.pollNow();
    assert.deepEqual(
      told.map(({ size }) => size),
      [10],
    );
    await clock.advance(1_900);
    assert.equal(told.length, 1);
    await clock.advance(400);
    assert.equal(told.length, 2);
    assert.equal(told[1]!.size, 10);
    poller.dispose();
  });

  test('never two polls of a node at once', async () => {
    const { clock, first, poller } = start(1);
    let finish = () => {};
    first.answer = () =>
      new Promise((resolve) => {
        finish = () => resolve({ ok: true, value: 1, ms: 1 });
      });
    poller.resume();
    await clock.advance(10_000);
    const now = [poller.pollNow(), poller.pollNow()];
    assert.equal(first.polls, 1);
    finish();
    await Promise.all(now);
    assert.equal(first.polls, 1);
    assert.equal(first.mostAtOnce, 1);
  });

  test('only so many connect at once; open connections do not count', async () => {
    const { clock, targets, poller } = start(40, { connecting: 16 });
    const finish: (() => void)[] = [];
    for (const target of targets) {
      target.answer = () => new Promise((resolve) => finish.push(() => resolve(failure('silent'))));
    }
    for (const target of targets.slice(30)) target.connected = true;
    poller.resume();
    const all = poller.pollNow();
    await clock.advance(0);
    assert.equal(finish.length, 26);
    while (finish.length > 0) {
      for (const one of finish.splice(0)) one();
      await clock.advance(0);
    }
    await all;
    assert.ok(targets.every(({ polls }) => polls === 1));
  });

  test('pause closes everything, forgets the running poll, and resume goes on', async () => {
    const { clock, first, poller, told } = start(1);
    let finish = () => {};
    first.answer = () =>
      new Promise((resolve) => {
        finish = () => resolve(failure('aborted'));
      });
    poller.resume();
    await clock.advance(0);
    poller.pause();
    assert.ok(first.lastOptions.signal?.aborted);
    assert.equal(first.closed, 1);
    assert.equal(clock.pending, 0);
    poller.resume();
    await clock.advance(0);
    assert.equal(first.polls, 1);
    first.answer = async () => ({ ok: true, value: 5, ms: 1 });
    finish();
    await clock.advance(300);
    assert.equal(first.polls, 2);
    assert.equal(told.length, 1);
  });

  test('new targets: what stays keeps its state, what goes is closed and never told again', async () => {
    const { clock, targets, poller, told } = start(3);
    poller.resume();
    await poller.pollNow();
    const added = new Scripted('node-9');
    const replaced = new Scripted('node-1');
    poller.setTargets([targets[0]!, replaced, added]);
    assert.deepEqual([targets[0]!.closed, targets[1]!.closed, targets[2]!.closed], [0, 1, 1]);
    assert.deepEqual([...poller.states.values()].map(({ word }) => word).sort(), ['unknown', 'unknown', 'up']);
    await clock.advance(2_500);
    assert.ok(!told.slice(1).some((changed) => changed.has('node-2')));
    assert.equal(added.polls, 1);
    assert.equal(targets[1]!.polls, 1);
  });

  test('another interval takes effect at once', async () => {
    const { clock, first, poller } = start(1);
    poller.resume();
    await clock.advance(100);
    poller.setInterval(60_000);
    await clock.advance(0);
    assert.equal(first.polls, 2);
    await clock.advance(59_000);
    assert.equal(first.polls, 2);
  });

  test('dispose leaves no timer', async () => {
    const { clock, targets, poller, told } = start(5);
    poller.resume();
    await poller.pollNow();
    poller.dispose();
    assert.equal(clock.pending, 0);
    assert.ok(targets.every(({ closed }) => closed === 1));
    await clock.advance(60_000);
    assert.equal(told.length, 1);
    assert.equal(poller.states.size, 0);
  });
});
