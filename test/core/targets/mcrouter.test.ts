import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatAddress } from '../../../server/src/core/model/address';
import { mcrouter as placement } from '../../../server/src/core/placement/implementations/mcrouter';
import { placementPath } from '../../../server/src/core/placement/path';
import { isProblem } from '../../../server/src/core/placement/placement';
import { sampleKeys } from '../../../server/src/core/placement/shares';
import { mcrouter } from '../../../server/src/core/targets/mcrouter';
import { goldenTests, origins } from './examples';
import { type Configuration, readConfiguration } from './mcrouter/configuration';
import { artifactsOf, clusterOf, problems, rendered } from './rendering';

goldenTests('mcrouter', (text) => readConfiguration(text));

interface Parts {
  readonly nodes?: string;
  readonly shards?: string;
  readonly pool?: string;
  readonly pools?: string;
  readonly proxy?: string;
  readonly proxies?: string;
  readonly top?: string;
}

const abc = '{a: {address: 10.0.0.1}, b: {address: 10.0.0.2}, c: {address: 10.0.0.3}, d: {address: 10.0.0.4}}';

/** A pool of three shards behind mcrouter; YAML below each key. */
const shardsSpec = ({ nodes, shards, pool, pools, proxy, proxies, top }: Parts = {}): string => `version: 1
cluster: shop
${top ?? ''}
nodes: ${nodes ?? abc}
pools:
  cart: {shards: ${shards ?? '{s1: {primary: a}, s2: {primary: b}, s3: {primary: c}}'}, ${pool ?? ''}}
${pools ?? ''}
proxies:
  ring: {type: mcrouter, ${proxy ?? 'listen: "127.0.0.1:5000"'}}
${proxies ?? ''}
`;

/** A pool with a copy in each of two zones. */
const copiesSpec = (replication: string, proxy = ''): string => `cluster: shop
nodes: {a: {address: 10.0.0.1}, b: {address: 10.0.0.2}, c: {address: 10.0.0.3}, d: {address: 10.0.0.4}}
pools: {flags: {replicas: {east: [a, b], west: [c, d]}, replication: {${replication}}}}
proxies: {ring: {type: mcrouter, listen: "127.0.0.1:5000", ${proxy}}}
`;

const configurationOf = (spec: string): Configuration => readConfiguration(rendered(spec, 'mcrouter').text);
const routeOf = (parts: Parts): unknown => configurationOf(shardsSpec(parts)).route;
const ch3 = { hash_func: 'Ch3' };

test('shards without standbys are one pool, hashed in the order of the shards', () => {
  const { pools, route } = configurationOf(
    shardsSpec({
      nodes: '{a: {address: 10.0.0.1}, b: {address: "[2001:db8::1]:11212"}, c: {address: /run/mc.sock}}',
      proxy: 'listen: "127.0.0.1:5000", timeouts: {server: 200ms, connect: 1.5s}',
    }),
  );
  assert.deepEqual(pools, {
    cart: {
      servers: ['10.0.0.1:11211', '[2001:db8::1]:11212', 'unix:/run/mc.sock'],
      server_timeout: 200,
      connect_timeout: 1500,
    },
  });
  assert.deepEqual(route, { type: 'PoolRoute', pool: 'cart', hash: ch3 });
});

test('standbys follow their primary, unless failover is manual', () => {
  const shards = '{s1: {primary: a, standby: [b, c]}, s2: {primary: d}}';
  assert.deepEqual(routeOf({ shards }), {
    type: 'HashRoute',
    hash_func: 'Ch3',
    children: [
      { type: 'FailoverRoute', children: ['PoolRoute|cart:a', 'PoolRoute|cart:b', 'PoolRoute|cart:c'] },
      'PoolRoute|cart:d',
    ],
  });
  assert.deepEqual(routeOf({ shards, pool: 'failover: {mode: manual}' }), {
    type: 'PoolRoute',
    pool: 'cart',
    hash: ch3,
  });
  assert.deepEqual(routeOf({ shards: '{s1: {primary: a}}' }), 'PoolRoute|cart');
});

