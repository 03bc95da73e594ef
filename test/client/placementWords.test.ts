import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, poolView } from '../../client/src/previews/placementWords';
import type { Share, SharesResult } from '../../server/src/protocol';
import { t } from './liveState';

const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } };
const share = (shard: string, zone: string | undefined, part: number): Share => ({ shard, zone, share: part, range });
const found: SharesResult = {
  ok: true,
  basis: { version: 3, stale: false },
  pool: 'users',
  client: 'web',
  implementation: 'twemproxy ketama, fnv1a_64',
  method: 'exact',
  shares: [share('k1', 'a', 0.3412), share('k2', 'b', 0.4), share('k3', 'a', 0.2588)],
  assumptions: ['weights are 1'],
  paths: [
    { pool: 'users', client: 'web', label: 'users: web' },
    { pool: 'users', label: 'users' },
  ],
};

test('bars share the color of their zone', () => {
  const { bars } = poolView(found, t);
  assert.deepEqual(
    bars.map(({ shard, words, tones }) => [shard, words, tones.zone, tones.node]),
    [
      ['k1', '34.1 %', 0, 0],
      ['k2', '40.0 %', 1, 1],
      ['k3', '25.9 %', 0, 2],
    ],
  );
});

test('without zones each node has its own color, and colors begin again', () => {
  const shares = Array.from({ length: 19 }, (_, index) => share(`k${index}`, undefined, 1 / 19));
  const tones = poolView({ ...found, shares }, t).bars.map(({ tones: { zone } }) => zone);
  assert.deepEqual(tones.slice(-3), [16, 17, 0]);
});

test('what could be lost is named once', () => {
  const { nodes, zones } = poolView(found, t);
  assert.deepEqual([nodes, zones], [[], ['a', 'b']]);
});

test('the way that was answered for is selected', () => {
  const { paths, summary, notes } = poolView(found, t);
  assert.deepEqual(
    paths.map(({ selected }) => selected),
    [true, false],
  );
  assert.equal(summary, 'twemproxy ketama, fnv1a_64; exact shares of the key space');
  assert.deepEqual(notes, ['weights are 1']);
});

test('figures of the last good spec say so', () => {
  const { notes } = poolView({ ...found, basis: { version: 3, stale: true } }, t);
  assert.match(notes[0]!, /last good spec/);
});

test('a problem stands where the figures would, and the ways stay', () => {
  const view = poolView({ ok: false, problem: 'No pool.', paths: found.paths }, t);
  assert.deepEqual([view.summary, view.bars.length, view.paths.length], ['No pool.', 0, 2]);
});

test('an answer leaves out what the implementation does not have', () => {
  const basis = { version: 3, stale: false };
  const place = {
    ok: true,
    basis,
    shard: 'k2',
    implementation: 'user-id ranges',
    reason: ['42 is in 0-99'],
    assumptions: [],
  } as const;
  const { heading, facts, shard } = answer(place, t);
  assert.deepEqual([heading, shard], ['Shard k2', 'k2']);
  assert.deepEqual(facts, [{ term: 'Computed by', value: 'user-id ranges' }]);
  assert.equal(answer({ ...place, node: 'cat-b', hash: '9f86' }, t).heading, 'Shard k2, node cat-b');
  assert.equal(answer({ ok: false, problem: 'A key has no space.' }, t).heading, 'A key has no space.');
});
