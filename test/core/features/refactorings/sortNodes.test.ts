import assert from 'node:assert/strict';
import { test } from 'node:test';
import { none, only } from './offered';

const spec = `version: 1
cluster: c
no‸des:
  mem10: {address: 10.0.0.10:11211}
  # the second
  "mem2": {address: 10.0.0.2:11211}  # with quotes
  mem1:
    address: 10.0.0.1:11211

  b: {address: 10.0.1.2:11211}
  a: {address: 10.0.1.1:11211}`;

test('by name and number, with their comments, group by group', () => {
  assert.equal(
    only(spec, /Sort/)[1],
    `version: 1
cluster: c
nodes:
  mem1:
    address: 10.0.0.1:11211
  # the second
  "mem2": {address: 10.0.0.2:11211}  # with quotes
  mem10: {address: 10.0.0.10:11211}

  a: {address: 10.0.1.1:11211}
  b: {address: 10.0.1.2:11211}
`,
  );
});

test('not what is sorted, not an alias above its anchor, and nothing whose order means something', () => {
  none('version: 1\ncluster: c\nno‸des:\n  a: {address: 10.0.0.1}\n  b: {address: 10.0.0.2}\n', /Sort/);
  none('version: 1\ncluster: c\nno‸des:\n  b: &x {address: 10.0.0.1}\n  a: {<<: *x, address: 10.0.0.2}\n', /Sort/);
  none('version: 1\ncluster: c\nnodes: {}\npo‸ols:\n  b: {}\n  a: {}\n', /Sort/);
});