test('a gutter has a time to live in seconds, and a salt that spreads the keys of a dead node', () => {
  const gutter = routeOf({ pool: 'gutter: {nodes: [d], ttl: 1500ms}' });
  assert.deepEqual(gutter, {
    type: 'FailoverWithExptimeRoute',
    failover_exptime: 2,
    normal: { type: 'PoolRoute', pool: 'cart', hash: ch3 },
    failover: { type: 'PoolRoute', pool: 'cart:gutter', hash: { hash_func: 'Ch3', salt: 'gutter' } },
  });
  // Three nodes, two in the gutter: where do the keys of the first node go?
  const place = (servers: number, salt?: string) => {
    const all = Array.from({ length: servers }, (_, index) => ({ host: `h${index}`, port: 1, weight: 1 }));
    const made = placement.create(all, new Map(Object.entries({ hash_func: 'Ch3', salt })));
    assert.ok(!isProblem(made));
    return made;
  };
  const [normal, unsalted, salted] = [place(3), place(2), place(2, 'gutter')];
  const lost = [...sampleKeys(3_000)].filter((key) => normal.server(key) === 0);
  const onFirst = (to: typeof normal) => lost.filter((key) => to.server(key) === 0).length / lost.length;
  assert.equal(onFirst(unsalted), 1);
  assert.ok(Math.abs(onFirst(salted) - 0.5) < 0.1);
});

test('a cold pool is warmed up from another, with a time to live', () => {
  const old = '  old: {shards: {o1: {primary: d}}, warmup: {from: cart, ttl: 1m}}';
  const proxy = 'pools: [cart], listen: "127.0.0.1:5000"';
  assert.deepEqual(routeOf({ pool: 'warmup: {from: old, ttl: 5m}', pools: old, proxy }), {
    type: 'WarmUpRoute',
    exptime: 300,
    cold: { type: 'PoolRoute', pool: 'cart', hash: ch3 },
    warm: 'PoolRoute|old',
  });
});

test('writes go to the copies by mode, reads by read and on_miss', () => {
  const both = ['PoolRoute|flags:east', 'PoolRoute|flags:west'];
  const [east, west] = both.map((route) => ({ type: 'PoolRoute', pool: route.split('|')[1], hash: ch3 }));
  const modes = { all_sync: 'AllSync', all_fastest: 'AllFastest', all_async: 'AllAsync', majority: 'AllMajority' };
  for (const [mode, type] of Object.entries({ ...modes, none: 'Failover' })) {
    const reader = { type: 'FailoverRoute', children: [east, west] };
    assert.deepEqual(configurationOf(copiesSpec(`mode: ${mode}`)).route, {
      type: 'OperationSelectorRoute',
      operation_policies: { get: reader, gets: reader },
      default_policy: { type: `${type}Route`, children: [east, west] },
    });
  }
  const reader = (replication: string) => {
    const { route } = configurationOf(copiesSpec(replication));
    return (route as { operation_policies: { get: unknown } }).operation_policies.get;
  };
  assert.deepEqual(reader('mode: all_sync, on_miss: next_zone'), {
    type: 'MissFailoverRoute',
    return_best_on_error: true,
    children: [east, west],
  });
  assert.deepEqual(reader('mode: all_sync, read: random'), {
    type: 'FailoverRoute',
    children: [{ type: 'RandomRoute', children: [east, west] }, east, west],
  });
});

test('the near copy first: one file, a route for each zone, chosen by the prefix that mcrouter is started with', () => {
  const order = ({ routes }: Configuration) =>
    routes?.map(({ aliases, route }) => [
      ...aliases,
      ...(
        route as { operation_policies: { get: { children: { pool: string }[] } } }
      ).operation_policies.get.children.map(({ pool }) => pool),
    ]);
  const near = 'mode: all_sync, read: nearest';
  assert.deepEqual(order(configurationOf(copiesSpec(near))), [
    ['/shop/east/', 'flags:east', 'flags:west'],
    ['/shop/west/', 'flags:west', 'flags:east'],
  ]);
  const instances = 'instances: {m1: {zone: west}, m2: {zone: north}, m3: {}, m4: {zone: west}}';
  const spec = copiesSpec(near, instances);
  assert.deepEqual(order(configurationOf(spec)), [
    ['/shop/west/', 'flags:west', 'flags:east'],
    ['/shop/north/', 'flags:east', 'flags:west'],
    ['/././', 'flags:east', 'flags:west'],
  ]);
  const { route } = configurationOf(copiesSpec(near, 'instances: {m1: {zone: west}, m2: {zone: west}}'));
  assert.ok(route, 'one zone needs no prefix');
  assert.match(
    rendered(spec, 'mcrouter').text,
    /^\/\/ and with the prefix of its zone.* --route-prefix=\/shop\/west\/$/m,
  );
});

