import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { fieldAt } from '../../../server/src/core/schema/schema';
import { alertKinds } from '../../../server/src/core/targets/alerts/kinds';
import { goldenTests, origins } from './examples';
import { monitoredShapes, monitoredSpec } from './monitoredSpecs';
import { artifactsOf, linesWith, problems, rendered } from './rendering';

goldenTests('alerts', (text) => parse(text, { version: '1.1' }));

interface Rule {
  record?: string;
  alert?: string;
  expr: string;
  for?: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
}
const rules = (spec: string): Rule[] =>
  (parse(rendered(spec, 'alerts').text) as { groups: { rules: Rule[] }[] }).groups.flatMap((group) => group.rules);
const names = (spec: string): string[] => rules(spec).flatMap(({ alert }) => alert ?? []);
const rule = (spec: string, name: string): Rule | undefined =>
  rules(spec).find(({ alert, record }) => alert === name || record === name);
const leftOut = (spec: string): string[] => linesWith(spec, 'alerts', /^# Left out/);
const only = (alerts: string, more = ''): string =>
  monitoredSpec({ monitoring: `{${more} exporter: {}, alerts: {${alerts}}}` });

test('every alert of the vocabulary has a rule, and no other has', () => {
  const words = Object.keys(fieldAt(['monitoring', 'alerts'])?.properties ?? {});
  assert.deepEqual([...alertKinds.keys()].sort(), words.sort());
  assert.equal(names(monitoredShapes['the standard set']).length, words.length);
});

test('the rules lie where outputs says, their unit tests next to them', () => {
  const files = (spec: string) => artifactsOf(spec, 'alerts').map(({ fileName }) => fileName);
  assert.deepEqual(files('cluster: x'), []);
  assert.deepEqual(files(monitoredSpec()), ['memcached-alerts.yml', 'memcached-alerts.test.yml']);
  const named = monitoredSpec({ more: 'outputs: {alerts: deploy/rules.yaml}' });
  assert.deepEqual(files(named), ['rules.yaml', 'rules.test.yml']);
});

test('severity, time and bounds are the spec’s', () => {
  const found = rule(only('evictions: {above: 3.5, window: 10m, for: 90s, severity: info}'), 'MemcachedEvictions');
  assert.equal(found?.for, '90s');
  assert.deepEqual(found?.labels, { severity: 'info' });
  assert.match(found?.expr ?? '', /\[10m\]\) > 3\.5\n/);
  assert.equal(rule(only('restarted: {}'), 'MemcachedRestarted')?.for, undefined);
});

test('a rate has at least four scrapes', () => {
  const slow = 'prometheus: {scrape_interval: 2m},';
  assert.match(rule(only('evictions: {window: 5m}', slow), 'MemcachedEvictions')?.expr ?? '', /\[8m\]/);
  assert.match(rule(only('connections_rejected: {}', slow), 'MemcachedConnectionsRejected')?.expr ?? '', /\[8m\]/);
});

test('the guard of the hit rate is written where the spec has one', () => {
  const expr = (fields: string): string => rule(only(`hit_rate: {${fields}}`), 'MemcachedHitRate')?.expr ?? '';
  assert.match(expr('min_rate: 25'), /memcached:gets:rate\{memcached_cluster="shop"\} >= 25/);
  assert.doesNotMatch(expr(''), /gets/);
});

test('an alert that has nothing to watch is left out, with the reason', () => {
  assert.deepEqual(leftOut(only('flapping: {}').replace('metrics: {port: 8405}', '')), [
    '# Left out: flapping, because no HAProxy has metrics.',
  ]);
  assert.deepEqual(leftOut(monitoredSpec({ monitoring: '{alerts: {drift: {}, view_split: {}}}' })), [
    '# Left out: view_split, because no exporter asks a node.',
    '# Left out: drift, because no exporter asks a node.',
  ]);
  assert.equal(leftOut(monitoredShapes['nothing to watch']).length, alertKinds.size);
  const single = monitoredSpec({ pools: '{cart: {shards: {s1: {primary: a1}}}}', nodes: '{a1: {address: x.example}}' });
  assert.deepEqual(leftOut(single), [
    '# Left out: redundancy_lost, because no shard has two nodes that are watched.',
    '# Left out: zone_down, because no zone has two nodes that are watched.',
    '# Left out: failover_active, because no shard has a standby that is watched.',
  ]);
});

