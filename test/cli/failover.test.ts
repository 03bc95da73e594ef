// needs: memcached, haproxy
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { observeShard } from '../../server/src/live/failover/observe';
import { reachShard } from '../../server/src/live/failover/reach';
import { type LabCluster, startCluster } from '../lab/cluster';
import { labFolder } from '../lab/folder';
import { waitFor } from '../lab/waitFor';
import { cli } from './run';

const example = readFileSync(join(__dirname, '../../examples/sessions.memcached.yaml'), 'utf8');
let lab: LabCluster;

before(async () => {
  lab = await startCluster(example, { folder: labFolder(), specName: 'sessions.memcached.yaml', relocated: true });
  const reach = await reachShard(lab.cluster, 'sessions', 's1', { folder: lab.folder, environment: {} });
  await waitFor('all UP and settled', async () => {
    const { observed } = await observeShard(reach);
    return observed.instances.every(
      (seen) => seen.ok && seen.settled && seen.backend?.servers.every(({ status }) => status === 'UP'),
    );
  });
});
after(() => lab.stop());

describe('memcached-ha status, failover and failback', () => {
  it('shows the live cluster', async () => {
    const { code, stdout } = await cli(['status', lab.specFile]);
    assert.equal(code, 0, stdout);
    assert.match(stdout, /sessions\/s1\s+mem-a1\s+primary\s+\S+\s+up, serving/);
    const json = JSON.parse((await cli(['status', lab.specFile, '--format', 'json'])).stdout);
    assert.deepEqual(
      json.balancers.map((one: { state: string }) => one.state),
      ['connected', 'connected'],
    );
  });

  it('shows a plan and changes nothing', async () => {
    const { code, stdout } = await cli(['failover', lab.specFile, 's1', '--dry-run']);
    assert.equal(code, 0);
    assert.match(stdout, /^# Fail over shard s1 of sessions: mem-a1 → mem-b1/);
    const plan = JSON.parse(
      (await cli(['failover', lab.specFile, 'sessions/s1', '--dry-run', '--format', 'json'])).stdout,
    );
    assert.deepEqual([plan.from, plan.to], ['mem-a1', 'mem-b1']);
  });

  it('asks, and does nothing where nobody can answer', async () => {
    const { code, stderr } = await cli(['failover', lab.specFile, 's1']);
    assert.equal(code, 2);
    assert.match(stderr, /Nobody can be asked here: give --yes/);
  });

  it('moves a shard over and back', async () => {
    const over = await cli(['failover', lab.specFile, 's1', '--yes']);
    assert.equal(over.code, 0, over.stdout + over.stderr);
    assert.match(over.stdout, /mem-b1 serves shard s1; seen on every HAProxy/);
    const again = await cli(['failover', lab.specFile, 's1', '--yes']);
    assert.deepEqual(
      [again.code, again.stderr],
      [1, 'Refused: mem-b1 serves shard s1 already: fail it back when mem-a1 is healthy.\n'],
    );
    const status = await cli(['status', lab.specFile]);
    assert.deepEqual(
      [status.code, /mem-b1\s+standby\s+\S+\s+up, serving/.test(status.stdout)],
      [1, true],
      status.stdout,
    );
    const back = await cli(['failback', lab.specFile, 's1', '--yes']);
    assert.equal(back.code, 0, back.stdout + back.stderr);
  });

  it('names what is there when the shard is not', async () => {
    const { code, stderr } = await cli(['failover', lab.specFile, 'nope', '--dry-run']);
    assert.deepEqual([code, stderr], [2, 'No shard nope in the spec: it has sessions/s1, sessions/s2.\n']);
  });
});
