// needs: memcached, haproxy
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { planOperation } from '../../../server/src/core/failover/makePlan';
import type { Operation, Plan } from '../../../server/src/core/failover/plan';
import { frontends } from '../../../server/src/core/model/listeners';
import { type RunContext, runPlan } from '../../../server/src/live/failover/executor';
import { observeShard } from '../../../server/src/live/failover/observe';
import { type Reach, reachShard } from '../../../server/src/live/failover/reach';
import type { RunResult } from '../../../server/src/protocol';
import { type LabCluster, startCluster } from '../../lab/cluster';
import { labFolder } from '../../lab/folder';
import { waitFor } from '../../lab/waitFor';
import { startWriters, type Writers } from '../../lab/writers';

const example = readFileSync(join(__dirname, '../../../examples/sessions.memcached.yaml'), 'utf8');

let lab: LabCluster;
let reach: Reach;

async function start(): Promise<void> {
  lab = await startCluster(example, { folder: labFolder(), specName: 'sessions.memcached.yaml', relocated: true });
  reach = await reachShard(lab.cluster, 'sessions', 's1', { folder: lab.folder, environment: {} });
  await everyoneUp();
  await waitFor('the peers to settle', async () =>
    (await observeShard(reach)).observed.instances.every((seen) => seen.ok && seen.settled),
  );
}

async function planned(operation: Operation): Promise<Plan> {
  const { observed } = await observeShard(reach);
  const plan = planOperation(lab.cluster, 'sessions', 's1', operation, observed);
  assert.ok(!('refused' in plan), JSON.stringify(plan));
  return plan;
}

const refusal = async (operation: Operation): Promise<string> => {
  const { observed } = await observeShard(reach);
  const plan = planOperation(lab.cluster, 'sessions', 's1', operation, observed);
  assert.ok('refused' in plan, 'a plan was made');
  return plan.refused.join('\n');
};

function run(plan: Plan, more: Partial<RunContext> = {}): Promise<RunResult> {
  return runPlan(plan, {
    reach,
    plan: (observed) => planOperation(lab.cluster, 'sessions', 's1', plan.operation, observed),
    audit: () => undefined,
    ...more,
  });
}

/** `lb-a: mem-a1 UP, mem-b1 UP` for both instances. */
async function statuses(): Promise<string[]> {
  const { observed } = await observeShard(reach);
  return observed.instances.map((seen) =>
    seen.ok
      ? `${seen.instance}: ${seen.backend?.servers.map((s) => `${s.name} ${s.status}`).join(', ')}`
      : `${seen.instance}: ${seen.cause}`,
  );
}

const everyoneUp = (): Promise<unknown> =>
  waitFor('all UP', async () => (await statuses()).every((line) => /mem-a1 UP, mem-b1 UP$/.test(line)));

function writers(): Writers {
  const [proxy] = [...lab.cluster.proxies.values()];
  const addresses = proxy.instances.map((instance) => {
    const frontend = frontends(proxy, instance).find((candidate) => candidate.shard?.name === 's1');
    return { host: frontend?.host ?? '', port: frontend?.port ?? 0 };
  });
  return startWriters(addresses, 8);
}

