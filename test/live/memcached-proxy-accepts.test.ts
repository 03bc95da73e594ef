// needs: memcached
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { renderArtifact } from '../../server/src/core/targets';
import { shardsSpec } from '../core/targets/memcached-proxy/specs';
import { artifactsOf, clusterOf, examples } from '../core/targets/rendering';
import { labFolder } from '../lab/folder';
import { toLoopback } from '../lab/loopback';
import { startMemcached } from '../lab/memcached';
import { accepts, type LabProcess, startProcess } from '../lab/process';
import { waitFor } from '../lab/waitFor';

// Distributions build memcached without its proxy, and then there is nothing here to check: `-h` tells. What can be
// said without it is in the core's tests, under a stand-in for routelib.
const help = execFileSync('memcached', ['-h'], { encoding: 'utf8' });
const hasProxy = help.includes('proxy_config') && help.includes('routelib');

const asNobody = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
const nodes = '{a: {address: 10.0.0.1}, b: {address: 10.0.0.2}, c: {address: 10.0.0.3}}';
const more = '  more: {shards: {s: {primary: c}}, replication: {}}';
const copies = (mode: string, read: string) =>
  shardsSpec({ nodes, proxy: 'base_port: 1, instances: {px: {address: 10.0.0.4, zone: east}}' }).replace(
    /cart: .*/,
    `cart: {replication: {mode: ${mode}, read: ${read}}, replicas: {east: [a], west: [b]}}`,
  );

/** What the examples do not show. */
const shapes: Record<string, string> = {
  'standbys and a gutter': shardsSpec({
    nodes,
    shards: '{s1: {primary: a, standby: [b]}, s2: {primary: b}}',
    pool: 'gutter: {nodes: [c], ttl: 5m}, failover: {eject: {limit: 2}}, sharding: {hash_tag: "{}"}',
  }),
  'a ring, two ports': shardsSpec({
    nodes,
    pool: 'sharding: {strategy: ring, hash: md5}',
    pools: more,
    proxy: 'base_port: 1, instances: {px: {address: 10.0.0.4}}',
  }),
  'two pools on one port': shardsSpec({ nodes, pool: 'key_patterns: ["k:{id}"]', pools: more }),
  'all_sync, first': copies('all_sync', 'first'),
  'all_async, random': copies('all_async', 'random'),
};

/** The reply of a server to one line, as far as it comes with the first packet. */
const ask = (host: string, port: number, request: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, host, () => socket.write(request));
    socket.once('error', reject);
    socket.once('data', (data) => {
      socket.destroy();
      resolve(String(data));
    });
  });

if (hasProxy)
  describe('the real proxy starts with the rendered file and carries a value', () => {
    for (const [name, spec] of [...examples(), ...Object.entries(shapes)])
      for (const { instance } of artifactsOf(spec, 'memcached-proxy'))
        test(`${name}, ${instance}`, async () => {
          const cluster = clusterOf(await toLoopback(spec));
          const artifact = artifactsOf(cluster.document.text, 'memcached-proxy').find((a) => a.instance === instance);
          assert.ok(artifact);
          const result = renderArtifact(cluster, artifact, name);
          assert.ok(!('problems' in result), JSON.stringify(result));
          const file = join(labFolder(), artifact.fileName);
          writeFileSync(file, result.text);
          const [, list] = /^-- memcached -l (\S+) /m.exec(result.text) ?? assert.fail();
          const [, host, port] = /^(.*):(\d+)$/.exec(list.split(',')[0]) ?? assert.fail();
          const started: LabProcess[] = [];
          try {
            for (const { address } of cluster.nodes.values())
              if (address?.value.kind === 'tcp') started.push(await startMemcached([], address.value));
            const args = [...asNobody, '-l', list, '-o', `proxy_config=routelib,proxy_arg=${file}`];
            started.push(await startProcess('memcached', args, () => accepts({ host, port: Number(port) })));
            // With all_async nobody waits for the nodes, and routelib answers NOT_STORED.
            assert.match(await ask(host, Number(port), 'set k:1 0 0 1\r\nx\r\n'), /^(?:NOT_)?STORED/);
            await waitFor('the value', async () =>
              (await ask(host, Number(port), 'get k:1\r\n')).startsWith('VALUE k:1 0 1\r\nx'),
            );
          } finally {
            for (const lab of started) await lab.stop();
          }
        });
  });
