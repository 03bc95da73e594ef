import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSpec } from '../../../server/src/core/document/parse';
import { addressIdentity, formatAddress, parseAddress } from '../../../server/src/core/model/address';
import { type Cluster, readCluster } from '../../../server/src/core/model/cluster';
import { worstDetection } from '../../../server/src/core/model/failover';
import { frontends } from '../../../server/src/core/model/listeners';
import { usableConnections } from '../../../server/src/core/model/node';
import { parseIdRange } from '../../../server/src/core/model/range';
import { formatDuration, parseDuration, parseSize } from '../../../server/src/core/model/units';

function cluster(text: string): Cluster {
  const read = readCluster(parseSpec(text));
  assert.ok(read);
  return read;
}

const spec = `version: 1
cluster: shop
hosts:
  h1: {address: 10.0.0.1, zone: z1, rack: r1, memory: 32GiB}
defaults:
  node: {memory: 8GiB, tls: {ca_file: ca.pem}, threads: 8}
  failover: {flush: never, detection: {fall: 2, check: tcp}}
nodes:
  a: {host: h1, port: 11212, tls: none}
  b: {address: "[2001:DB8::1]", zone: z2, memory: 1GiB, weight: 50, tls: {verify: none}}
pools:
  p:
    failover: {detection: {fall: 5}}
    shards:
      s1: {primary: a, standby: [b], range: ["0-9", "20-"]}
      s2: {primary: b}
  q: {replicas: {z1: [a], z2: [b]}}
proxies:
  lb: {type: haproxy, base_port: 100, over: other, instances: {i1: {address: 10.0.0.9}}}
clients:
  web: {pools: {p: {via: lb}, q: {via: direct}}, zone: [z1, z9]}
`;

describe('readCluster', () => {
  it('applies defaults field by field and tells where a value is from', () => {
    const { nodes, pools } = cluster(spec);
    const [a, b] = [...nodes.values()];
    assert.equal(a.memory.value.bytes, 8 * 2 ** 30);
    assert.deepEqual(a.memory.origin, { kind: 'inherited', from: 'defaults.node' });
    assert.equal(spec.slice(a.memory.range.start, a.memory.range.end), '8GiB');
    assert.deepEqual(b.memory.origin, { kind: 'written' });
    assert.deepEqual(a.maxConnections.origin, { kind: 'default' });
    assert.equal(spec.slice(a.maxConnections.range.start, a.maxConnections.range.end), 'a');
    assert.equal(a.tls, undefined);
    assert.deepEqual([b.tls?.caFile?.value, b.tls?.verify.value, b.tls?.serverName.value], ['ca.pem', 'none', 'b']);
    const { detection, flush } = pools.get('p')!.failover;
    assert.deepEqual(
      [detection.fall.value, detection.check.value, detection.rise.value, flush.value],
      [5, 'tcp', 3, 'never'],
    );
  });

  it('takes the address from the host, and zone and rack with it', () => {
    const { nodes } = cluster(spec);
    const a = nodes.get('a');
    assert.deepEqual(a?.address?.value, { kind: 'tcp', host: '10.0.0.1', port: 11212 });
    assert.deepEqual([a?.zone?.name, a?.rack?.value], ['z1', 'r1']);
    assert.equal(usableConnections(a!), 1024 - 40);
  });

  it('resolves names whatever the order of the sections, and keeps each use once', () => {
    const { references, pools, clients } = cluster(spec);
    const unknown = references.filter((ref) => ref.target === undefined).map((ref) => `${ref.kind} ${ref.name}`);
    assert.deepEqual(unknown, ['proxy other']);
    assert.equal(pools.get('p')?.shards[0].standby[0].target?.name, 'b');
    assert.equal(clients.get('web')?.pools[1].via, 'direct');
    assert.equal(references.filter((ref) => ref.name === 'a').length, 2);
    const declared = cluster(`zones: [z1]\n${spec}`).references.filter((ref) => ref.target === undefined);
    assert.deepEqual(declared.map((ref) => ref.name).sort(), ['other', 'z2', 'z2', 'z9']);
  });

  it('keeps shards in order, with weights and ranges', () => {
    const [s1, s2] = cluster(spec).pools.get('p')!.shards;
    assert.deepEqual([s1.weight.value, s2.weight.value], [100, 50]);
    assert.deepEqual(
      s1.ranges.map((range) => range.value),
      [{ low: 0n, high: 9n }, { low: 20n }],
    );
  });

  it('counts ports through pools, shards and copies', () => {
    const proxy = cluster(spec).proxies.get('lb')!;
    const ports = frontends(proxy, proxy.instances[0]).map(
      (f) => `${f.pool.name}/${(f.shard ?? f.replica)?.name} ${f.host}:${f.port}`,
    );
    assert.deepEqual(ports, ['p/s1 10.0.0.9:100', 'p/s2 10.0.0.9:101', 'q/z1 10.0.0.9:102', 'q/z2 10.0.0.9:103']);
  });

  it('goes on where fields are malformed', () => {
    const read = cluster(
      'cluster: [1]\nnodes: {a: 3, b: {memory: much, threads: many}}\npools: {p: {shards: {s: 1}}}\nproxies: []\n',
    );
    assert.deepEqual([...read.nodes.keys()], ['a', 'b']);
    assert.deepEqual(read.nodes.get('b')?.memory.origin, { kind: 'default' });
    assert.equal(read.pools.get('p')?.shards[0].primary, undefined);
    assert.equal(readCluster(parseSpec('- a')), undefined);
  });
});