describe('failover of a shard over two HAProxy', () => {
  before(start);
  after(() => lab.stop());

  it('over and back, again and again, without one stale read', async (context) => {
    const clients = writers();
    await waitFor('clients to write', () => clients.writes > 100);
    for (let round = 0; round < 5; round++) {
      for (const operation of ['failover', 'failback'] as const) {
        const result = await run(await planned(operation));
        assert.equal(result.outcome, 'done', JSON.stringify(result, null, 1));
        const before = clients.writes;
        await waitFor('clients to go on', () => clients.writes > before + 100);
      }
    }
    await clients.stop();
    assert.deepEqual(clients.stale, []);
    assert.ok(clients.reads > 1_000);
    const gaps = [...clients.gaps].sort((a, b) => a - b);
    const most = Math.max(...clients.errors.values());
    context.diagnostic(
      `${clients.writes} writes; ten moves cost a connection at most ${most} errors; slowest return ${gaps.at(-1)?.toFixed(1)} ms`,
    );
    await everyoneUp();
  });

  it('saves the state where it can', async () => {
    const result = await run(await planned('failover'));
    assert.equal(result.outcome, 'done');
    assert.match(readFileSync(join(lab.folder, 'servers.state'), 'utf8'), /be_sessions_s1 \d+ mem-a1 \S+ 0 1 /);
    assert.match(result.audit.join('\n'), /lb-a \(.*\) show servers state -> saved to /);
    assert.equal((await run(await planned('failback'))).outcome, 'done');
  });

  it('tells each step and empties the node that will serve', async () => {
    const events: string[] = [];
    const result = await run(await planned('failover'), {
      onStep: (event) => events.push(`${event.step}/${event.of} ${event.state}`),
    });
    assert.equal(events.filter((event) => event.endsWith('done')).length, result.audit.length - 1);
    assert.match(result.audit.join('\n'), /mem-b1 .* flush_all -> flushed, \d+ items dropped/);
    assert.match(await refusal('failover'), /mem-b1 serves shard s1 already/);
    assert.equal((await run(await planned('failback'))).outcome, 'done');
  });

  it('does nothing when what it assumed has changed', async () => {
    const plan = await planned('failover');
    await lab.nodes.get('mem-b1')?.stop();
    await lab.startNode('mem-b1');
    await everyoneUp();
    const before = await statuses();
    const result = await run(plan);
    assert.equal(result.outcome, 'refused');
    assert.deepEqual(await statuses(), before);
  });

  it('stops on demand before anything changed for clients', async () => {
    const result = await run(await planned('failover'), { signal: AbortSignal.abort() });
    assert.equal(result.outcome, 'stopped');
    await everyoneUp();
  });

  it('takes everything back when the standby can’t be emptied', async () => {
    const plan = await planned('failover');
    const stopped = new AbortController();
    const result = await run(plan, {
      signal: stopped.signal,
      // The standby hangs after it was held and before it is flushed.
      onStep: (event) => {
        if (event.step === 2 && event.state === 'done') lab.nodes.get('mem-b1')?.pause();
      },
    });
    lab.nodes.get('mem-b1')?.resume();
    assert.match(result.outcome, /rolled-back|unknown/);
    assert.match(result.summary, /mem-b1: not flushed/);
    await everyoneUp();
  });

  it('refuses while an instance hangs, and says that it may still serve', async () => {
    lab.instances.get('lb-b')?.pause();
    assert.match(await refusal('failover'), /lb-b took the connection and gave no reply .* may still serve/);
    lab.instances.get('lb-b')?.resume();
    await everyoneUp();
  });

  it('refuses while the standby is down', async () => {
    await lab.nodes.get('mem-b1')?.stop();
    await waitFor('DOWN', async () => (await statuses()).every((line) => line.includes('mem-b1 DOWN')));
    assert.match(await refusal('failover'), /lb-a sees the standby mem-b1 as DOWN/);
    await lab.startNode('mem-b1');
    await everyoneUp();
  });

  it('fails back after a crash that HAProxy handled by itself', async () => {
    await lab.nodes.get('mem-a1')?.stop();
    await waitFor('DOWN', async () => (await statuses()).every((line) => line.includes('mem-a1 DOWN')));
    // A first connection teaches the stick-table that the standby serves; without one the primary just returns.
    const clients = writers();
    await waitFor('clients to write', () => clients.writes > 100);
    await lab.startNode('mem-a1');
    await everyoneUp();
    const result = await run(await planned('failback'));
    assert.equal(result.outcome, 'done', JSON.stringify(result));
    await clients.stop();
    assert.deepEqual(clients.stale, []);
  });

  it('finishes what an interrupted run left closed', async () => {
    for (const { runtime } of reach.instances) {
      await runtime.write('set server be_sessions_s1/mem-b1 state drain');
      await runtime.write('set server be_sessions_s1/mem-a1 state maint');
    }
    assert.equal((await run(await planned('failover'))).outcome, 'done');
    assert.equal((await run(await planned('failback'))).outcome, 'done');
    await everyoneUp();
  });
});
