import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lossView, whatIfView } from '../../client/src/previews/changeWords';
import type { LossResult, WhatIfResult } from '../../server/src/protocol';
import { t } from './liveState';

const basis = { version: 3, stale: false };
const edited: WhatIfResult = {
  ok: true,
  basis,
  pool: 'users',
  headline: 'Adding s2 moves 40.0 % of the keys.',
  keys: 20000,
  moved: 0.4,
  moves: [{ from: 's1', to: 's2', share: 0.4 }],
  shards: [
    { shard: 's1', node: 'a', zone: 'east', before: 1, after: 0.6, gained: 0, left: 0.4 },
    { shard: 's2', node: 'b', zone: 'west', before: 0, after: 0.4, gained: 0.4, left: 0 },
  ],
  sentences: ['Moved keys miss at first.'],
  assumptions: [],
};
const lost: LossResult = {
  ok: true,
  basis,
  pool: 'users',
  headline: 'Without node a 60.0 % of the keys begin cold on another node.',
  shards: [{ shard: 's1', node: 'a', by: 'b', before: 0.6, after: 0.6, gained: 0, left: 0 }],
  failing: 0,
  cold: 0.6,
  nodes: [
    { node: 'b', before: 0.4, after: 1, memory: 2 ** 30, needs: 1.5 * 2 ** 30, connections: 60, usable: 104 },
    { node: 'c', before: 0, after: 0, memory: 2 ** 30, connections: 0, usable: 104 },
  ],
  memory: { serving: 2 ** 31 },
  sentences: [],
  assumptions: [],
};

test('a change has shares before and after, and what comes and goes', () => {
  const { title, headline, sentences, bars } = whatIfView(edited, 'Since the last save', t);
  assert.deepEqual([title, headline], ['Since the last save', 'Adding s2 moves 40.0 % of the keys.']);
  assert.deepEqual(sentences, ['Moved keys miss at first.', 'Shares of 20,000 sampled keys.']);
  assert.deepEqual(
    bars.map(({ shard, words, moves, before, share }) => [shard, words, moves, before, share]),
    [
      ['s1', '100.0 % → 60.0 %', '−40.0 %', 1, 0.6],
      ['s2', '0.0 % → 40.0 %', '+40.0 %', 0, 0.4],
    ],
  );
});

test('a loss names who takes over and what that node then carries', () => {
  const { title, bars, loads } = lossView(lost, 'a', t);
  assert.deepEqual([title, bars[0]?.node, bars[0]?.words], ['If a is lost', 'a → b', '60.0 %']);
  assert.deepEqual(loads, [
    {
      node: 'b',
      share: '40.0 % → 100.0 %',
      memory: '1.5GiB of 1GiB',
      connections: '60 of 104',
      isFull: true,
      isCrowded: false,
    },
  ]);
});

test('a problem stands where the headline would', () => {
  const refused = { ok: false, problem: 'The spec has no pool q.' } as const;
  assert.deepEqual(whatIfView(refused, 'Since HEAD', t).headline, refused.problem);
  assert.deepEqual(lossView(refused, 'a', t).bars, []);
});
