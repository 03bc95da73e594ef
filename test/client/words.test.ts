import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Element } from '../../client/src/nodes/elements';
import { description, facts } from '../../client/src/nodes/words';
import type { LiveNode, NodeState } from '../../server/src/protocol';
import { balancer, cluster, NOW, node, shard, t } from './liveState';

const nodeWords = (more: Partial<LiveNode>): string => description(nodeElement(more), t, NOW);

function nodeElement(more: Partial<LiveNode>): Element {
  const one = node(more);
  const holder = shard({ nodes: [one] });
  return { kind: 'node', cluster: cluster({ shards: [holder] }), shard: holder, node: one };
}

test('a node that serves shows its figures', () => {
  assert.equal(nodeWords({}), 'serving · hit 94 % · 63 % mem · primary · 1.6.18');
  assert.equal(
    nodeWords({ evictionsPerSecond: 12 }),
    'serving · hit 94 % · 63 % mem · 12/s evicted · primary · 1.6.18',
  );
});

test('a figure that is not known is left out', () => {
  const bare = { hitRatio: null, memoryUsed: undefined, version: undefined };
  assert.equal(nodeWords({ ...bare, role: 'standby', serving: false }), 'up · standby');
});

test('a node that is down says why and since when', () => {
  assert.equal(
    nodeWords({ state: 'down', serving: false, cause: 'connection refused', since: NOW - 47_000 }),
    'down · connection refused · 40 s · primary',
  );
});

test('every state of a node has its own words', () => {
  const states: NodeState[] = [
    'unknown',
    'up',
    'missed',
    'down',
    'not-noticed',
    'split-view',
    'maintenance',
    'drained',
    'needs-login',
    'unsupported',
  ];
  const words = states.map((state) => nodeWords({ state, serving: false, hitRatio: null, memoryUsed: undefined }));
  assert.equal(new Set(words).size, states.length);
});

test('a cluster counts each node once, and says what its figures come from', () => {
  const both = [node(), node({ id: 'x', name: 'u-b', state: 'down' })];
  const shards = [shard({ nodes: both }), shard({ id: 'y', name: 'u2', state: 'standby-serving', nodes: both })];
  const element: Element = { kind: 'cluster', cluster: cluster({ shards, basis: { version: 2, stale: true } }) };
  assert.equal(description(element, t, NOW), 'production · 1/2 up · 1 on standby · last good spec');
});

test('shards, load balancers and backends', () => {
  const one = cluster();
  const words = (element: Element): string => description(element, t, NOW);
  assert.equal(
    words({ kind: 'shard', cluster: one, shard: shard({ state: 'lost', hitRatio: null }) }),
    'lost: no node serves',
  );
  assert.equal(words({ kind: 'balancer', cluster: one, balancer: balancer() }), 'connected · level admin');
  const gone = balancer({ state: 'unreachable', cause: 'no such socket' });
  assert.equal(words({ kind: 'balancer', cluster: one, balancer: gone }), 'unreachable · no such socket');
});

test('a tooltip has what is known and nothing else', () => {
  const element = nodeElement({ connections: 12, connectionsUsable: 4076, latencyMs: 0.4321, hitRatio: null });
  assert.deepEqual(facts(element, t, NOW), [
    { term: 'Address', value: '10.1.0.11:11211' },
    { term: 'Version', value: '1.6.18' },
    { term: 'Latency', value: '0.4 ms' },
    { term: 'Hit ratio, 1 min', value: 'too few gets to say' },
    { term: 'Memory', value: '63 B of 100 B' },
    { term: 'Connections', value: '12 of 4076' },
  ]);
});
