// needs: memcached, haproxy
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { worstDetection } from '../../server/src/core/model/failover';
import { type Frontend, frontends } from '../../server/src/core/model/listeners';
import { HaproxyRuntime } from '../../server/src/live/haproxyRuntime';
import { runtimeAddress } from '../../server/src/live/specEndpoints';
import { examples } from '../core/targets/rendering';
import { type LabCluster, startCluster } from '../lab/cluster';
import { labFolder } from '../lab/folder';
import { waitFor } from '../lab/waitFor';

const demo = 'sessions.memcached.yaml';
/** For a machine with other work to do, beside the worst detection that the spec promises. */
const marginSeconds = 5;

describe('the rendered demo, run by the real HAProxy', () => {
  let lab: LabCluster;
  const runtimes = new Map<string, HaproxyRuntime>();

  before(async () => {
    lab = await startCluster(examples().get(demo)!, { folder: labFolder(), specName: demo, relocated: true });
    for (const instance of edge().instances) runtimes.set(instance.name, new HaproxyRuntime(runtimeAddress(instance)!));
    await Promise.all([...lab.nodes.keys()].map((node) => seen(node, 'UP')));
    // HAProxy 2.6 spends its first seconds on learning from its peers, and loses entries that change meanwhile.
    for (const runtime of runtimes.values())
      await waitFor(
        'peers know each other',
        async () => {
          const reply = await runtime.ask('show peers');
          return reply.ok && reply.value.includes('resync_timeout=<PAST>') && reply.value.includes('last_status=ESTA');
        },
        30,
      );
  });
  after(() => lab?.stop());

  const edge = () => lab.cluster.proxies.get('edge')!;
  const frontend = (instance: string, shard: string): Frontend =>
    frontends(edge(), edge().instances.find(({ name }) => name === instance)!).find((f) => f.shard?.name === shard)!;

  /** The node behind a new connection, by its process id; undefined while nobody answers. */
  const serving = async (instance: string, shard: string): Promise<string | undefined> => {
    const { host, port } = frontend(instance, shard);
    const pid = /STAT pid (\d+)/.exec(await firstReply(host!, port))?.[1];
    return [...lab.nodes].find(([, node]) => String(node.pid) === pid)?.[0];
  };
  const served = (instance: string, shard: string, node: string, seconds?: number) =>
    waitFor(`${node} serves ${shard} on ${instance}`, async () => (await serving(instance, shard)) === node, seconds);

  /** Every balancer shows the node in that state. */
  const seen = (node: string, status: string) =>
    waitFor(`${node} is ${status}`, async () => {
      const views = await Promise.all([...runtimes.values()].map((runtime) => runtime.serverRows()));
      const rows = views.flatMap((view) => (view.ok ? view.value.filter(({ server }) => server === node) : []));
      return rows.length === runtimes.size && rows.every((row) => row.status === status && row.check === 'L7OK');
    });
  const stuckTo = async (instance: string): Promise<string | undefined> => {
    const tables = await runtimes.get(instance)?.tables(['be_sessions_s1']);
    return tables?.ok ? tables.value[0]?.serverKeys[0] : undefined;
  };

  test('each shard has its port on both instances, and its primary serves', async () => {
    for (const instance of ['lb-a', 'lb-b']) {
      assert.equal(await serving(instance, 's1'), 'mem-a1');
      assert.equal(await serving(instance, 's2'), 'mem-b2');
    }
  });

  test('a killed primary: the standby serves, and goes on when the primary is back', async () => {
    const worst = worstDetection(lab.cluster.pools.get('sessions')!.failover.detection).crash / 1_000;
    await lab.nodes.get('mem-a1')?.stop();
    await served('lb-a', 's1', 'mem-b1', worst + marginSeconds);

    // lb-b learns it from its peer: it has had no connection since.
    await waitFor('lb-b has the entry of lb-a', async () => (await stuckTo('lb-b')) === 'mem-b1');
    assert.equal(await stuckTo('lb-a'), 'mem-b1');

    await lab.startNode('mem-a1');
    await seen('mem-a1', 'UP');
    for (const instance of ['lb-a', 'lb-b', 'lb-a', 'lb-b']) assert.equal(await serving(instance, 's1'), 'mem-b1');
    assert.equal(await serving('lb-a', 's2'), 'mem-b2', 'the other shard is where it was');
  });

  test('a hung primary is taken out too, with its open connections', async () => {
    const worst = worstDetection(lab.cluster.pools.get('sessions')!.failover.detection).hang / 1_000;
    const { host, port } = frontend('lb-a', 's2');
    const open = connect({ host: host!, port });
    let closed = false;
    open.once('close', () => {
      closed = true;
    });
    await new Promise((resolve) => open.once('connect', resolve));
    await waitFor('the open connection is on mem-b2', async () => {
      const rows = await runtimes.get('lb-a')?.serverRows();
      return rows?.ok && rows.value.some(({ server, sessions }) => server === 'mem-b2' && sessions > 0);
    });
    lab.nodes.get('mem-b2')?.pause();
    await served('lb-a', 's2', 'mem-a2', worst + marginSeconds);
    await waitFor('the open connection is closed', () => closed);
    lab.nodes.get('mem-b2')?.resume();
    open.destroy();
  });
});

/** What comes back on a new connection for `stats`; empty when it is refused, closed or silent. */
function firstReply(host: string, port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    let reply = '';
    const done = () => {
      socket.destroy();
      resolve(reply);
    };
    socket.setTimeout(300, done);
    socket.on('error', done);
    socket.on('close', done);
    socket.on('data', (data) => {
      reply += data;
      if (reply.includes('STAT pid')) done();
    });
    socket.write('stats\r\n');
  });
}
