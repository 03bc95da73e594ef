import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSpec } from '../../../server/src/core/document/parse';
import { type LossQuestion, loss } from '../../../server/src/core/features/loss';
import { readCluster } from '../../../server/src/core/model/cluster';

const nodes = `zones: [a, b, c]
defaults: {node: {memory: 1GiB, max_connections: 128}}
nodes:
  n1: {address: 10.0.0.1, zone: a}
  n2: {address: 10.0.0.2, zone: b}
  n3: {address: 10.0.0.3, zone: c}
  r1: {address: 10.0.1.1, zone: b}
  r2: {address: 10.0.1.2, zone: a}
  g1: {address: 10.0.2.1, zone: c}
`;
const shards = 'shards: {s1: {primary: n1}, s2: {primary: n2}, s3: {primary: n3}}';
const withStandbys = 'shards: {s1: {primary: n1, standby: [r1]}, s2: {primary: n2, standby: [r2]}, s3: {primary: n3}}';
const haproxy = 'proxies: {e: {type: haproxy, base_port: 22121}}';
const web = (via: string, more = ''): string =>
  `clients: {web: {library: pymemcache, processes: 30, pool_size: 2, ${more} pools: {p: {via: ${via}}}}}`;

const lose = (pool: string, rest: string, lost: Omit<LossQuestion, 'pool'>) => {
  const cluster = readCluster(parseSpec(`${nodes}pools: {p: {${pool}}}\n${rest}\n`));
  assert.ok(cluster);
  const answer = loss(cluster, { pool: 'p', ...lost });
  assert.ok(answer.ok, JSON.stringify(answer));
  return {
    ...answer,
    words: answer.sentences.join(' '),
    of: (name: string) => answer.nodes.find(({ node }) => node === name),
  };
};
const near = (value: number | undefined, expected: number, by = 0.012): void =>
  assert.ok(value !== undefined && Math.abs(value - expected) < by, `${value} is not about ${expected}`);

