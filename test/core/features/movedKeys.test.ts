import assert from 'node:assert/strict';
import { test } from 'node:test';
import { movedKeys } from '../../../server/src/core/features/movedKeys';
import type { Cluster } from '../../../server/src/core/model/cluster';
import { marked } from './marked';

const text = `version: 1
nodes: {a: {address: 10.0.0.1}, b: {address: 10.0.0.2}, c: {address: 10.0.0.3}, d: {address: 10.0.0.4}}
pools: {p: {shards: {s1: {primary: a}, s2: {primary: b}, s3: {primary: c}}}}
proxies: {t: {type: twemproxy, base_port: 22121}}
`;
const cluster = (spec: string): Cluster => marked(spec).cluster!;
const after = (from: string, to: string, spec = text): string | undefined =>
  movedKeys(cluster(spec), cluster(spec.replace(from, to)), 'p');

test('an edit says which share of keys it moves', () => {
  assert.match(
    after('s3: {primary: c}', 's3: {primary: c}, s4: {primary: d}')!,
    /^Adding s4 moves \d\d\.\d % of the keys\.$/,
  );
  assert.match(
    after('10.0.0.3', '10.0.0.9')!,
    /^Adding s3 \(10\.0\.0\.9:11211\) and removing s3 \(10\.0\.0\.3:11211\) move/,
  );
  assert.match(after('primary: c', 'primary: d')!, /^Adding s3 \(d\) and removing s3 \(c\) move/);
});

test('an edit that moves none says nothing', () => {
  assert.equal(after('version: 1', 'version: 1 # one'), undefined);
  assert.equal(after('{primary: c}', '{primary: c, standby: [d]}'), undefined);
});

test('a new pool, and one whose keys nobody can place, say nothing', () => {
  assert.equal(after('p: {', 'q: {'), undefined);
  assert.equal(
    after(
      's3: {primary: c}',
      's4: {primary: d}',
      text.replace('twemproxy', 'mcrouter').replace('{p: {', '{p: {sharding: {strategy: ketama}, '),
    ),
    undefined,
  );
});

test('ranges of ids move by their borders, when all have an end', () => {
  const ranged = text.replace(
    /p: .*/,
    'p: {sharding: {strategy: range, key: "u:{id}"}, shards: {s1: {primary: a, range: "0-49"}, s2: {primary: b, range: "50-99"}}}}',
  );
  const moved = movedKeys(cluster(ranged), cluster(ranged.replace('0-49', '0-59').replace('50-99', '60-99')), 'p');
  assert.equal(moved, 'This change moves 10.0 % of the keys.');
  assert.equal(movedKeys(cluster(ranged), cluster(ranged.replace('50-99', '50-')), 'p'), undefined);
});
