import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { goldenTests, origins } from './examples';
import { monitoredShapes, monitoredSpec, nodesWith } from './monitoredSpecs';
import { artifactsOf, linesWith, problems, rendered } from './rendering';

goldenTests('prometheus', (text) => parse(text, { version: '1.1' }));

interface Config {
  global: unknown;
  scrape_configs: {
    job_name: string;
    metrics_path?: string;
    static_configs: { targets: string[]; labels: Record<string, string> }[];
    relabel_configs?: unknown[];
  }[];
}
const config = (spec: string): Config => parse(rendered(spec, 'prometheus').text);
const job = (spec: string, name: string) => config(spec).scrape_configs.find((one) => one.job_name === name);
const targets = (spec: string, name: string): string[] =>
  job(spec, name)?.static_configs.map(
    (one) => `${one.targets} ${one.labels.node ?? one.labels.haproxy} ${one.labels.role ?? ''}`,
  ) ?? [];

test('without monitoring there is nothing; without an exporter no targets to list', () => {
  const kinds = (spec: string) => artifactsOf(spec, 'prometheus').map(({ fileName }) => fileName);
  assert.deepEqual(kinds('cluster: x'), []);
  assert.deepEqual(kinds(monitoredShapes['no exporter']), ['prometheus.yml']);
  const named = monitoredSpec({ more: 'outputs: {prometheus: deploy/scrape.yaml}' });
  assert.deepEqual(kinds(named), ['scrape.yaml', 'scrape.targets.json']);
});

test('Prometheus asks the exporter beside each node, by its address', () => {
  const found = job(monitoredSpec(), 'memcached-shop');
  assert.equal(found?.metrics_path, '/scrape');
  assert.deepEqual(found?.static_configs[1], {
    targets: ['10.0.2.1:11211'],
    labels: { memcached_cluster: 'shop', pool: 'cart', shard: 's1', node: 'b1', role: 'standby', zone: 'b' },
  });
  assert.deepEqual(found?.relabel_configs, [
    { source_labels: ['__address__'], target_label: '__param_target' },
    { source_labels: ['__param_target'], target_label: 'instance' },
    { source_labels: ['__param_target'], regex: '(.+):\\d+', replacement: '$1:9150', target_label: '__address__' },
  ]);
});

test('one exporter for all nodes has an address', () => {
  const found = job(monitoredShapes['one exporter, TLS'], 'memcached-shop');
  assert.deepEqual(found?.relabel_configs?.[2], { replacement: '[2001:db8::1]:9151', target_label: '__address__' });
});

test('the intervals are the spec’s, as Prometheus writes times', () => {
  const shape = monitoredShapes['fractions of a second, and figures that never fire'];
  assert.deepEqual(config(shape).global, { scrape_interval: '2500ms', evaluation_interval: '900ms' });
  assert.deepEqual(config(monitoredSpec({ monitoring: '{}' })).global, {
    scrape_interval: '15s',
    evaluation_interval: '15s',
  });
});

test('a node has one target; a role it has in several pools is the first', () => {
  const shape = monitoredShapes['gutter of two pools, retired, unused'];
  assert.deepEqual(targets(shape, 'memcached-shop').slice(0, 3), [
    '10.0.1.1:11211 a1 primary',
    '10.0.3.1:11211 gut gutter',
    '10.0.2.1:11211 b1 primary',
  ]);
  assert.deepEqual(
    targets(shape, 'memcached-shop').filter((line) => / (?:idle|old) /.test(line)),
    ['10.0.3.3:11211 idle '],
  );
});

