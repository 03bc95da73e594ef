import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSpec } from '../../../server/src/core/document/parse';
import { planDocument } from '../../../server/src/core/failover/document';
import { planOperation } from '../../../server/src/core/failover/makePlan';
import type { Observed, ObservedInstance, ObservedNode } from '../../../server/src/core/failover/observed';
import type { Operation, Plan, Refusal } from '../../../server/src/core/failover/plan';
import { readCluster } from '../../../server/src/core/model/cluster';

const spec = (extra = ''): string => `version: 1
cluster: sessions
nodes:
  a: {address: 127.0.0.1:1001}
  b: {address: 127.0.0.2:1002}
  c: {address: 127.0.0.3:1003}
pools:
  users:
    ${extra}
    shards:
      s1: {primary: a, standby: [b]}
      s2: {primary: a, standby: [b, c]}
      lone: {primary: c}
proxies:
  edge:
    type: haproxy
    base_port: 2000
    state_file: /var/lib/haproxy/state
    instances:
      lb-1: {address: 127.0.0.1, peer_port: 9000, runtime: {socket: /run/1.sock, level: admin}}
      lb-2: {address: 127.0.0.2, peer_port: 9000, runtime: {address: "127.0.0.1:9999", level: admin}}
`;

type Servers = Record<string, string>;

function instance(name: string, servers: Servers, stick: string | null = 'a', more: object = {}): ObservedInstance {
  const addresses: Servers = { a: '127.0.0.1:1001', b: '127.0.0.2:1002', c: '127.0.0.3:1003' };
  return {
    instance: name,
    where: `at ${name}`,
    ok: true,
    level: 'admin',
    settled: true,
    backend: {
      name: 'be_users_s1',
      stick,
      servers: Object.entries(servers).map(([server, status], index) => ({
        name: server,
        address: addresses[server],
        status,
        weight: status === 'DRAIN' ? 0 : 1,
        backup: index > 0,
        sessions: 3,
      })),
    },
    ...more,
  } as ObservedInstance;
}

const node = (name: string, more: object = {}): ObservedNode =>
  ({
    node: name,
    where: `${name}:1`,
    ok: true,
    version: '1.6.18',
    startedAt: 100,
    items: 7,
    flushEnabled: true,
    ...more,
  }) as ObservedNode;

const healthy: Observed = {
  instances: [instance('lb-1', { a: 'UP', b: 'UP' }), instance('lb-2', { a: 'UP', b: 'UP' })],
  nodes: [node('a'), node('b'), node('c')],
};

function plan(operation: Operation, observed: Observed, text = spec(), shard = 's1'): Plan | Refusal {
  const cluster = readCluster(parseSpec(text));
  assert.ok(cluster);
  return planOperation(cluster, 'users', shard, operation, observed);
}

function planned(result: Plan | Refusal): Plan {
  assert.ok(!('refused' in result), JSON.stringify(result));
  return result;
}

function refused(result: Plan | Refusal, pattern: RegExp): void {
  assert.ok('refused' in result, 'a plan was made');
  assert.match(result.refused.join('\n'), pattern);
}

const commands = (made: Plan): string[] =>
  made.steps.map((step) => `${step.phase} ${step.target.name}: ${step.command}`);

