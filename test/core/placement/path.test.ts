import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSpec } from '../../../server/src/core/document/parse';
import { readCluster } from '../../../server/src/core/model/cluster';
import { implementations } from '../../../server/src/core/placement/index';
import { keyBytes } from '../../../server/src/core/placement/key';
import { type PlacementPath, pathChoices, placementPath } from '../../../server/src/core/placement/path';
import { isProblem, type Server } from '../../../server/src/core/placement/placement';
import { sampleKeys } from '../../../server/src/core/placement/shares';

const spec = (rest: string, shards = 's1: {primary: a}, s2: {primary: b}, s3: {primary: c}', pool = ''): string => `
nodes: {a: {address: 10.0.0.1}, b: {address: 10.0.0.2:11212}, c: {address: 10.0.0.3}}
pools: {p: {shards: {${shards}}${pool && `, ${pool}`}}}
${rest}
`;

function path(text: string, client?: string): PlacementPath {
  const cluster = readCluster(parseSpec(text));
  assert.ok(cluster);
  const found = placementPath(cluster, cluster.pools.get('p')!, client);
  assert.ok(!isProblem(found), isProblem(found) ? found.problem : '');
  return found;
}

function problem(text: string, client?: string): string {
  const cluster = readCluster(parseSpec(text));
  assert.ok(cluster);
  const found = placementPath(cluster, cluster.pools.get('p')!, client);
  assert.ok(isProblem(found), 'a path was found');
  return found.problem;
}

/** Every sampled key is where that implementation puts it with these servers. */
function places(
  found: PlacementPath,
  id: string,
  servers: readonly Server[],
  options: Record<string, unknown> = {},
): void {
  const expected = implementations.get(id)!.create(servers, new Map(Object.entries(options)));
  assert.ok(!isProblem(expected), JSON.stringify(expected));
  for (const key of sampleKeys(300)) assert.equal(found.placement.server(key), expected.server(key));
}

const nodes: Server[] = [
  { host: '10.0.0.1', port: 11211, weight: 1 },
  { host: '10.0.0.2', port: 11212, weight: 1 },
  { host: '10.0.0.3', port: 11211, weight: 1 },
];
const named = nodes.map((node, index) => ({ ...node, name: `s${index + 1}`, weight: 100 }));

