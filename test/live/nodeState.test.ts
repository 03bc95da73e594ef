import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { nodeState, type ProxyOpinion, type Role } from '../../server/src/live/nodeState';
import { type Cause, failure } from '../../server/src/live/outcome';
import type { PollState } from '../../server/src/live/poller';

const up: PollState<null> = { word: 'up', value: null, at: 0, ms: 1 };
const missed = (cause: Cause): PollState<null> => ({ word: 'missed', failure: failure(cause), since: 0, misses: 1 });
const down = (cause: Cause): PollState<null> => ({ word: 'down', failure: failure(cause), since: 0, misses: 2 });

/** `lb-1 UP serving` and the like. */
function opinions(...texts: string[]): ProxyOpinion[] {
  return texts.map((text) => {
    const [instance, status, more] = text.split(' ');
    return { instance: instance!, status: status!, weight: more === 'weight0' ? 0 : 1, serving: more === 'serving' };
  });
}

describe('nodeState', () => {
  const rows: readonly (readonly [string, PollState<null>, ProxyOpinion[], Role, string, string])[] = [
    ['no poll yet', { word: 'unknown' }, opinions('lb-1 UP'), 'primary', 'unknown', 'not asked yet'],
    ['answers, no HAProxy', up, [], 'primary', 'ok', ''],
    ['primary in use', up, opinions('lb-1 UP serving', 'lb-2 UP serving'), 'primary', 'serving', ''],
    ['standby in reserve', up, opinions('lb-1 UP', 'lb-2 UP'), 'standby', 'ok', ''],
    ['standby in use', up, opinions('lb-1 UP serving', 'lb-2 UP serving'), 'standby', 'standby serving', ''],
    ['one miss', missed('refused'), opinions('lb-1 UP'), 'primary', 'missed', 'connection refused'],
    ['down for all', down('refused'), opinions('lb-1 DOWN', 'lb-2 DOWN'), 'primary', 'down', 'connection refused'],
    ['down, no HAProxy', down('silent'), [], 'primary', 'down', 'not answering'],
    [
      'down, HAProxy thinks UP',
      down('silent'),
      opinions('lb-1 UP serving', 'lb-2 DOWN'),
      'primary',
      'not noticed yet',
      'not answering; still UP at lb-1',
    ],
    ['down in maintenance', down('refused'), opinions('lb-1 MAINT'), 'primary', 'down', 'connection refused'],
    ['answers us only', up, opinions('lb-1 DOWN'), 'primary', 'split view', 'answers us, but DOWN at lb-1'],
    [
      'instances differ',
      up,
      opinions('lb-1 UP serving', 'lb-2 MAINT'),
      'primary',
      'split view',
      'lb-1: UP, lb-2: MAINT',
    ],
    [
      'instances send elsewhere',
      up,
      opinions('lb-1 UP serving', 'lb-2 UP'),
      'primary',
      'split view',
      'serves at lb-1, not at lb-2',
    ],
    ['maintenance', up, opinions('lb-1 MAINT', 'lb-2 MAINT'), 'primary', 'maintenance', ''],
    ['drain', up, opinions('lb-1 DRAIN'), 'primary', 'drained', ''],
    ['weight 0 is shown as UP by HAProxy', up, opinions('lb-1 UP weight0'), 'primary', 'drained', ''],
    ['no credentials', down('needs-login'), [], 'primary', 'login needed', 'needs a login'],
    ['full', down('connection-limit'), [], 'primary', 'connection limit', 'at its connection limit'],
    ['TLS', down('tls-failed'), opinions('lb-1 UP serving'), 'primary', 'not readable', 'TLS failed'],
  ];
  for (const [what, own, views, role, word, detail] of rows) {
    test(`${what}: ${word}`, () => {
      const result = nodeState(own, views, role);
      assert.deepEqual([result.word, result.detail], [word, detail]);
    });
  }
});
