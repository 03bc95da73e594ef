import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixture, imported, refusal } from './support';

test('servers in order, with weights; logins stay behind', () => {
  const { text, cluster, notes } = imported({ 'servers.txt': fixture('servers.txt') });
  const pool = cluster.pools.get('servers')!;
  assert.deepEqual(
    pool.shards.map(({ primary, weight }) => [JSON.stringify(primary?.target?.address?.value), weight.value]),
    [
      ['{"kind":"tcp","host":"mem-a.example","port":11211}', 100],
      ['{"kind":"tcp","host":"mem-b.example","port":11211}', 50],
      ['{"kind":"tcp","host":"10.0.0.3","port":11211}', 100],
      ['{"kind":"tcp","host":"fd00::1","port":11212}', 100],
    ],
  );
  assert.doesNotMatch(text, /hunter2|app:|10\.0\.0\.4/);
  assert.deepEqual(notes, ['secret-left-out 5', 'not-carried']);
});

test('what is no list of servers', () => {
  assert.match(refusal('x.txt', 'Dear reader,\nthis is a letter.\n'), /line 1 is no server/);
  assert.match(refusal('x.txt', 'memcached://u:hunter2@10.0.0.1\n'), /^every server has a user and password/);
  assert.match(refusal('x.txt', '# nothing\n'), /no server in it/);
});