describe('the path of a key', () => {
  it('direct: the library over the nodes, with its options', () => {
    const found = path(spec('clients: {w: {library: pylibmc, options: {ketama: true}, pools: {p: {via: direct}}}}'));
    places(found, 'pylibmc', nodes, { ketama: true });
    assert.match(found.implementation, /^pylibmc, ketama: true$/);
  });

  it('via HAProxy: the library over the shard ports', () => {
    const found = path(
      spec(
        'proxies: {lb: {type: haproxy, base_port: 5000, instances: {i: {address: 10.0.0.9}, j: {address: 10.0.0.8}}}}\nclients: {w: {library: pymemcache, pools: {p: {via: lb}}}}',
      ),
    );
    places(
      found,
      'pymemcache',
      [5000, 5001, 5002].map((port) => ({ host: '10.0.0.9', port, weight: 1 })),
    );
    assert.match(found.assumptions.join(' '), /over the ports of i/);
  });

  it('via twemproxy: by its sharding over shard names', () => {
    places(path(spec('proxies: {t: {type: twemproxy, base_port: 1}}')), 'twemproxy', named);
    const md5 = spec(
      'proxies: {t: {type: twemproxy, base_port: 1}}',
      undefined,
      'sharding: {strategy: modula, hash: md5, hash_tag: "{}"}',
    );
    places(path(md5), 'twemproxy', named, { distribution: 'modula', hash: 'md5', hash_tag: '{}' });
  });

  it('via mcrouter and the memcached proxy', () => {
    places(path(spec('proxies: {m: {type: mcrouter, listen: "127.0.0.1:5000"}}')), 'mcrouter', nodes);
    const weighted = spec(
      'proxies: {m: {type: mcrouter, listen: "127.0.0.1:5000"}}',
      's1: {primary: a, weight: 50}, s2: {primary: b}, s3: {primary: c}',
      'sharding: {strategy: weighted_ch3}',
    );
    places(path(weighted), 'mcrouter', nodes, { hash_func: 'WeightedCh3', weights: [0.5, 1, 1] });
    const ring = spec(
      'proxies: {m: {type: memcached-proxy, listen: "127.0.0.1:5000"}}',
      undefined,
      'sharding: {strategy: ring}',
    );
    places(path(ring), 'memcached-proxy', nodes, { dist: 'ring_hash' });
  });

  it('takes weights only where they differ, except for a proxy', () => {
    const text = spec(
      'clients: {w: {library: spymemcached, pools: {p: {via: direct}}}}',
      's1: {primary: a, weight: 7}, s2: {primary: b, weight: 7}, s3: {primary: c, weight: 7}',
    );
    places(path(text), 'spymemcached', nodes);
  });

  it('leaves retired nodes out where the proxy does', () => {
    const text = spec('proxies: {t: {type: twemproxy, base_port: 1}}').replace(
      'b: {address: 10.0.0.2:11212}',
      'b: {address: 10.0.0.2:11212, retired: true}',
    );
    const found = path(text);
    assert.deepEqual(
      found.slots.map((slot) => slot.name),
      ['s1', 's3'],
    );
    assert.match(found.assumptions.join(' '), /Retired/);
  });

  it('gives a retired node no tag and no weight', () => {
    for (const strategy of ['rendezvous', 'weighted_ch3']) {
      const text = spec(
        'proxies: {m: {type: mcrouter, listen: "127.0.0.1:5000"}}',
        's1: {primary: a, weight: 40}, s2: {primary: b, weight: 7}, s3: {primary: c, weight: 80}',
        `sharding: {strategy: ${strategy}}`,
      ).replace('b: {address: 10.0.0.2:11212}', 'b: {address: 10.0.0.2:11212, retired: true}');
      const options =
        strategy === 'rendezvous'
          ? { hash_func: 'Rendezvous', tags: ['s1', 's3'] }
          : { hash_func: 'WeightedCh3', weights: [0.5, 1] };
      places(path(text), 'mcrouter', [nodes[0], nodes[2]], options);
    }
  });

  it('keeps a retired node’s shard where a HAProxy in between has its port', () => {
    const proxies = 'proxies: {t: {type: twemproxy, base_port: 1, over: h}, h: {type: haproxy, base_port: 2}}';
    const text = spec(proxies).replace('10.0.0.2:11212', '10.0.0.2:11212, retired: true');
    assert.deepEqual(
      path(text).slots.map((slot) => slot.name),
      ['s1', 's2', 's3'],
    );
  });

  it('ranges of ids, several a shard', () => {
    const found = path(
      spec(
        '',
        's1: {primary: a, range: ["0-9", "20-29"]}, s2: {primary: b, range: "10-19"}',
        'sharding: {strategy: range, key: "u:{id}"}',
      ),
    );
    const slot = (key: string): string | undefined => found.slots[found.placement.server(keyBytes(key))]?.name;
    assert.deepEqual(['u:5', 'u:15', 'u:25', 'u:30', 'x'].map(slot), ['s1', 's2', 's1', undefined, undefined]);
  });

  it('says what it took for granted', () => {
    assert.match(path(spec('')).assumptions.join(' '), /states no client .* libmemcached modula/);
    const two = spec(
      'clients: {w: {library: memjs, pools: {p: {via: direct}}}, v: {library: dalli, pools: {p: {via: direct}}}}',
    );
    assert.match(path(two).assumptions.join(' '), /As w places it; 1 more/);
    assert.match(path(two, 'v').implementation, /^dalli/);
    const cluster = readCluster(parseSpec(two))!;
    assert.deepEqual(
      pathChoices(cluster, cluster.pools.get('p')!).map((choice) => choice.client),
      ['w', 'v'],
    );
  });

  it('says why there is no answer', () => {
    assert.match(
      problem(spec('clients: {w: {pools: {p: {via: direct}}}}')),
      /names no library .* set clients\.w\.library/,
    );
    assert.match(
      problem(spec('clients: {w: {library: memjs, pools: {p: {via: direct}}}}'), 'x'),
      /Client x does not use pool p: name one of w/,
    );
    assert.match(
      problem(spec('proxies: {m: {type: mcrouter, listen: "1.2.3.4:5"}}', undefined, 'sharding: {strategy: ketama}')),
      /mcrouter can’t place keys by ketama/,
    );
    assert.match(problem(spec('', undefined, 'sharding: {strategy: range}')), /without sharding\.key/);
    assert.match(
      problem(
        spec(
          'proxies: {lb: {type: haproxy, listen: "127.0.0.1:1"}}\nclients: {w: {library: nope, pools: {p: {via: lb}}}}',
        ),
      ),
      /nope is not known/,
    );
    assert.match(problem('pools: {p: {}}'), /has no shards/);
  });
});
