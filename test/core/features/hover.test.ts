import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hover } from '../../../server/src/core/features/hover';
import { marked, small, smallAt } from './marked';

function hovered(spec: ReturnType<typeof marked>): string {
  return hover(spec, spec.offset)?.text ?? '';
}

test('a key shows its meaning and default', () => {
  const spec = smallAt('memory:');
  assert.match(hovered(spec), /memory for items/);
  assert.match(hovered(spec), /Default: `64MiB`/);
  assert.equal(spec.at(hover(spec, spec.offset)!.range), 'memory');
});

test('a word shows what it means', () => {
  assert.match(hovered(marked('environment: prod‸uction\n')), /`production`: The name of the cluster is typed/);
});

test('a node shows address, zone, connections and who uses it', () => {
  const text = hovered(smallAt('mem1'));
  assert.match(text, /10\.0\.0\.1:11212 · east/);
  assert.match(text, /1000 usable connections/);
  assert.match(text, /sessions\/s1 \(primary\)/);
  assert.match(hovered(smallAt('mem2', 2)), /sessions\/s1 \(standby\)/);
});

test('a node shows every value in force and where it comes from', () => {
  const text = hovered(
    marked('defaults: {node: {threads: 8}}\nnodes:\n  m‸1: {address: "10.0.0.1:1", memory: 1GiB}\n'),
  );
  assert.match(text, /\| threads \| `8` \| defaults\.node \|/);
  assert.match(text, /\| memory \| `1GiB` \| here \|/);
  assert.match(text, /\| max_connections \| `1024` \| default \|/);
});

test('detection shows the worst times', () => {
  const text = hovered(marked('pools:\n  p: {failover: {detection: {ti‸meout: 500ms}}}\n'));
  assert.match(text, /crashed node is noticed in 1\.5s, a hung one in 3s/);
  assert.match(hovered(marked('defaults: {failover: {detection: {check: t‸cp}}}\n')), /a hung one never/);
});

test('a shard shows what it becomes in the HAProxy configuration', () => {
  assert.match(hovered(smallAt('s1:')), /HAProxy edge:\n```haproxy\n[^`]*server /);
});

test('facts from elsewhere stand with the node', () => {
  const spec = smallAt('mem1');
  assert.match(hover(spec, spec.offset, () => ['hit ratio 93 %'])?.text ?? '', /hit ratio 93 %/);
});

test('anchors say how often they are used; blank space says nothing', () => {
  assert.match(hovered(marked('x-a: &on‸e {a: 1}\nx-b: *one\n')), /Anchor `one`, used once/);
  assert.equal(hovered(marked(`${small}\n‸\n`)), '');
  assert.equal(hovered(marked('‸')), '');
});

test('a shard and its node say which share of the keys they hold', () => {
  const spec = (at: string) => {
    const two = small.replace('standby: [mem2]}', 'standby: [mem2]}\n      s2: {primary: mem2}');
    return marked(two.replace(at, `${at[0]}‸${at.slice(1)}`));
  };
  for (const at of ['s2: {', 'mem2: {']) {
    const place = spec(at);
    assert.match(hover(place, place.offset)!.text, /Holds \d+\.\d % of the keys of sessions \(/);
  }
});

test('a field of a node shows what it becomes, down to the flag of the process', () => {
  const spec = smallAt('memory');
  assert.match(hovered(spec), /memcached mem2:\n```\w*\n[^`]*-m 1024/);
});