test('what no exporter can ask is left out and named', () => {
  const sasl = nodesWith('auth: {type: sasl}').replace('b}', 'b, protocol: binary}');
  assert.equal(job(monitoredSpec({ nodes: sasl }), 'memcached-shop'), undefined);
  const mixed = monitoredShapes['three nodes in a shard, SASL in one'];
  assert.deepEqual(linesWith(mixed, 'prometheus', /^# Not asked/), [
    '# Not asked, because it asks for an ASCII login: a2',
  ]);
  assert.deepEqual(targets(mixed, 'memcached-shop').length, 2);
  const plain = monitoredShapes['plain beside TLS without verification'];
  assert.deepEqual(linesWith(plain, 'prometheus', /^# (Not asked|For)/), [
    '# For a1, a2 run on each machine with nodes: memcached_exporter --memcached.address= --web.listen-address=:9150',
    '# For b2 run on each machine with nodes: memcached_exporter --memcached.address= --web.listen-address=:9150 --memcached.tls.enable --memcached.tls.insecure-skip-verify',
    '# Not asked, because it listens on a unix socket: b1',
  ]);
});

test('HAProxy is asked where Prometheus reaches it', () => {
  const at = (metrics: string, instances: string) =>
    targets(
      monitoredSpec({
        proxies: `{edge: {type: haproxy, base_port: 1, metrics: {${metrics}port: 8405}, instances: {${instances}}}}`,
      }),
      'haproxy-shop',
    );
  assert.deepEqual(at('', 'lb: {address: 10.0.0.5}'), ['10.0.0.5:8405 lb ']);
  assert.deepEqual(at('', 'lb: {address: 127.0.0.2}'), ['127.0.0.1:8405 lb ']);
  assert.deepEqual(at('', 'lb: {}'), ['127.0.0.1:8405 lb ']);
  assert.deepEqual(at('address: 0.0.0.0, ', 'lb: {address: "::1"}'), ['[::1]:8405 lb ']);
  assert.deepEqual(at('address: 10.9.9.9, ', 'lb: {address: 10.0.0.5}'), ['10.9.9.9:8405 lb ']);
  const loopback = linesWith(monitoredSpec(), 'prometheus', /^# Not reached/);
  assert.deepEqual(loopback, [
    '# Not reached on lb-a, lb-b, because its metrics are on 127.0.0.1 alone: give metrics an address.',
  ]);
  const nowhere = '{edge: {type: haproxy, base_port: 1, metrics: {address: 0.0.0.0, port: 1}, instances: {lb: {}}}}';
  assert.deepEqual(problems(monitoredSpec({ proxies: nowhere }), 'prometheus'), ['missing-key on lb']);
});

test('each line points at what it was made from', () => {
  const spec = monitoredSpec({ monitoring: '{prometheus: {scrape_interval: 20s}, exporter: {port: 9155}}' });
  const from = origins(spec, rendered(spec, 'prometheus'));
  assert.deepEqual(from.get('# cluster shop'), ['shop']);
  assert.deepEqual(from.get('scrape_interval: 20s'), ['20s']);
  assert.deepEqual(from.get('evaluation_interval: 15s'), ['monitoring']);
  assert.deepEqual(from.get('- targets: [10.0.2.1:11211]'), ['"10.0.2.1:11211"']);
  assert.deepEqual(
    from.get('labels: {memcached_cluster: shop, pool: cart, shard: s1, node: b1, role: standby, zone: b}'),
    ['shop', 'cart', 's1', 'b1', 'b1', 'b'],
  );
  const relabelling =
    '- {source_labels: [__param_target], regex: (.+):\\d+, replacement: $1:9155, target_label: __address__}';
  assert.deepEqual(from.get(relabelling), ['9155']);
});

test('what is no word is a problem on its place', () => {
  const exporter = (fields: string) => problems(monitoredSpec({ monitoring: `{exporter: {${fields}}}` }), 'prometheus');
  assert.deepEqual(exporter('port: 70000'), ['not-allowed-value on 70000']);
  assert.deepEqual(exporter('address: "a b"'), ['config-injection on "a b"']);
  const tls = monitoredSpec({ nodes: nodesWith('tls: {ca_file: "a b"}') });
  assert.deepEqual([...new Set(problems(tls, 'prometheus'))], ['config-injection on "a b"']);
});