describe('failover plan', () => {
  it('holds, flushes, closes everywhere, then opens', () => {
    const made = planned(plan('failover', healthy));
    assert.deepEqual(commands(made), [
      'hold lb-1: set server be_users_s1/b state drain; shutdown sessions server be_users_s1/b',
      'hold lb-2: set server be_users_s1/b state drain; shutdown sessions server be_users_s1/b',
      'flush b: flush_all',
      'close lb-1: set server be_users_s1/a state maint; shutdown sessions server be_users_s1/a',
      'close lb-2: set server be_users_s1/a state maint; shutdown sessions server be_users_s1/a',
      'open lb-1: set server be_users_s1/b state ready',
      'open lb-2: set server be_users_s1/b state ready',
      'verify lb-1: ',
      'verify lb-2: ',
      'save lb-1: show servers state',
    ]);
    assert.match(made.effects.join(' '), /each of the 6 open connections/);
    assert.match(made.warnings.join(' '), /reload of lb-2 undoes this unless/);
  });

  it('returns to the primary and restores the standby', () => {
    const failedOver = {
      ...healthy,
      instances: [instance('lb-1', { a: 'MAINT', b: 'UP' }, 'b'), instance('lb-2', { a: 'MAINT', b: 'UP' }, 'b')],
    };
    const made = planned(plan('failback', failedOver));
    assert.deepEqual([made.from, made.to], ['b', 'a']);
    assert.deepEqual(
      commands(made).filter((line) => line.includes('lb-1') || line.startsWith('flush')),
      [
        'hold lb-1: set server be_users_s1/a state drain; shutdown sessions server be_users_s1/a',
        'flush a: flush_all',
        'close lb-1: set server be_users_s1/b state maint; shutdown sessions server be_users_s1/b',
        'open lb-1: set server be_users_s1/a state ready',
        'verify lb-1: ',
        'return lb-1: set server be_users_s1/b state ready',
        'save lb-1: show servers state',
      ],
    );
    assert.equal(made.steps[0].undo, 'set server be_users_s1/a state maint');
  });

  it('lets no second standby slip in while the shard is closed', () => {
    const servers = { a: 'UP', b: 'UP', c: 'UP' };
    const made = planned(
      plan('failover', { ...healthy, instances: [instance('lb-1', servers), instance('lb-2', servers)] }, spec(), 's2'),
    );
    const line = commands(made);
    assert.ok(
      line.indexOf('hold lb-2: set server be_users_s2/c state drain; shutdown sessions server be_users_s2/c') <
        line.findIndex((l) => l.startsWith('close')),
    );
    assert.ok(
      line.indexOf('return lb-1: set server be_users_s2/c state ready') > line.findIndex((l) => l.startsWith('verify')),
    );
  });

  it('takes the first standby that is up everywhere', () => {
    const one = instance('lb-1', { a: 'UP', b: 'UP', c: 'UP' });
    const two = instance('lb-2', { a: 'UP', b: 'DOWN', c: 'UP' });
    assert.equal(planned(plan('failover', { ...healthy, instances: [one, two] }, spec(), 's2')).to, 'c');
  });

  it('holds a node in maintenance where the stick-table would feed it in drain', () => {
    const split = [instance('lb-1', { a: 'UP', b: 'UP' }, 'a'), instance('lb-2', { a: 'UP', b: 'UP' }, 'b')];
    const made = planned(plan('failback', { ...healthy, instances: split }));
    const holds = made.steps.filter((step) => step.phase === 'hold');
    assert.deepEqual(
      holds.map((step) => step.command.split(';')[0]),
      ['set server be_users_s1/a state maint', 'set server be_users_s1/a state drain'],
    );
  });

  it('takes a standby out of maintenance, and puts it back, where failover is manual', () => {
    const manual = spec('failover: {mode: manual}');
    const waiting = [instance('lb-1', { a: 'UP', b: 'MAINT' }), instance('lb-2', { a: 'UP', b: 'MAINT' })];
    const made = planned(plan('failover', { ...healthy, instances: waiting }, manual));
    assert.equal(made.steps[0].undo, 'set server be_users_s1/b state maint');
    refused(plan('failover', { ...healthy, instances: waiting }), /b as MAINT/);
    const over = [instance('lb-1', { a: 'MAINT', b: 'UP' }, 'b'), instance('lb-2', { a: 'MAINT', b: 'UP' }, 'b')];
    assert.ok(
      !planned(plan('failback', { ...healthy, instances: over }, manual)).steps.some((step) => step.phase === 'return'),
    );
  });

  it('finds what an interrupted run left', () => {
    const left = [instance('lb-1', { a: 'MAINT', b: 'DRAIN' }), instance('lb-2', { a: 'UP', b: 'DRAIN' })];
    assert.equal(planned(plan('failover', { ...healthy, instances: left })).to, 'b');
  });

  it('refuses with a reason', () => {
    const down = [instance('lb-1', { a: 'UP', b: 'DOWN' }), instance('lb-2', { a: 'UP', b: 'UP' })];
    refused(plan('failover', { ...healthy, instances: down }), /lb-1 sees the standby b as DOWN/);
    const operator = [instance('lb-1', { a: 'UP', b: 'UP' }, 'a', { level: 'operator' }), healthy.instances[1]];
    refused(plan('failover', { ...healthy, instances: operator }), /lb-1 allows only level operator .* level admin/);
    const young = [instance('lb-1', { a: 'UP', b: 'UP' }, 'a', { settled: false }), healthy.instances[1]];
    refused(plan('failover', { ...healthy, instances: young }), /lb-1 started some seconds ago/);
    const gone = {
      instance: 'lb-2',
      where: '127.0.0.1:9999',
      ok: false,
      cause: 'connection refused',
      unknown: false,
    } as const;
    refused(
      plan('failover', { ...healthy, instances: [healthy.instances[0], gone] }),
      /lb-2 can’t be reached .*refused.*nothing is changed/,
    );
    refused(
      plan('failover', { ...healthy, instances: [healthy.instances[0], { ...gone, unknown: true }] }),
      /may still serve/,
    );
    refused(plan('failover', healthy, spec(), 'lone'), /has no standby/);
    refused(plan('failover', healthy, spec(), 'nope'), /no shard users\/nope/);
    refused(plan('failback', healthy), /a serves shard s1 already/);
    const over = [instance('lb-1', { a: 'DOWN', b: 'UP' }, 'b'), instance('lb-2', { a: 'DOWN', b: 'UP' }, 'b')];
    refused(plan('failover', { ...healthy, instances: over }), /b serves shard s1 already/);
    const silent = [node('a'), { node: 'b', where: 'b:1', ok: false, cause: 'not answering' } as const];
    refused(plan('failover', { ...healthy, nodes: silent }), /b does not answer \(b:1: not answering\)/);
    refused(plan('failover', { ...healthy, nodes: [node('b', { flushEnabled: false })] }), /flush_all disabled/);
    refused(plan('failover', healthy, spec('failover: {flush: restart}')), /b holds 7 items .* restart it/);
    const moved = spec().replace('127.0.0.2:1002', '127.0.0.9:1002');
    refused(plan('failover', healthy, moved), /lb-1 uses 127.0.0.2:1002 for b, the spec says 127.0.0.9:1002/);
    const unloaded = [instance('lb-1', { a: 'UP' }), healthy.instances[1]];
    refused(plan('failover', { ...healthy, instances: unloaded }), /lb-1 has no server b/);
  });

  it('says what may be read stale when the spec wants no flush', () => {
    const made = planned(plan('failover', healthy, spec('failover: {flush: never}')));
    assert.ok(!made.steps.some((step) => step.phase === 'flush'));
    assert.match(made.warnings.join(' '), /b holds 7 items, and any of them may be older/);
  });

  it('notices that what it assumed has changed', () => {
    const before = planned(plan('failover', healthy)).assumed;
    const restarted = { ...healthy, nodes: [node('a'), node('b', { startedAt: 200 })] };
    const busier = { ...healthy, nodes: [node('a'), node('b', { items: 9 })] };
    assert.notEqual(planned(plan('failover', restarted)).assumed, before);
    assert.equal(planned(plan('failover', busier)).assumed, before);
  });

  it('reads as a page', () => {
    const page = planDocument(planned(plan('failover', healthy)));
    assert.match(page, /^# Fail over shard s1 of users: a → b\n/);
    assert.match(page, /at lb-1 {2}set server be_users_s1\/a state maint; shutdown sessions/);
    assert.match(page, /## To undo\n\n“Fail back shard” returns s1 to a: it flushes that node first\./);
  });
});