describe('loss', () => {
  it('a standby behind HAProxy takes over, cold, with the connections of its shard', () => {
    const lost = lose(withStandbys, `${haproxy}\n${web('e')}`, { node: 'n1' });
    assert.deepEqual([lost.failing, lost.shards[0].by, lost.shards[0].before], [0, 'r1', lost.shards[0].after]);
    assert.match(lost.headline, /^Without node n1 3\d\.\d % of the keys begin cold on another node\.$/);
    assert.match(lost.words, /r1 takes over s1, without its values\./);
    assert.match(lost.words, /Without capacity\.working_set/);
    // 30 processes × 2; usable is 128 − (4 × 4 + 8).
    assert.deepEqual([lost.of('r1')?.connections, lost.of('r1')?.usable], [60, 104]);
    assert.equal(lost.of('r1')?.before, 0);
    assert.equal(lost.arcs, undefined); // pymemcache has no ring
  });

  it('a node that stands in for a second shard may run out of connections', () => {
    const shared = 'shards: {s1: {primary: n1, standby: [n2]}, s2: {primary: n2}}';
    const lost = lose(shared, `${haproxy}\n${web('e')}`, { node: 'n1' });
    assert.match(lost.words, /n2 would get 120 connections and takes 104/);
    const limited = lose(shared, `proxies: {e: {type: haproxy, base_port: 1, node_max_connections: 50}}\n${web('e')}`, {
      node: 'n1',
    });
    assert.equal(limited.of('n2')?.connections, 100);
  });

  it('proxies go with their zone: clients go on through the others, or reach nothing', () => {
    const at = (zones: readonly string[], more = ''): string =>
      `proxies: {e: {type: haproxy, base_port: 22121, ${more} instances: {${zones.map((zone, i) => `lb${i}: {address: 10.0.9.${i}, zone: ${zone}}`).join(', ')}}}}`;
    const one = lose(withStandbys, at(['a', 'b']), { zone: 'a' });
    assert.equal(one.failing, 0);
    assert.match(
      one.words,
      /^1 of 2 instances of e goes with it: clients have to go on through lb1\. r1 takes over s1/,
    );
    const all = lose(withStandbys, at(['a', 'a']), { zone: 'a' });
    near(all.failing, 1);
    assert.deepEqual([all.cold, all.shards.map(({ after }) => after)], [0, [0, 0, 0]]);
    assert.equal(all.headline, 'Without zone a 100.0 % of the keys fail.');
    assert.equal(all.words, 'Every instance of e stands there: put one into another zone.');
    assert.equal(lose(withStandbys, at(['a'], 'placement: sidecar,'), { zone: 'a' }).failing, 0);
    assert.equal(lose(withStandbys, at(['a']), { node: 'n1' }).failing, 0);
  });

  it('without a standby the keys fail', () => {
    const lost = lose(shards, haproxy, { node: 'n3' });
    near(lost.failing, 1 / 3);
    assert.equal(lost.cold, 0);
    assert.match(lost.words, /Nobody takes over s3: its keys fail until it is back\./);
  });

  it('twemproxy that ejects hashes again: ketama only the keys of the lost one, modula two thirds of all', () => {
    const eject = (strategy: string) =>
      lose(
        `${shards}, failover: {eject: {limit: 3}}, sharding: {strategy: ${strategy}}`,
        'proxies: {t: {type: twemproxy, base_port: 1}}',
        {
          node: 'n2',
        },
      );
    const ketama = eject('ketama');
    assert.equal(ketama.failing, 0);
    near(ketama.cold, ketama.shards[1].before);
    assert.equal(ketama.shards[1].after, 0);
    assert.ok(ketama.arcs && !ketama.arcs.after.includes(1) && ketama.arcs.before.includes(1));
    assert.match(ketama.words, /Nobody takes over s2: its keys are hashed again, over the others\./);
    near(eject('modula').cold, 4 / 6);
  });

  it('twemproxy that does not eject fails them', () => {
    const lost = lose(shards, 'proxies: {t: {type: twemproxy, base_port: 1}}', { node: 'n2' });
    assert.equal(lost.failing.toFixed(4), lost.shards[1].before.toFixed(4));
    assert.equal(lost.cold, 0);
    assert.match(lost.headline, /^Without node n2 \d\d\.\d % of the keys fail\.$/);
    assert.ok(lost.arcs?.after.includes(-1));
  });

  it('a zone takes primaries, and standbys of others', () => {
    const lost = lose(withStandbys, `${haproxy}\n${web('e')}`, { zone: 'a' });
    assert.match(lost.words, /r1 takes over s1/);
    assert.match(lost.words, /s2 has a standby less\./);
  });

  it('a standby that is lost with its primary does not take over', () => {
    const same =
      'shards: {s1: {primary: n1, standby: [r2]}, s2: {primary: n2}}, sharding: {strategy: range, key: "u:{id}"}';
    const ranged = same
      .replace('standby: [r2]', 'standby: [r2], range: 0-29')
      .replace('primary: n2', 'primary: n2, range: 30-39');
    const lost = lose(ranged, haproxy, { zone: 'a' });
    assert.deepEqual([lost.failing, lost.cold], [0.75, 0]);
    assert.equal(lost.headline, 'Without zone a 75.0 % of the keys fail.');
    assert.match(lost.words, /Nobody takes over s1: its keys fail until it is back\./);
  });

  it('another copy answers with the values, the gutter without', () => {
    const copies = 'replication: {mode: all_sync}, replicas: {a: [n1, r2], b: [r1, n2]}';
    const mcrouter = 'proxies: {m: {type: mcrouter, listen: 127.0.0.1:5000}}';
    const copied = lose(copies, mcrouter, { zone: 'a' });
    assert.deepEqual([copied.failing, copied.cold], [0, 0]);
    assert.equal(copied.headline, 'Without zone a every key is still answered, with its value.');
    const gutter = lose(`${shards}, gutter: {nodes: [g1], ttl: 10s}`, mcrouter, { node: 'n1' });
    assert.deepEqual([gutter.failing, gutter.shards[0].by], [0, 'g1']);
    near(gutter.cold, 1 / 3, 0.03);
  });

  it('memory of what serves then, against the working set', () => {
    const enough = lose(`${withStandbys}, capacity: {working_set: 2GiB}`, `${haproxy}\n${web('e')}`, { node: 'n1' });
    assert.match(enough.words, /The working set of 2GiB fits into the 3GiB of the nodes that serve then\./);
    const scarce = lose(
      `${shards}, failover: {eject: {limit: 3}}, capacity: {working_set: 2560MiB}`,
      'proxies: {t: {type: twemproxy, base_port: 1}}',
      {
        node: 'n1',
      },
    );
    assert.deepEqual(scarce.memory, { serving: 2 * 2 ** 30, workingSet: 2560 * 2 ** 20 });
    assert.match(scarce.words, /have 2GiB for a working set of 2\.5GiB: 20\.0 % of it is evicted\./);
  });

  it('when every node is gone, every key fails', () => {
    const one = 'shards: {s1: {primary: n1}, s2: {primary: r2}}';
    for (const proxy of ['twemproxy', 'mcrouter', 'memcached-proxy', 'haproxy']) {
      const rest = `proxies: {x: {type: ${proxy}, base_port: 1}}`;
      const lost = lose(`${one}, failover: {eject: {limit: 3}}`, rest, { zone: 'a' });
      assert.equal(lost.headline, 'Without zone a 100.0 % of the keys fail.', proxy);
      assert.match(lost.words, /Nobody takes over s1 and s2: their keys fail until they are back\./);
    }
  });

  it('says why there is no answer', () => {
    const cluster = readCluster(parseSpec(`${nodes}pools: {p: {${shards}}}`))!;
    const none = loss(cluster, { pool: 'p', node: 'x' });
    assert.ok(!none.ok && none.problem === 'The spec has no node x.');
    assert.ok(!loss(cluster, { pool: 'q', node: 'n1' }).ok);
  });
});
