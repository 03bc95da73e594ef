import assert from 'node:assert/strict';
import { test } from 'node:test';
import { none, only } from './offered';

const spec = `version: 1
cluster: c

# Where it runs.
nodes:
  me‸m1: {address: 10.0.0.1:11211, memory: 8GiB}  # big
  mem2: {memory: 8GiB, address: 10.0.0.2:11211}
  mem3:
    address: 10.0.0.3:11211
    memory: 8GiB
`;

test('what every node writes alike', () => {
  const [title, after] = only(spec, /memory/);
  assert.equal(title, 'Write memory: 8GiB of the 3 nodes once, in defaults.node');
  assert.equal(
    after,
    `version: 1
cluster: c

defaults:
  node: {memory: 8GiB}

# Where it runs.
nodes:
  mem1: {address: 10.0.0.1:11211}  # big
  mem2: {address: 10.0.0.2:11211}
  mem3:
    address: 10.0.0.3:11211
`,
  );
});

test('into the defaults that are there', () => {
  const [, after] = only(spec.replace('# Where', 'defaults:\n  node:\n    threads: 8\n# Where'), /memory/);
  assert.match(after, /defaults:\n {2}node:\n {4}threads: 8\n {4}memory: 8GiB\n/);
});

test('not what differs, what one leaves out, what has a comment, what defaults do not know', () => {
  none(spec.replace('memory: 8GiB\n', 'memory: 4GiB\n'), /memory/);
  none(spec.replace('    memory: 8GiB\n', ''), /memory/);
  none(spec.replace('    memory: 8GiB\n', '    memory: 8GiB # half\n'), /memory/);
  none(spec, /address/);
});

test('the failover of pools', () => {
  const pools = `version: 1
cluster: c
nodes: {mem1: {address: 10.0.0.1:11211}, mem2: {address: 10.0.0.2:11211}}
pools:
  a:
    shards: {s: {primary: mem1}}
    failover: {mode: manual, failback: manual}
  b:
    shards: {s: {primary: mem2}}
    failover: {mo‸de: manual, failback: auto}
`;
  const [title, after] = only(pools, /defaults/);
  assert.equal(title, 'Write mode: manual of the 2 pools once, in defaults.failover');
  assert.match(after, /defaults:\n {2}failover: \{mode: manual\}\nnodes/);
  assert.match(after, /failover: \{failback: manual\}[\s\S]*failover: \{failback: auto\}/);
});
