import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  fill,
  History,
  passage,
  readFigures,
  type Sample,
  usableConnections,
  windowOf,
} from '../../server/src/live/stats';
import type { Stats } from '../../server/src/live/transport';
import series from '../fixtures/poll-series.json';

/** What a real memcached answered under load, over a reset, a hang and a restart; `null` where a poll failed. */
const samples: (Sample | null)[] = series.map(({ t, latency_ms, stats }) => {
  const figures = stats && readFigures(stats as Stats);
  return figures ? { at: t, latencyMs: latency_ms ?? 0, figures } : null;
});
const at = (index: number): Sample => samples[index]!;
const answered = samples.filter((sample) => sample !== null);

const base = { pid: '1', uptime: '100', time: '1100', threads: '4', max_connections: '1024' };
const sample = (seconds: number, stats: Stats = {}): Sample => ({
  at: seconds * 1_000,
  latencyMs: 1,
  figures: readFigures({ ...base, uptime: String(100 + seconds), time: String(1100 + seconds), ...stats })!,
});

describe('stats: a recorded series', () => {
  test('what happened between two polls', () => {
    assert.equal(passage(at(12).figures, at(13).figures), 'steady');
    assert.equal(passage(at(13).figures, at(14).figures), 'stats-reset');
    assert.equal(passage(at(15).figures, at(18).figures), 'steady', 'a process that hung and went on');
    assert.equal(passage(at(18).figures, at(20).figures), 'restarted');
  });

  test('figures over the load', () => {
    const window = windowOf(answered.slice(0, 14));
    assert.equal(window.hitRatio, 5097 / 11237);
    assert.equal(Math.round(window.getsPerSecond!), 863);
    assert.equal(Math.round(window.evictionsPerSecond!), 279);
  });

  test('the history tells a reset and a restart, once each, and counts neither', () => {
    const history = new History();
    const events = answered.map((one) => history.push(one));
    assert.deepEqual(events.filter(Boolean), ['stats-reset', 'restarted']);
    const { hitRatio, seconds } = history.window(60);
    const gets = 11237 + (2080 - 1) + (14160 - 1636);
    assert.equal(hitRatio, (5097 + 1353 + (6575 - 184)) / gets);
    assert.ok(seconds < 60);
  });
});

describe('stats: figures', () => {
  test('counters above 2^53 keep their last digit', () => {
    const window = windowOf([
      sample(0, { cmd_get: '18446744073709551000', get_hits: '9007199254740993' }),
      sample(1, { cmd_get: '18446744073709551100', get_hits: '9007199254741043' }),
    ]);
    assert.equal(window.hitRatio, 0.5);
    assert.equal(window.getsPerSecond, 100);
  });

  test('a ratio needs twenty gets; a lone sample says nothing', () => {
    const few = windowOf([sample(0, { cmd_get: '0' }), sample(10, { cmd_get: '19', get_hits: '19' })]);
    assert.equal(few.hitRatio, null);
    assert.equal(few.getsPerSecond, 1.9);
    assert.equal(windowOf([sample(0)]).getsPerSecond, null);
    assert.equal(windowOf([]).hitRatio, null);
  });

  test('any counter going backwards is a reset', () => {
    const from = sample(0, { cmd_set: '5', bytes_read: '100' }).figures;
    assert.equal(passage(from, sample(1, { cmd_set: '6', bytes_read: '99' }).figures), 'stats-reset');
  });

  test('in a container the pid stays 1: the start tells a restart', () => {
    const from = sample(0).figures;
    assert.equal(passage(from, readFigures({ ...base, uptime: '2', time: '1130' })!), 'restarted');
    assert.equal(passage(from, readFigures({ ...base, uptime: '160', time: '1160' })!), 'steady');
  });

  test('a flush is told', () => {
    const history = new History();
    history.push(sample(0, { cmd_flush: '0' }));
    assert.equal(history.push(sample(1, { cmd_flush: '1' })), 'flushed');
  });

  test('fill is clamped, and unknown without a limit', () => {
    assert.equal(fill(readFigures({ ...base, bytes: '8820000', limit_maxbytes: '8388608' })!), 1);
    assert.equal(fill(readFigures({ ...base, bytes: '1' })!), null);
  });

  test('usable connections, as measured at 4, 16 and 32 threads', () => {
    const usable = (threads: string, max: string) =>
      usableConnections(readFigures({ ...base, threads, max_connections: max })!);
    assert.equal(usable('4', '1024'), 1000);
    assert.equal(usable('16', '1024'), 952);
    assert.equal(usable('32', '1024'), 888);
    assert.equal(usable('32', '64'), 0);
  });

  test('what is no report of memcached is no figures', () => {
    assert.equal(readFigures({}), undefined);
    assert.equal(readFigures({ pid: 'x', uptime: '1', time: '2' }), undefined);
    assert.equal(readFigures({ ...base, cmd_get: '-5' })?.counters.cmd_get, 0n);
  });

  test('the history forgets the oldest', () => {
    const history = new History(3);
    for (let second = 0; second < 10; second++) history.push(sample(second));
    assert.deepEqual(
      history.samples.map((one) => one.at),
      [7_000, 8_000, 9_000],
    );
    assert.equal(history.window(1).seconds, 1);
  });
});
