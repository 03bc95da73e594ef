import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { analyze } from '../../../server/src/core/analyze';
import { targets } from '../../../server/src/core/targets';
import { hostile, hostileRuns } from './hostile';
import { clusterOf } from './rendering';

/** Every place of a spec whose text can reach a file, with a value that is right there and stands nowhere else. */
const good = {
  cluster: 'the-cluster',
  zone: 'the-zone',
  otherZone: 'another-zone',
  rack: 'the-rack',
  host: '10.9.8.1',
  node: 'the-node',
  nodeHost: '10.9.8.2',
  standby: 'the-standby',
  socket: '/run/the-socket',
  caFile: 'tls/the-ca.pem',
  serverName: 'the-server-name',
  ranged: 'ranged-pool',
  ids: '0-999',
  key: 'the-key:{id}',
  sharded: 'sharded-pool',
  hash: 'murmur',
  hashTag: '<>',
  distribution: 'modula',
  copied: 'copied-pool',
  mode: 'all_sync',
  pattern: 'copied-key:',
  shard: 'the-shard',
  ports: 'the-haproxy',
  portsAt: '10.9.8.3',
  balancer: 'the-balancer',
  ring: 'the-twemproxy',
  ringAt: '10.9.8.4',
  listen: '10.9.8.5',
  instance: 'the-instance',
  metrics: '10.9.8.6',
  router: 'the-mcrouter',
  timeout: '654ms',
  ttl: '321s',
};
type Field = keyof typeof good;

/** JSON is YAML, so any text can stand anywhere. */
const specWith = (value: typeof good): string =>
  JSON.stringify({
    version: 1,
    cluster: value.cluster,
    hosts: { h: { address: value.host, zone: value.zone, rack: value.rack } },
    nodes: {
      [value.node]: { address: `${value.nodeHost}:21211`, zone: value.zone },
      [value.standby]: { address: value.socket },
      c: { host: 'h', port: 11212 },
      d: { address: '10.0.0.4', tls: { ca_file: value.caFile, server_name: value.serverName } },
    },
    pools: {
      [value.ranged]: {
        sharding: { strategy: 'range', key: value.key },
        shards: { [value.shard]: { primary: value.node, standby: [value.standby], range: value.ids } },
      },
      [value.sharded]: {
        sharding: { strategy: value.distribution, hash: value.hash, hash_tag: value.hashTag },
        shards: { [value.shard]: { primary: value.node }, s2: { primary: value.standby }, s3: { primary: 'c' } },
      },
      [value.copied]: {
        key_patterns: [`${value.pattern}{id}`],
        replicas: { [value.zone]: [value.node], [value.otherZone]: [value.standby] },
        replication: { mode: value.mode, read: 'nearest' },
        gutter: { nodes: ['d'], ttl: value.ttl },
      },
      rest: {
        sharding: { strategy: 'rendezvous' },
        shards: { [value.shard]: { primary: value.node, standby: [value.standby] }, s2: { primary: 'c' } },
        warmup: { from: value.copied, ttl: value.ttl },
      },
    },
    proxies: {
      [value.ports]: {
        type: 'haproxy',
        pools: [value.ranged, value.sharded],
        base_port: 22121,
        instances: { [value.balancer]: { address: value.portsAt, zone: value.zone } },
      },
      [value.ring]: {
        type: 'twemproxy',
        pools: [value.sharded],
        base_port: 22131,
        timeouts: { server: value.timeout },
        metrics: { address: value.metrics, port: 22222 },
        instances: { [value.instance]: { address: value.ringAt, zone: value.zone } },
      },
      over: { type: 'twemproxy', pools: [value.sharded], over: value.ports, listen: `${value.listen}:22141` },
      [value.router]: {
        type: 'mcrouter',
        pools: [value.copied, 'rest'],
        listen: `${value.listen}:5000`,
        timeouts: { server: value.timeout },
      },
    },
  });

const readers: Readonly<Record<string, ((text: string) => unknown) | undefined>> = {
  twemproxy: (text) => parse(text, { schema: 'failsafe' }),
  mcrouter: (text) => JSON.parse(text.replaceAll(/^\/\/.*$/gm, '')),
  'shard-map': (text) => ({ ...JSON.parse(text), generated: '' }),
};

type Tree = string | number | boolean | null | Tree[] | { [key: string]: Tree };

/** The tree with every text, keys too, passed through `change`. */
function mapped(tree: Tree, change: (text: string) => string): Tree {
  if (typeof tree === 'string') return change(tree);
  if (typeof tree !== 'object' || tree === null) return tree;
  if (Array.isArray(tree)) return tree.map((item) => mapped(item, change));
  return Object.fromEntries(Object.entries(tree).map(([key, item]) => [change(key), mapped(item, change)]));
}

/** Hosts are lower case, and have brackets where a colon is in them. */
const plain = (tree: Tree): string =>
  JSON.stringify(mapped(tree, (text) => text.toLowerCase().replaceAll(/[[\]]/g, '')));

/** The keys of a tree and the number of its values. */
function outline(tree: Tree): { keys: Set<string>; values: number } {
  const keys = new Set<string>();
  let values = 0;
  const visit = (part: Tree): void => {
    if (typeof part !== 'object' || part === null) values++;
    else
      for (const [key, item] of Object.entries(part)) {
        if (!Array.isArray(part)) keys.add(key);
        visit(item);
      }
  };
  visit(tree);
  return { keys, values };
}

/** What each file of a spec holds, in order; undefined where it has problems. */
function treesOf(spec: string): { target: string; tree: Tree | undefined }[] {
  const cluster = clusterOf(spec);
  return targets.flatMap((target) => {
    const read = readers[target.id];
    if (!read) return [];
    return target.artifacts(cluster).map((artifact) => {
      const result = target.render(cluster, artifact, 'test.memcached.yaml');
      return { target: target.id, tree: 'problems' in result ? undefined : (read(result.text) as Tree) };
    });
  });
}

test('no text of the spec changes the structure of a file: it stands there as it is, or there is a problem', () => {
  const before = treesOf(specWith(good));
  assert.ok(before.every(({ tree }) => tree !== undefined));
  assert.deepEqual([...new Set(before.map(({ target }) => target))].sort(), Object.keys(readers).sort());
  fc.assert(
    fc.property(fc.constantFrom(...(Object.keys(good) as Field[])), hostile(Object.values(good)), (field, value) => {
      const spec = specWith({ ...good, [field]: value });
      for (const [index, { target, tree }] of treesOf(spec).entries()) {
        const was = before[index];
        // A text that the model can't read is as absent: then there may be fewer files.
        if (tree === undefined || was?.tree === undefined || was.target !== target) continue;
        if (plain(tree) === plain(was.tree)) continue;
        // A key prefix ends where a placeholder begins.
        const as = field === 'pattern' ? value.replace(/\{.*/s, '') : value;
        const verbatim = mapped(was.tree, (text) => text.replaceAll(good[field], () => as));
        if (plain(tree) === plain(verbatim)) continue;
        // Something else was read instead: then the spec has a finding, and nothing came in.
        assert.ok(analyze(spec).findings.length > 0, `${target} ${field}: no finding for\n${JSON.stringify(tree)}`);
        const [now, most] = [outline(tree), outline(was.tree)];
        const known = new Set([...most.keys, ...outline(verbatim).keys]);
        for (const key of now.keys) assert.ok(known.has(key), `${target} ${field}: a new key ${key}`);
        assert.ok(now.values <= most.values, `${target} ${field}: more values`);
      }
    }),
    { numRuns: hostileRuns },
  );
});
