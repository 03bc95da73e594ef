// needs: nutcracker, haproxy, memcached, pymemcache
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { Client } from 'memjs';
import { parseSpec } from '../../server/src/core/document/parse';
import { readCluster } from '../../server/src/core/model/cluster';
import { frontends } from '../../server/src/core/model/listeners';
import { keyBytes } from '../../server/src/core/placement/key';
import { placementPath } from '../../server/src/core/placement/path';
import { isProblem } from '../../server/src/core/placement/placement';
import { rendered } from '../core/targets/rendering';
import { type LabCluster, startCluster } from '../lab/cluster';
import { labFolder } from '../lab/folder';
import { startNutcracker } from '../lab/nutcracker';
import type { LabProcess } from '../lab/process';
import { pymemcache } from '../lab/pymemcache';
import { waitFor } from '../lab/waitFor';

const spec = `version: 1
cluster: catalog
nodes:
  a1: {address: "127.0.0.11:21311"}
  a2: {address: "127.0.0.12:21312"}
  a3: {address: "127.0.0.13:21313"}
  b1: {address: "127.0.0.14:21314"}
  b2: {address: "127.0.0.15:21315"}
  b3: {address: "127.0.0.16:21316"}
pools:
  catalog:
    sharding: {strategy: ketama, hash: murmur, hash_tag: "{}"}
    shards:
      k1: {primary: a1, standby: [b1]}
      k2: {primary: a2, standby: [b2], weight: 50}
      k10: {primary: a3, standby: [b3]}
    failover:
      detection: {interval: 200ms, fast_interval: 100ms, down_interval: 200ms, timeout: 100ms}
proxies:
  ports: {type: haproxy, base_port: 22321, instances: {lb: {address: 127.0.0.21}}}
  ring: {type: twemproxy, over: ports, base_port: 22331, timeouts: {server: 400ms}, instances: {tw: {address: 127.0.0.21}}}
`;

/** The real memjs. */
const memjs = (servers: readonly { host: string; port: number }[]): Client =>
  Client.create(servers.map(({ host, port }) => `${host}:${port}`).join(), { retries: 0, timeout: 2, logger: quiet });
const quiet = { log: () => undefined };

const keys = Array.from({ length: 1_000 }, (_, index) =>
  index % 10 === 0 ? `x{${index}}y:${index}` : `item:${index}`,
);

describe('the rendered twemproxy over the rendered HAProxy over memcached', () => {
  let lab: LabCluster;
  let twemproxy: LabProcess;
  let at: { host: string; port: number };
  /** Which shard a key belongs to, as the preview says it. */
  let shardOf: (key: string) => { primary: string; standby: string };

  before(async () => {
    lab = await startCluster(spec, { folder: labFolder(), specName: 'catalog.memcached.yaml', relocated: true });
    const ring = lab.cluster.proxies.get('ring')!;
    const [{ host, port }] = frontends(ring, ring.instances[0]);
    at = { host: host!, port };
    twemproxy = await startNutcracker(rendered(lab.text, 'twemproxy').text, at);
    const pool = lab.cluster.pools.get('catalog')!;
    const path = placementPath(lab.cluster, pool);
    assert.ok(!isProblem(path));
    shardOf = (key) => {
      const { primary, standby } = pool.shards[path.placement.server(keyBytes(key))];
      return { primary: primary!.name, standby: standby[0].name };
    };
  });
  after(async () => {
    await twemproxy?.stop();
    await lab?.stop();
  });

  /** For each key the living nodes that hold it. */
  const whereabouts = async (dead: readonly string[] = []): Promise<Map<string, string[]>> => {
    const found = new Map(keys.map((key): [string, string[]] => [key, []]));
    for (const [name, node] of lab.nodes) {
      if (dead.includes(name)) continue;
      const held = await pymemcache({ at: node, get: keys });
      for (const key of Object.keys(held.found)) found.get(key)?.push(name);
    }
    return found;
  };
  const values = (from: readonly string[], value: string) => Object.fromEntries(from.map((key) => [key, value]));

  test('each of 1,000 keys lies on the node that the preview says', async () => {
    const { failed } = await pymemcache({ at, set: values(keys, 'first') });
    assert.deepEqual(failed, []);
    const where = await whereabouts();
    for (const key of keys) assert.deepEqual(where.get(key), [shardOf(key).primary], key);
    assert.equal(new Set(keys.map((key) => shardOf(key).primary)).size, 3);
  });

  test('memjs speaks binary: nothing through twemproxy, and over the ports of HAProxy each key where the preview says', async () => {
    // memjs itself never settles when the connection is closed on it: so this asks what it would ask, a NOOP.
    const socket = connect(at.port, at.host, () => socket.write(Buffer.from([0x80, 0x0a, ...new Array(22).fill(0)])));
    let answer = Buffer.alloc(0);
    socket.on('data', (data) => (answer = Buffer.concat([answer, data])));
    await once(socket, 'close');
    assert.equal(answer.length, 0);

    const proxy = lab.cluster.proxies.get('ports')!;
    const ports = frontends(proxy, proxy.instances[0]).map(({ host, port }) => ({ host: host!, port }));
    const withClient = readCluster(
      parseSpec(`${lab.text}clients: {web: {library: memjs, pools: {catalog: {via: ports, protocol: binary}}}}\n`),
    )!;
    const path = placementPath(withClient, withClient.pools.get('catalog')!, 'web');
    assert.ok(!isProblem(path));
    const client = memjs(ports);
    const own = keys.slice(0, 200).map((key) => `memjs:${key}`);
    for (const key of own) assert.equal(await client.set(key, 'third', {}), true);
    client.close();
    for (const [name, node] of lab.nodes) {
      const { found } = await pymemcache({ at: node, get: own });
      const expected: string[] = own.filter(
        (key) => path.slots[path.placement.server(keyBytes(key))].node?.name === name,
      );
      assert.deepEqual(Object.keys(found).sort(), expected.sort(), name);
    }
  });

  test('a killed primary: its standby takes its shard, and no key of the others moves', async () => {
    await lab.nodes.get('a1')?.stop();
    const hit = keys.filter((key) => shardOf(key).primary === 'a1');
    await waitFor('the shard to answer again', async () => {
      const { failed } = await pymemcache({ at, get: hit.slice(0, 5) });
      return failed.length === 0;
    });
    const { found, failed } = await pymemcache({ at, get: keys });
    assert.deepEqual(failed, []);
    assert.deepEqual(
      found,
      values(
        keys.filter((key) => !hit.includes(key)),
        'first',
      ),
    );

    assert.deepEqual((await pymemcache({ at, set: values(keys, 'second') })).failed, []);
    const where = await whereabouts(['a1']);
    for (const key of keys) {
      const { primary, standby } = shardOf(key);
      assert.deepEqual(where.get(key), [primary === 'a1' ? standby : primary], key);
    }
  });
});
