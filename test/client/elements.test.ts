import assert from 'node:assert/strict';
import { test } from 'node:test';
import { childrenOf, type Element, idOf, roots } from '../../client/src/nodes/elements';
import { balancer, cluster, node, shard } from './liveState';

function ids(elements: Element[]): string[] {
  return elements.flatMap((element) => [idOf(element), ...ids(childrenOf(element))]);
}

const whole = cluster({ balancers: [balancer({ backends: [{ name: 'be_u1', words: 'u-a serves' }] })] });

test('the tree is cluster, shards, nodes; load balancers, instances, backends', () => {
  const kinds = (elements: Element[]): string[] => elements.flatMap((e) => [e.kind, ...kinds(childrenOf(e))]);
  assert.deepEqual(kinds(roots({ clusters: [whole] })), [
    'cluster',
    'shard',
    'node',
    'balancers',
    'balancer',
    'backend',
  ]);
});

test('there is no group of load balancers where there are none', () => {
  assert.deepEqual(
    childrenOf({ kind: 'cluster', cluster: cluster() }).map(({ kind }) => kind),
    ['shard'],
  );
});

test('ids are unique, also for two specs of one cluster name', () => {
  const all = ids(roots({ clusters: [whole, { ...whole, uri: 'file:///other.memcached.yaml' }] }));
  assert.equal(new Set(all).size, all.length);
});

test('ids do not change with the figures', () => {
  const later = {
    ...whole,
    problems: 2,
    shards: [shard({ state: 'lost', nodes: [node({ state: 'down', hitRatio: 0.1 })] })],
  };
  assert.deepEqual(ids(roots({ clusters: [later] })), ids(roots({ clusters: [whole] })));
});
