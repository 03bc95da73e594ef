import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSpec } from '../../../server/src/core/document/parse';
import { whatIf } from '../../../server/src/core/features/whatIf';
import { type Cluster, readCluster } from '../../../server/src/core/model/cluster';

interface Shape {
  readonly strategy?: string;
  readonly library?: string;
  readonly more?: string;
  readonly primaries?: readonly number[];
}

const spec = (shards: number, { strategy = 'ketama', library, more = '', primaries = [] }: Shape = {}): Cluster => {
  const names = Array.from({ length: shards }, (_, index) => index + 1);
  const nodes = Array.from({ length: 9 }, (_, index) => index + 1);
  const client = library
    ? `clients: {web: {library: ${library}, pools: {p: {via: direct}}}}`
    : 'proxies: {t: {type: twemproxy, base_port: 22121}}';
  const read = readCluster(
    parseSpec(`version: 1
nodes: {${nodes.map((n) => `n${n}: {address: "10.0.0.${n}:11211"}`).join(', ')}}
pools: {p: {${more} sharding: {strategy: ${library ? 'client' : strategy}}, shards: {${names.map((n) => `s${n}: {primary: n${primaries[n - 1] ?? n}}`).join(', ')}}}}
${client}
`),
  );
  assert.ok(read);
  return read;
};

const asked = (before: Cluster, after: Cluster) => {
  const answer = whatIf(before, after, { pool: 'p' });
  assert.ok(answer.ok, JSON.stringify(answer));
  return answer;
};
const near = (value: number, expected: number, by = 0.015): void =>
  assert.ok(Math.abs(value - expected) < by, `${value} is not about ${expected}`);

describe('whatIf', () => {
  it('a fourth shard: ketama moves about a quarter, all of it to the new one', () => {
    const answer = asked(spec(3), spec(4));
    near(answer.moved, 0.25, 0.06);
    assert.match(answer.headline, /^Adding s4 moves 2\d\.\d % of the keys\.$/);
    assert.ok(answer.moves.every(({ to }) => to === 's4'));
    const s4 = answer.shards.at(-1)!;
    assert.deepEqual([s4.shard, s4.before, s4.left], ['s4', 0, 0]);
    assert.equal(s4.gained, answer.moved);
    for (const shard of answer.shards) near(shard.after, shard.before + shard.gained - shard.left, 1e-9);
    assert.equal(answer.arcs?.before.length, 4096);
    assert.ok(answer.arcs?.after.includes(3) && !answer.arcs.before.includes(3));
  });

  it('modula moves three quarters, of which one had to move', () => {
    const answer = asked(spec(3, { strategy: 'modula' }), spec(4, { strategy: 'modula' }));
    near(answer.moved, 0.75);
    assert.match(answer.sentences.join(' '), /For these shares 2[45]\.\d % had to move/);
    assert.equal(answer.arcs, undefined);
  });

  it('without a proxy the client’s library decides: memjs takes the rest of a division', () => {
    near(asked(spec(3, { library: 'memjs' }), spec(4, { library: 'memjs' })).moved, 0.75);
  });

  it('nothing moves while the addresses stay, whatever the shards are called', () => {
    const same = asked(spec(3), spec(3));
    assert.deepEqual([same.moved, same.headline, same.sentences], [0, 'This change moves no key.', []]);
  });

  it('a shard that gets another node loses its keys, though its name stays', () => {
    const answer = asked(spec(3), spec(3, { primaries: [9] }));
    assert.match(answer.headline, /^Adding s1 \(n9\) and removing s1 \(n1\) move 3\d\.\d % of the keys\.$/);
    assert.deepEqual(
      answer.moves.map(({ from, to }) => [from, to]),
      [['s1 (n1)', 's1 (n9)']],
    );
  });

  it('says what does not fit', () => {
    const answer = asked(spec(3), spec(4, { more: 'capacity: {working_set: 1GiB},' }));
    assert.match(
      answer.sentences.join(' '),
      /The part of s\d is \d+MiB of the working set and does not fit into its 64MiB\. The same is true of 3 more\./,
    );
  });

  it('compares ranges by their ids', () => {
    const ranges = (first: number): Cluster =>
      readCluster(
        parseSpec(`nodes: {a: {address: 10.0.0.1}, b: {address: 10.0.0.2}}
pools: {p: {sharding: {strategy: range, key: "u:{id}"}, shards: {s1: {primary: a, range: 0-${first}}, s2: {primary: b, range: ${first + 1}-999}}}}`),
      )!;
    const answer = asked(ranges(499), ranges(599));
    assert.deepEqual([answer.keys, answer.moved], [1000, 0.1]);
    assert.deepEqual(answer.moves, [{ from: 's2', to: 's1', keys: 100, share: 0.1 }]);
  });

  it('says why there is no answer', () => {
    const none = whatIf(spec(3), spec(3), { pool: 'q' });
    assert.ok(!none.ok && none.problem === 'The spec has no pool q.');
    const before = whatIf(readCluster(parseSpec('version: 1'))!, spec(3), { pool: 'p' });
    assert.ok(!before.ok && before.problem === 'Before the change: The spec has no pool p.');
  });
});