describe('values', () => {
  it('reads addresses and tells which are the same', () => {
    const identity = (text: string): string | undefined => {
      const address = parseAddress(text);
      return address && addressIdentity(address);
    };
    assert.equal(identity('MEM1.Example.com'), identity('mem1.example.com:11211'));
    assert.equal(identity('[2001:db8:0::1]:11211'), identity('[2001:DB8::1]'));
    assert.equal(identity('[::ffff:10.0.0.1]:1'), identity('10.0.0.1:1'));
    assert.equal(identity('/run/mc.sock'), '/run/mc.sock');
    for (const bad of ['', 'a b:1', 'a:0', 'a:65536', '::1', '[::1', '[1::2::3]:1', 'a:b', '/a b', 'x"y:1'])
      assert.equal(parseAddress(bad), undefined, bad);
    assert.equal(formatAddress(parseAddress('[::1]:5')!), '[::1]:5');
  });

  it('reads durations and sizes with their units', () => {
    assert.equal(parseDuration('0.5s')?.ms, 500);
    assert.equal(parseDuration('250us')?.ms, 0.25);
    assert.equal(parseSize('8GiB')?.bytes, 8 * 2 ** 30);
    assert.equal(parseSize('1KB')?.bytes, 1000);
    for (const bad of ['500', '1 s', '-1s', 's', '1sec']) assert.equal(parseDuration(bad), undefined);
    assert.deepEqual([0, 0.25, 250, 1500, 60_000, 90_000, 3_600_000].map(formatDuration), [
      '0s',
      '250us',
      '250ms',
      '1.5s',
      '1m',
      '90s',
      '1h',
    ]);
  });

  it('reads ranges of user ids up to 2^64 - 1', () => {
    assert.deepEqual(parseIdRange('0-18446744073709551615'), { low: 0n, high: 18446744073709551615n });
    for (const bad of ['5-4', '01-2', '-5', '1', '0-18446744073709551616', '+1-2'])
      assert.equal(parseIdRange(bad), undefined, bad);
  });

  it('computes the worst detection as measured', () => {
    const { detection } = cluster(spec).pools.get('q')!.failover;
    const timed = {
      ...detection,
      check: { ...detection.check, value: 'version' as const },
      fall: { ...detection.fall, value: 3 },
    };
    assert.deepEqual(worstDetection(timed), { crash: 1500, hang: 3000 });
    assert.equal(worstDetection(detection).hang, Number.POSITIVE_INFINITY);
  });
});
