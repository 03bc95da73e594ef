import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { renderArtifact } from '../../../server/src/core/targets';
import { goldenTests, origins } from './examples';
import { monitoredShapes, monitoredSpec } from './monitoredSpecs';
import { artifactsOf, clusterOf, problems, rendered } from './rendering';

goldenTests('grafana', (text) => parse(text, { version: '1.1' }));

interface Panel {
  id: number;
  type: string;
  title: string;
  description: string;
  gridPos: { h: number; w: number; x: number; y: number };
  targets: { refId: string; expr: string; datasource: unknown; legendFormat: string }[];
}
interface Dashboard {
  uid: string;
  title: string;
  tags: string[];
  panels: Panel[];
  templating: { list: { name: string; current: { value: string } }[] };
  annotations: { list: { name: string; expr: string }[] };
}
const dashboard = (spec: string): Dashboard => JSON.parse(rendered(spec, 'grafana').text);
const withGrafana = (fields: string): string => monitoredSpec({ monitoring: `{exporter: {}, grafana: {${fields}}}` });

test('uid and ids stay, whatever else changes', () => {
  const [one, other] = [monitoredSpec(), monitoredShapes['copies of two nodes behind a router']].map(dashboard);
  assert.equal(one.uid, other.uid);
  assert.match(one.uid, /^[A-Za-z0-9_-]{1,40}$/);
  assert.notEqual(dashboard(monitoredSpec().replace('cluster: shop', 'cluster: shed')).uid, one.uid);
  const ids = (of: Dashboard) => new Map(of.panels.map(({ title, id }) => [title, id]));
  for (const [title, id] of ids(other)) assert.equal(ids(one).get(title), id, title);
  assert.equal(new Set(one.panels.map(({ id }) => id)).size, one.panels.length);
});

test('eight panels, and more where the spec has HAProxy metrics or a gutter', () => {
  const ids = (spec: string) =>
    dashboard(spec)
      .panels.map(({ id }) => id)
      .sort((a, b) => a - b);
  assert.deepEqual(ids(monitoredShapes['no HAProxy metrics']), [1, 2, 3, 4, 5, 6, 7, 8]);
  assert.deepEqual(ids(monitoredSpec()), [1, 2, 3, 4, 5, 6, 7, 8, 9]);
  assert.deepEqual(ids(monitoredShapes['gutter of two pools, retired, unused']), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('panels lie side by side and do not overlap', () => {
  for (const spec of Object.values(monitoredShapes)) {
    const taken = new Set<string>();
    for (const { gridPos, title } of dashboard(spec).panels)
      for (let x = gridPos.x; x < gridPos.x + gridPos.w; x++) {
        assert.ok(x < 24, title);
        for (let y = gridPos.y; y < gridPos.y + gridPos.h; y++) {
          assert.ok(!taken.has(`${x} ${y}`), title);
          taken.add(`${x} ${y}`);
        }
      }
  }
});

test('every query is of this cluster, by the data source of the reader, with a window that fits the scrapes', () => {
  for (const spec of Object.values(monitoredShapes))
    for (const { targets, title } of dashboard(spec).panels)
      for (const { expr, datasource } of targets) {
        assert.deepEqual(datasource, { type: 'prometheus', uid: '$datasource' });
        for (const [, metric, labels] of expr.matchAll(/\b((?:memcached|haproxy)[_:]\w+)\{([^}]*)\}/g))
          assert.match(labels, /^memcached_cluster="\$memcached_cluster"/, `${title}: ${metric}`);
        for (const [, window] of expr.matchAll(/\[([^\]]+)\]/g)) assert.equal(window, '$__rate_interval');
      }
});

test('a working set is a line beside the memory: the share of one shard', () => {
  const exprs = dashboard(monitoredShapes['copies of two nodes behind a router'])
    .panels.find(({ id }) => id === 5)
    ?.targets.map(({ expr, legendFormat }) => `${legendFormat} ${expr}`);
  assert.equal(exprs?.at(-1), 'flags: its share of the working set vector(1610612736)');
});

test('failovers are marks where HAProxy tells of them', () => {
  const marks = (spec: string) => dashboard(spec).annotations.list.map(({ name }) => name);
  assert.deepEqual(marks(monitoredSpec()), ['Restarts', 'Failovers']);
  assert.deepEqual(marks(monitoredShapes['no HAProxy metrics']), ['Restarts']);
});

test('the data source is chosen, and the folder is told by a provider', () => {
  const spec = withGrafana('datasource: Main (EU), folder: Team caches');
  const [source] = dashboard(spec).templating.list;
  assert.equal(source.current.value, 'Main (EU)');
  const [, provider] = artifactsOf(spec, 'grafana');
  assert.equal(provider.fileName, 'memcached-dashboard.provider.yml');
  const result = renderArtifact(clusterOf(spec), provider, 'x');
  assert.ok(!('problems' in result));
  assert.equal(parse(result.text).providers[0].folder, 'Team caches');
  assert.equal(artifactsOf(monitoredSpec(), 'grafana').length, 1);
});

test('each line points at what it was made from', () => {
  const spec = withGrafana('datasource: main');
  const from = origins(spec, rendered(spec, 'grafana'));
  assert.deepEqual(from.get('"title": "memcached shop",'), ['shop']);
  assert.deepEqual(from.get('"text": "main",'), ['main']);
  assert.deepEqual(from.get('"schemaVersion": 39,'), []);
});

test('what Grafana would fill in is a problem on its place', () => {
  for (const text of ['$node', '[[node]]', '{{node}}', 'a"b', 'a<b>']) {
    const written = JSON.stringify(text);
    assert.deepEqual(problems(withGrafana(`datasource: ${written}`), 'grafana'), [`config-injection on ${written}`]);
  }
});