test('every alert says what is wrong and what to do', () => {
  for (const { alert, annotations } of rules(monitoredShapes['the standard set'])) {
    if (!alert) continue;
    assert.match(annotations.summary, /\{\{ \$labels\.\w+ \}\}/, alert);
    assert.match(annotations.description, /\b(look|check|repair|failback|raise|give|start|bring|let|expect)\b/i, alert);
  }
});

test('the spec is recorded: who watches a node, and what it should run with', () => {
  const nodes = (spec: string) =>
    rules(spec)
      .filter(({ record }) => record === 'memcached:spec_node')
      .map(({ labels: { node, role, pool, shard, seen_by } }) => [node, pool, shard, role, seen_by].join(' '));
  assert.deepEqual(nodes(monitoredSpec()), [
    'a1 cart s1 primary exporter',
    'b1 cart s1 standby exporter',
    'b2 cart s2 primary exporter',
    'a2 cart s2 standby exporter',
  ]);
  assert.deepEqual(nodes(monitoredShapes['SASL, by hand']), [
    'a1 cart s1 primary haproxy',
    'b2 cart s2 primary haproxy',
  ]);
  assert.deepEqual(nodes(monitoredShapes['copies of two nodes behind a router']), [
    'a1 flags 1 replica exporter',
    'a2 flags 2 replica exporter',
    'b1 flags 1 replica exporter',
    'b2 flags 2 replica exporter',
  ]);
  const limits = rule(monitoredSpec(), 'memcached:spec_limit_bytes')?.expr ?? '';
  assert.match(limits, /memory="64MiB"\}\) \* 67108864\n {2}or\n.*memory="1GiB"\}\) \* 1073741824$/);
  assert.match(rule(monitoredSpec(), 'memcached:spec_reserved_connections')?.expr ?? '', /threads="8"\}\) \* 40$/m);
});

test('a standby that waits for a failover by hand is in maintenance by the spec', () => {
  const disabled = rules(monitoredShapes['failover by hand'])
    .filter(({ record, labels }) => record === 'memcached:spec_server' && labels.disabled)
    .map(({ labels }) => labels.node);
  assert.deepEqual(disabled, ['b1', 'a2']);
});

test('each line points at what it was made from', () => {
  const spec = only('node_down: {for: 45s}, connections: {above: 0.9}');
  const from = origins(spec, rendered(spec, 'alerts'));
  assert.deepEqual(from.get('# cluster shop'), ['shop']);
  assert.deepEqual(from.get('- alert: MemcachedNodeDown'), ['node_down']);
  assert.deepEqual(from.get('for: 45s'), ['45s']);
  assert.deepEqual(from.get('- alert: MemcachedConnections'), ['connections']);
  assert.deepEqual(from.get(') > 0.9'), ['0.9']);
  assert.deepEqual(from.get('- record: memcached:spec_node'), ['a1', 'a1']);
});

test('a small change of the spec is a small change of the rules', () => {
  const lines = (spec: string) => rendered(spec, 'alerts').text.split('\n');
  const before = lines(only('node_down: {for: 45s}'));
  const after = lines(only('node_down: {for: 50s}'));
  assert.deepEqual(after.filter((line, index) => line !== before[index]).slice(1), ['        for: 50s']);
});

test('what is no word is a problem on its place', () => {
  assert.deepEqual(problems(monitoredSpec().replace('cluster: shop', 'cluster: "a b"'), 'alerts'), [
    'config-injection on "a b"',
  ]);
  const pool = monitoredSpec().replace('{cart:', '{"a\\"}b":');
  assert.deepEqual(problems(pool, 'alerts'), ['config-injection on "a\\"}b"']);
});