test('over HAProxy: the ports of the instance in the same zone', () => {
  const ports =
    '  ports: {type: haproxy, base_port: 22121, instances: {lb-e: {address: 10.0.0.8, zone: east}, lb-w: {address: 10.0.0.9, zone: west}}}';
  const shards = '{s1: {primary: a, standby: [b]}, s2: {primary: c, standby: [d]}}';
  const { pools, routes } = configurationOf(
    shardsSpec({ shards, proxy: 'listen: "127.0.0.1:5000", over: ports', proxies: ports }),
  );
  assert.deepEqual(pools, {
    'cart:lb-e': { servers: ['10.0.0.8:22121', '10.0.0.8:22122'] },
    'cart:lb-w': { servers: ['10.0.0.9:22121', '10.0.0.9:22122'] },
  });
  assert.deepEqual(routes?.[1], {
    aliases: ['/shop/west/'],
    route: { type: 'PoolRoute', pool: 'cart:lb-w', hash: ch3 },
  });
});

test('pools on one port are told apart by the beginning of a key', () => {
  const pools = '  user: {shards: {u1: {primary: d}}, key_patterns: ["user:{id}", "session:{id}:x"]}';
  assert.deepEqual(routeOf({ pools }), {
    type: 'PrefixSelectorRoute',
    policies: { 'user:': 'PoolRoute|user', 'session:': 'PoolRoute|user' },
    wildcard: { type: 'PoolRoute', pool: 'cart', hash: ch3 },
  });
  const all = routeOf({ pools, pool: 'key_patterns: ["cart:{id}"]' }) as { wildcard: unknown };
  assert.deepEqual(all.wildcard, { type: 'ErrorRoute', response: 'no pool has keys that begin like this' });
  const clash = (pool: string, more: string) => problems(shardsSpec({ pool, pools: more }), 'mcrouter');
  assert.deepEqual(clash('', '  user: {shards: {u1: {primary: d}}}'), ['target-cannot-express on user']);
  assert.deepEqual(clash('key_patterns: ["user:{n}"]', pools), ['target-cannot-express on "user:{id}"']);
});

test('what stands on the command line is a comment', () => {
  const start = (parts: Parts) => /^\/\/ start with (.*)$/m.exec(rendered(shardsSpec(parts), 'mcrouter').text)?.[1];
  assert.equal(start({}), '--listen-addresses=127.0.0.1 --port=5000');
  assert.equal(
    start({ proxy: 'base_port: 5000', pools: '  p: {shards: {p: {primary: a}}, key_patterns: ["p:{id}"]}' }),
    '--port=5000,5001',
  );
  assert.equal(start({ proxy: 'listen: /run/mc.sock' }), '--unix-domain-sock=/run/mc.sock');
  assert.equal(
    start({ proxy: 'base_port: 5000, timeouts: {probe: 2m}', pool: 'failover: {eject: {limit: 5, retry: 1s}}' }),
    '--port=5000 --timeouts-until-tko=5 --probe-timeout-initial=120000 --probe-timeout-max=120000',
  );
  assert.equal(
    start({ proxy: 'base_port: 1', pool: 'failover: {eject: {retry: 1s}}' }),
    '--port=1 --timeouts-until-tko=3 --probe-timeout-initial=1000',
  );
  const tls = shardsSpec({ top: 'defaults: {node: {tls: {ca_file: tls/ca.pem}}}', proxy: 'base_port: 1' });
  assert.match(rendered(tls, 'mcrouter').text, /--port=1 --ssl-verify-peers --pem-ca-path=tls\/ca\.pem\n/);
  assert.equal(configurationOf(tls).pools.cart.security_mech, 'ssl');
});

describe('the file places keys as the preview does', () => {
  const shards = '{s1: {primary: a, weight: 20}, s2: {primary: b, weight: 80}, s3: {primary: c}, s4: {primary: d}}';
  const nodes = abc.replace('10.0.0.2', '10.0.0.2, retired: true');
  for (const strategy of ['ch3', 'crc32', 'weighted_ch3', 'rendezvous'])
    for (const spec of [
      shardsSpec({ shards, pool: `sharding: {strategy: ${strategy}}` }),
      shardsSpec({ shards, nodes, pool: `sharding: {strategy: ${strategy}}` }),
    ])
      test(`${strategy}${spec.includes('retired') ? ', a node retired' : ''}`, () => {
        const cluster = clusterOf(spec);
        const path = placementPath(cluster, cluster.pools.get('cart')!);
        const { pools, route } = configurationOf(spec);
        const { hash } = route as { hash: Record<string, unknown> };
        const servers = pools.cart.servers.map((host) => ({ host, port: 0, weight: 1 }));
        const file = placement.create(servers, new Map(Object.entries(hash)));
        assert.ok(!isProblem(path) && !isProblem(file), JSON.stringify([path, file]));
        for (const key of sampleKeys(500))
          assert.equal(
            servers[file.server(key)].host,
            formatAddress(path.slots[path.placement.server(key)].node!.address!.value),
          );
      });
});

