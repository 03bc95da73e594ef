// needs: prometheus, haproxy, memcached
import assert from 'node:assert/strict';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { artifacts, renderArtifact } from '../../server/src/core/targets';
import { type LabCluster, startCluster } from '../lab/cluster';
import { type Exporter, startExporter } from '../lab/exporter';
import { labFolder } from '../lab/folder';
import { freePort } from '../lab/freePort';
import { type Prometheus, startPrometheus } from '../lab/prometheus';
import { portsOf } from '../lab/served';
import { waitFor } from '../lab/waitFor';
import { startWriters, type Writers } from '../lab/writers';

const specWith = (exporterPort: number): string => `version: 1
cluster: shop
nodes:
  a1: {address: "127.0.0.1:1", zone: a}
  a2: {address: "127.0.0.1:2", zone: a}
  b1: {address: "127.0.0.1:3", zone: b}
  b2: {address: "127.0.0.1:4", zone: b}
pools:
  cart:
    capacity: {working_set: 20MiB}
    shards: {s1: {primary: a1, standby: [b1]}, s2: {primary: b2, standby: [a2]}}
    failover: {detection: {interval: 100ms, fast_interval: 50ms, down_interval: 100ms, timeout: 5s, fall: 3, rise: 2}}
proxies:
  edge:
    type: haproxy
    base_port: 22121
    metrics: {port: 8405}
    instances: {lb: {address: 127.0.0.1, runtime: {address: "127.0.0.1:9999", level: admin}}}
monitoring:
  prometheus: {scrape_interval: 500ms, evaluation_interval: 500ms}
  exporter: {port: ${exporterPort}}
  alerts:
    node_down: {for: 0s}
    exporter_down: {for: 0s}
    shard_down: {for: 0s}
    redundancy_lost: {for: 0s}
    failover_active: {for: 0s}
    backend_empty: {for: 0s}
    restarted: {}
`;

describe('a real Prometheus with the rendered files', () => {
  let lab: LabCluster;
  let exporter: Exporter;
  let prometheus: Prometheus;
  let writers: Writers[];
  let dashboard: string;

  before(async () => {
    const folder = labFolder();
    exporter = await startExporter(await freePort());
    lab = await startCluster(specWith(exporter.port), { folder, specName: 'test.memcached.yaml', relocated: true });
    writers = ['s1', 's2'].map((shard) => startWriters(portsOf(lab, shard), 2));
    const write = (target: string): string => {
      const artifact = artifacts(lab.cluster).find((one) => one.target === target);
      const result = artifact && renderArtifact(lab.cluster, artifact, 'test.memcached.yaml');
      assert.ok(artifact && result && !('problems' in result), JSON.stringify(result));
      writeFileSync(join(folder, artifact.fileName), result.text);
      return join(folder, artifact.fileName);
    };
    const config = write('prometheus');
    appendFileSync(config, `rule_files: [${write('alerts')}]\n`);
    const grafana = artifacts(lab.cluster).find(({ target }) => target === 'grafana');
    const rendered = grafana && renderArtifact(lab.cluster, grafana, 'test.memcached.yaml');
    assert.ok(rendered && !('problems' in rendered));
    dashboard = rendered.text;
    prometheus = await startPrometheus(config);
  });

  after(async () => {
    await Promise.all(writers.map((one) => one.stop()));
    await Promise.all([prometheus.stop(), exporter.stop(), lab.stop()]);
  });

  /** The alerts that fire, in short: `NodeDown a1`. */
  const firing = async (): Promise<string[]> =>
    (await prometheus.firing())
      .map(({ alertname, node, shard }) => `${alertname.replace('Memcached', '')} ${node ?? shard}`)
      .sort();
  const restarts = ['a1', 'a2', 'b1', 'b2'].map((node) => `Restarted ${node}`);
  /** Whether the failover is told once the primary is back depends on where clients are then: that is not asked here. */
  let primaryIsBack = false;
  const fires = async (...names: string[]): Promise<void> => {
    const expected = String([...names, ...restarts].sort());
    let last: string[] = [];
    const isSo = async (): Promise<boolean> => {
      last = (await firing()).filter((name) => !primaryIsBack || name !== 'FailoverActive s1');
      return String(last) === expected;
    };
    await waitFor('the alerts', isSo, 40).catch(() => assert.equal(String(last), expected, 'what fires after 40 s'));
  };

  test('all targets are up, every node is known, and nothing fires but that nodes are young', async () => {
    await waitFor('five targets are up', async () => String(await prometheus.health()) === 'up,up,up,up,up', 40);
    await waitFor('four nodes are up', async () => {
      const [up] = await prometheus.query('sum(memcached:node_up)');
      return up?.value === 4;
    });
    await fires();
  });

  test('every query of the dashboard is understood, and finds what there is', async () => {
    const exprs = [...new Set(queriesOf(JSON.parse(dashboard)))];
    assert.ok(exprs.length > 15);
    const ask = (expr: string) =>
      prometheus.query(
        expr
          .replaceAll('$memcached_cluster', 'shop')
          .replaceAll(/\$(pool|shard|zone|node)/g, '.*')
          .replaceAll('$__rate_interval', '4s'),
      );
    // Rates need a few scrapes; nothing is half an hour old here, and nobody failed over yet.
    const without = (expr: string): boolean => /offset 30m|^changes/.test(expr);
    for (const expr of exprs)
      if (without(expr)) await ask(expr);
      else await waitFor(`an answer to ${expr}`, async () => (await ask(expr)).length > 0, 40);
  });

  test('a node dies: its shard fails over, and the alerts say so', async () => {
    await lab.nodes.get('a1')?.stop();
    restarts.splice(0, 1);
    await fires('NodeDown a1', 'RedundancyLost s1', 'FailoverActive s1');
  });

  test('the node is back: its own alerts stop', async () => {
    await lab.startNode('a1');
    primaryIsBack = true;
    restarts.push('Restarted a1');
    await waitFor('HAProxy calls it up', async () => {
      const [server] = await prometheus.query('haproxy_server_status{server="a1",state="UP"}');
      return server?.value === 1;
    });
    await fires();
  });

  test('both nodes of a shard die', async () => {
    await Promise.all(['b2', 'a2'].map((name) => lab.nodes.get(name)?.stop()));
    restarts.splice(0, restarts.length, 'Restarted a1', 'Restarted b1');
    await fires('NodeDown a2', 'NodeDown b2', 'ShardDown s2', 'BackendEmpty s2');
  });

  test('the exporter dies: nobody knows, but HAProxy vouches for what is up', async () => {
    await exporter.stop();
    restarts.length = 0;
    await fires(...['a1', 'a2', 'b1', 'b2'].map((node) => `ExporterDown ${node}`), 'ShardDown s2', 'BackendEmpty s2');
  });
});

/** Every PromQL expression of a dashboard, its marks included. */
function queriesOf(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === 'expr' && typeof value === 'string' ? [value] : queriesOf(value),
  );
}
