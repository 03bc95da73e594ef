// needs: lua
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { hostile, hostileRuns } from '../hostile';
import { outcome, problems } from '../rendering';
import { type Declared, Routelib } from './routelib';
import { shardsSpec } from './specs';

const routelib = new Routelib();
after(() => routelib.stop());

/** Every place of a spec whose text can reach the configuration, with a value that is right there. */
const good = {
  cluster: 'shop',
  zone: 'east',
  node: 'mem-a',
  standby: 'mem-b',
  host: '10.0.0.9',
  pool: 'cart',
  shard: 's1',
  prefix: 'basket',
  hashTag: '<>',
  strategy: 'jump',
  hash: 'md5',
  ttl: '299s',
  retry: '31s',
  mode: 'auto',
  copies: 'banners',
  replication: 'all_sync',
  read: 'nearest',
  onMiss: 'next_zone',
  proxy: 'near',
  instance: 'px-a',
  at: '10.0.0.5',
  connect: '1500ms',
};
type Field = keyof typeof good;
type Values = { readonly [F in Field]: string | undefined };
const fields = Object.keys(good) as Field[];

/** JSON is YAML, so any text can stand anywhere. */
const specWith = (value: Values): string =>
  JSON.stringify({
    version: 1,
    cluster: value.cluster,
    hosts: { h: { address: value.host, zone: value.zone } },
    nodes: {
      [value.node ?? 'n']: { host: 'h' },
      [value.standby ?? 's']: { address: '10.0.0.2:11211' },
      w: { address: '10.0.0.3:11211' },
    },
    pools: {
      [value.pool ?? 'p']: {
        key_patterns: [value.prefix === undefined ? '{id}' : `${value.prefix}:{id}`],
        shards: { [value.shard ?? 's']: { primary: value.node, standby: [value.standby] }, s2: { primary: 'w' } },
        sharding: { strategy: value.strategy, hash: value.hash, hash_tag: value.hashTag },
        gutter: { nodes: ['w'], ttl: value.ttl },
        failover: { mode: value.mode, eject: { limit: 2, retry: value.retry } },
      },
      [value.copies ?? 'c']: {
        key_patterns: ['banner:{id}'],
        replication: { mode: value.replication, read: value.read, on_miss: value.onMiss },
        replicas: { [value.zone ?? 'east']: [value.node], west: ['w'] },
      },
    },
    proxies: {
      [value.proxy ?? 'p']: {
        type: 'memcached-proxy',
        listen: '127.0.0.1:11311',
        timeouts: { connect: value.connect },
        instances: { [value.instance ?? 'i']: { address: value.at, zone: value.zone } },
      },
    },
  });

async function declared(value: Values): Promise<Declared | undefined> {
  const result = outcome(specWith(value), 'memcached-proxy');
  return 'problems' in result ? undefined : routelib.run(result.text);
}

/** The tree with one text in the place of another, in keys too. */
function replaced(tree: Declared, from: string, to: string): Declared {
  if (typeof tree === 'string') return tree.replaceAll(from, () => to);
  if (Array.isArray(tree)) return tree.map((item) => replaced(item, from, to));
  if (typeof tree !== 'object') return tree;
  return Object.fromEntries(
    Object.entries(tree).map(([key, item]) => [key.replaceAll(from, () => to), replaced(item, from, to)]),
  );
}

/** The tree with 0 for each number. */
const numberless = (tree: Declared): Declared =>
  JSON.parse(JSON.stringify(tree, (_, value) => (typeof value === 'number' ? 0 : value)));

/** How a text of the spec looks in the configuration, where that is not verbatim. */
const written: Partial<Record<Field, (value: string) => string>> = {
  host: (value) => value.toLowerCase(),
  prefix: (value) => value.split(/[:{]/, 1)[0],
  copies: (value) => value.replaceAll(/[^A-Za-z0-9]/g, ''),
};
const durations = new Set<Field>(['ttl', 'retry', 'connect']);
/** Any of their words is right, and gives another tree. */
const choices: Partial<Record<Field, readonly string[]>> = {
  mode: ['auto', 'manual'],
  strategy: ['jump', 'ring'],
  hash: ['md5', 'xxhash'],
  replication: ['none', 'all_sync', 'all_fastest', 'all_async'],
  read: ['first', 'nearest', 'random'],
  onMiss: ['error', 'next_zone'],
};

const names = new Set([...Object.values(good), 'w', 's2', 'west']);

test('a hostile text is the same text in the same tree, counts as absent, or is a problem', async () => {
  const usual = await declared(good);
  assert.ok(usual);
  const absent = new Map<Field, Declared | undefined>();
  for (const field of fields) absent.set(field, await declared({ ...good, [field]: undefined }));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...fields), hostile(Object.values(good)), async (field, value) => {
      // Two of a map with one name are one.
      fc.pre(!names.has(value));
      const result = outcome(specWith({ ...good, [field]: value }), 'memcached-proxy');
      if ('problems' in result) return assert.ok(result.problems.length > 0);
      const tree = await routelib.run(result.text);
      const verbatim = replaced(usual, good[field], written[field]?.(value) ?? value);
      const fits =
        isDeepStrictEqual(tree, verbatim) ||
        isDeepStrictEqual(tree, absent.get(field)) ||
        (durations.has(field) && isDeepStrictEqual(numberless(tree), numberless(usual))) ||
        choices[field]?.includes(value);
      assert.ok(fits, `${field} ${JSON.stringify(value)} gives\n${result.text}`);
    }),
    { numRuns: hostileRuns },
  );
});

test('each problem stands on the value that is wrong', () => {
  const on = (field: Field, value: string) => problems(specWith({ ...good, [field]: value }), 'memcached-proxy');
  assert.deepEqual(on('cluster', 'a\nos.exit()'), ['config-injection on "a\\nos.exit()"']);
  assert.deepEqual(on('pool', 'a"] = 1'), ['config-injection on "a\\"] = 1"']);
  assert.deepEqual(on('host', 'a"'), ['missing-key on "mem-a"']);
  assert.deepEqual(on('hashTag', '"}'), ['hash-tag-invalid on "\\"}"']);
  assert.deepEqual(on('hashTag', '{\\'), ['hash-tag-invalid on "{\\\\"']);
  assert.deepEqual(on('prefix', 'a"'), ['target-cannot-express on "a\\":{id}"']);
  assert.deepEqual(on('instance', 'px]]'), ['config-injection on "px]]"']);
});

test('times', () => {
  const times = (fields: string) => shardsSpec({ proxy: `listen: "127.0.0.1:1", timeouts: {${fields}}` });
  const settings = (spec: string): string => {
    const result = outcome(spec, 'memcached-proxy');
    assert.ok(!('problems' in result));
    return [...result.text.matchAll(/timeout = (\S+),/g)].map(([, seconds]) => seconds).join(' ');
  };
  assert.equal(settings(times('connect: 250ms, server: 1m')), '0.25 60');
  assert.equal(settings(times('connect: 1us, server: 900us')), '0.000001 0.0009');
  assert.deepEqual(problems(times('server: 30d'), 'memcached-proxy'), ['not-allowed-value on 30d']);
});