test('each line points at what it was made from', () => {
  const spec = shardsSpec({
    shards: '{s1: {primary: a, standby: [b]}, s2: {primary: c}}',
    pool: 'sharding: {strategy: rendezvous}, gutter: {nodes: [d], ttl: 5m}',
    proxy: 'listen: "127.0.0.1:5000", timeouts: {server: 200ms}',
  });
  const from = origins(spec, rendered(spec, 'mcrouter'));
  const expected: Record<string, string[]> = {
    '// cluster shop': ['shop'],
    '// start with --listen-addresses=127.0.0.1 --port=5000': ['"127.0.0.1:5000"'],
    '"cart:b": {': ['b'],
    '"10.0.0.2:11211"': ['10.0.0.2'],
    '"server_timeout": 200': ['200ms'],
    '"failover_exptime": 300,': ['5m'],
    '"hash_func": "Rendezvous",': ['rendezvous'],
    '"tags": ["s1", "s2"],': ['s1', 's2'],
    '"type": "FailoverRoute",': ['s1'],
    '"PoolRoute|cart:b"': ['b'],
  };
  for (const [line, texts] of Object.entries(expected)) assert.deepEqual(from.get(line), texts, line);
});

test('what mcrouter can not do is a problem', () => {
  const on = (parts: Parts) => problems(shardsSpec(parts), 'mcrouter');
  assert.deepEqual(on({ pool: 'sharding: {strategy: ketama}' }), ['target-cannot-express on ketama']);
  assert.deepEqual(on({ pool: 'sharding: {strategy: range}' }), ['target-cannot-express on range']);
  assert.deepEqual(on({ nodes: abc.replace('10.0.0.1', '10.0.0.1, auth: {type: sasl}') }), [
    'target-cannot-express on sasl',
  ]);
  assert.deepEqual(on({ nodes: abc.replace('10.0.0.1', '10.0.0.1, tls: {verify: none}') }), [
    'target-cannot-express on none',
  ]);
  assert.deepEqual(on({ nodes: abc.replace('10.0.0.1', '/run/%x%') }), ['config-injection on /run/%x%']);
  assert.deepEqual(on({ shards: '{s1: {primary: x}}' }), ['unknown-reference on x']);
  assert.deepEqual(on({ shards: '{}' }), ['missing-key on cart']);
  assert.deepEqual(on({ pool: 'warmup: {from: nobody}' }), ['unknown-reference on nobody']);
  assert.deepEqual(on({ proxy: 'pools: [], listen: "127.0.0.1:1"' }), ['missing-key on ring']);
  const clash = on({
    pools: '  user: {shards: {u: {primary: a}}, key_patterns: ["u{n}"], failover: {eject: {limit: 2}}}',
    pool: 'failover: {eject: {limit: 1}}',
  });
  assert.deepEqual(clash, ['target-cannot-express on 2']);
  const vars = shardsSpec().replace('cart', 'vars');
  assert.deepEqual(problems(vars, 'mcrouter'), ['not-allowed-value on vars']);
  const gutter = shardsSpec({
    nodes: '{a: {address: h1}, gutter: {address: h2}, c: {address: h3}}',
    shards: '{s1: {primary: a, standby: [gutter]}}',
    pool: 'gutter: {nodes: [c]}',
  });
  assert.deepEqual(problems(gutter, 'mcrouter'), ['name-collides-after-slug on gutter']);
});

test('one file a proxy; a proxy that is gone is a problem, not an exception', () => {
  const spec = shardsSpec();
  const [artifact] = artifactsOf(spec, 'mcrouter');
  assert.equal(artifact.fileName, 'mcrouter.json');
  const two = shardsSpec({ proxies: '  far: {type: mcrouter, listen: "127.0.0.1:5001"}' });
  assert.deepEqual(
    artifactsOf(two, 'mcrouter').map(({ fileName }) => fileName),
    ['mcrouter-ring.json', 'mcrouter-far.json'],
  );
  const result = mcrouter.render(clusterOf(spec.replace('ring', 'other')), artifact, 'x');
  assert.ok('problems' in result);
});
