// needs: memcached, haproxy
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parseSpec } from '../../server/src/core/document/parse';
import { readCluster } from '../../server/src/core/model/cluster';
import { LiveService } from '../../server/src/live/liveService';
import type { LiveSpec } from '../../server/src/live/spec';
import type { LiveCluster, LiveNode, LiveParams } from '../../server/src/protocol';
import { type LabCluster, startCluster } from '../lab/cluster';
import { labFolder } from '../lab/folder';
import { waitFor } from '../lab/waitFor';

function specOf(text: string, uri = 'file:///demo.memcached.yaml'): LiveSpec {
  const cluster = readCluster(parseSpec(text));
  assert.ok(cluster);
  const { lines } = cluster.document;
  const range: LiveSpec['range'] = ({ start, end }) => ({ start: lines.position(start), end: lines.position(end) });
  return { uri, cluster, basis: { version: 1, stale: false }, range };
}

const operate = { access: 'operate', trusted: true, pollInterval: 200 } as const;

/** A service and the last that it told. */
function serve(): { service: LiveService; last(): LiveParams; cluster(): LiveCluster | undefined; log: string[] } {
  const told: LiveParams[] = [];
  const log: string[] = [];
  const service = new LiveService({
    live: (params) => told.push(params),
    progress: () => undefined,
    log: (line) => log.push(line),
  });
  const last = (): LiveParams => told.at(-1) ?? { clusters: [] };
  return { service, last, cluster: () => last().clusters[0], log };
}

