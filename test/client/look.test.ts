import assert from 'node:assert/strict';
import { test } from 'node:test';
import { childrenOf, type Element } from '../../client/src/nodes/elements';
import { lookOf } from '../../client/src/nodes/look';
import { balancer, cluster, NOW, node, shard, t } from './liveState';

const shardElement = (element: Element): Element => childrenOf(element)[0]!;

test('color and icon follow the state, and menus know it', () => {
  const failed = shard({ state: 'standby-serving', nodes: [node({ state: 'down', serving: false })] });
  const element: Element = { kind: 'cluster', cluster: cluster({ shards: [failed], problems: 1 }) };
  assert.equal(lookOf(shardElement(element), t, NOW).context, 'shard.standby-serving');
  assert.deepEqual(lookOf(shardElement(shardElement(element)), t, NOW).icon, {
    id: 'error',
    color: 'list.errorForeground',
  });
  assert.equal(lookOf(element, t, NOW).icon.color, 'list.warningForeground');
});

test('the node that serves is marked', () => {
  const element: Element = { kind: 'node', cluster: cluster(), shard: shard(), node: node() };
  assert.equal(lookOf(element, t, NOW).icon.id, 'star-full');
  assert.equal(lookOf({ ...element, node: node({ serving: false }) } as Element, t, NOW).icon.id, 'pass');
});

test('a shard bears the name of its pool only where there are several pools', () => {
  const two = [shard(), shard({ id: 'shop/flags/f1', pool: 'flags', name: 'f1' })];
  assert.equal(lookOf(shardElement({ kind: 'cluster', cluster: cluster() }), t, NOW).label, 'u1');
  assert.equal(
    lookOf(shardElement({ kind: 'cluster', cluster: cluster({ shards: two }) }), t, NOW).label,
    'users / u1',
  );
});

test('a small cluster is open to its nodes, a large one to its shards', () => {
  const many = Array.from({ length: 9 }, (_, index) => shard({ id: String(index), name: `u${index}` }));
  const state = (shards: typeof many): string =>
    lookOf(shardElement({ kind: 'cluster', cluster: cluster({ shards }) }), t, NOW).state;
  assert.equal(state(many.slice(1)), 'expanded');
  assert.equal(state(many), 'collapsed');
  assert.equal(lookOf({ kind: 'balancers', cluster: cluster({ balancers: [balancer()] }) }, t, NOW).state, 'collapsed');
});