describe('nothing is dialled', () => {
  let server: Server;
  let connections = 0;
  let spec: LiveSpec;
  before(async () => {
    server = createServer((socket) => {
      connections++;
      socket.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    spec = specOf(
      `cluster: c\nnodes: {a: {address: "127.0.0.1:${port}"}}\npools: {p: {shards: {s: {primary: a, standby: [a]}}}}\n`,
    );
  });
  after(() => server.close());

  for (const [why, rights, visible] of [
    ['untrusted', { ...operate, trusted: false }, true],
    ['off', { ...operate, access: 'off' }, true],
    ['hidden', operate, false],
  ] as const)
    it(`while ${why}, and it says so`, async () => {
      const { service, last } = serve();
      service.setSpecs([spec]);
      service.access(rights);
      await service.watch({ visible });
      await service.refresh();
      assert.equal(last().paused, why);
      assert.equal(last().clusters[0].shards[0].nodes[0].state, 'unknown');
      assert.equal(connections, 0);
      service.dispose();
    });

  it('for a plan in an untrusted workspace, and no plan runs with access read', async () => {
    const { service } = serve();
    service.setSpecs([spec]);
    service.access({ ...operate, trusted: false });
    const params = { uri: spec.uri, pool: 'p', shard: 's', operation: 'failover' } as const;
    const untrusted = await service.plan(params);
    assert.ok(!untrusted.ok && /not trusted/.test(untrusted.refused[0]));
    service.access({ ...operate, access: 'read' });
    const run = await service.run({ id: 'x' });
    assert.deepEqual([run.outcome, /Access is read/.test(run.next[0])], ['refused', true]);
    assert.equal(connections, 0);
    service.dispose();
  });

  it('any more once the view is hidden', async () => {
    const { service, last } = serve();
    service.setSpecs([spec]);
    service.access(operate);
    await service.watch({ visible: true });
    await waitFor('a poll', () => connections > 0);
    await service.watch({ visible: false });
    const before = connections;
    await service.refresh();
    assert.deepEqual([connections, last().paused], [before, 'hidden']);
    service.dispose();
  });
});

describe('the live cluster', () => {
  let lab: LabCluster;
  let running: ReturnType<typeof serve>;
  const example = readFileSync(join(__dirname, '../../examples/sessions.memcached.yaml'), 'utf8');
  const node = (name: string): LiveNode | undefined =>
    running
      .cluster()
      ?.shards.flatMap((shard) => shard.nodes)
      .find((one) => one.name === name);

  before(async () => {
    lab = await startCluster(example, { folder: labFolder(), specName: 'sessions.memcached.yaml', relocated: true });
    running = serve();
    running.service.setSpecs([specOf(lab.text, pathToFileURL(lab.specFile).href)]);
    running.service.access(operate);
    await running.service.watch({ visible: true });
    await waitFor(
      'all healthy',
      () => running.cluster()?.problems === 0 && running.cluster()?.shards.every((shard) => shard.state === 'healthy'),
    );
  });
  after(async () => {
    running.service.dispose();
    await lab.stop();
  });
  afterEach(async () => {
    for (const name of ['mem-a1', 'mem-b2']) if (node(name)?.state !== 'up') await lab.startNode(name);
    await waitFor('every node up', () => ['mem-a1', 'mem-b2'].every((name) => node(name)?.state === 'up'));
  });

  it('knows who serves from HAProxy, and the figures', () => {
    assert.deepEqual(
      running.cluster()?.shards.map((shard) => shard.serving),
      [['mem-a1'], ['mem-b2']],
    );
    assert.deepEqual([node('mem-a1')?.version?.slice(0, 3), node('mem-a1')?.transport], ['1.6', 'binary']);
    assert.deepEqual(
      running.cluster()?.balancers.map((one) => [one.state, one.backends.length]),
      [
        ['connected', 2],
        ['connected', 2],
      ],
    );
  });

  it('says that a killed node is down and why, and that the standby serves', async () => {
    await lab.nodes.get('mem-a1')?.stop();
    await waitFor('down', () => node('mem-a1')?.state === 'not-noticed' || node('mem-a1')?.state === 'down');
    assert.match(node('mem-a1')?.cause ?? '', /connection refused/);
    await waitFor('the standby to serve', () => running.cluster()?.shards[0].state === 'standby-serving');
    assert.deepEqual(running.cluster()?.shards[0].serving, ['mem-b1']);
    assert.ok((running.cluster()?.problems ?? 0) >= 2);
    assert.equal(running.log.filter((line) => /node mem-a1: down/.test(line)).length, 1);
  });

  it('tells a hung process from a dead one', async () => {
    await lab.nodes.get('mem-b2')?.pause();
    await waitFor('down', () => /not answering/.test(node('mem-b2')?.cause ?? ''));
    lab.nodes.get('mem-b2')?.resume();
  });

  it('says that an HAProxy is gone, without an opinion of it', async () => {
    await lab.instances.get('lb-b')?.stop();
    await waitFor('unreachable', () => running.cluster()?.balancers[1].state === 'unreachable');
    assert.match(running.cluster()?.balancers[1].cause ?? '', /refused/);
    await lab.startInstance('lb-b');
    await waitFor('connected', () => running.cluster()?.balancers[1].state === 'connected');
  });

  it('does not guess who serves while no HAProxy answers', async () => {
    for (const name of ['lb-a', 'lb-b']) await lab.instances.get(name)?.stop();
    await waitFor('unreachable', () => running.cluster()?.balancers.every((one) => one.state === 'unreachable'));
    assert.deepEqual(
      running.cluster()?.shards.map(({ state, serving }) => [state, serving]),
      [
        ['unknown', []],
        ['unknown', []],
      ],
    );
    assert.ok((running.cluster()?.problems ?? 0) >= 2);
    for (const name of ['lb-a', 'lb-b']) await lab.startInstance(name);
    await waitFor('connected', () => running.cluster()?.balancers.every((one) => one.state === 'connected'));
  });
});

describe('a node that can’t be talked to', () => {
  it('says why', async () => {
    const { service, cluster } = serve();
    service.setSpecs([
      specOf(
        'cluster: c\nnodes: {a: {address: "127.0.0.1:1", tls: {ca_file: nowhere.pem}}, b: {port: 1}}\npools: {p: {shards: {s: {primary: a}, t: {primary: b}}}}\n',
      ),
    ]);
    service.access(operate);
    await service.watch({ visible: true });
    for (let poll = 0; poll < 2; poll++) await service.refresh();
    const [a, b] = cluster()?.shards.map((shard) => shard.nodes[0]) ?? [];
    assert.match(`${a?.state} ${a?.cause}`, /unsupported TLS failed: a file of its tls can’t be read \(ENOENT\)/);
    assert.match(`${b?.state} ${b?.cause}`, /down .*the spec gives no address/);
    service.dispose();
  });
});
