import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { artifacts, renderArtifact, targets } from '../../../server/src/core/targets';
import type { Target } from '../../../server/src/core/targets/target';
import { clusterOf, examples } from './rendering';

const folder = join(__dirname, '../../../server/src/core/targets');

const isTarget = (value: unknown): value is Target =>
  typeof value === 'object' && value !== null && 'id' in value && 'render' in value;

test('every target of the folder is listed, once', async () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'index.ts');
  const modules: Record<string, unknown>[] = await Promise.all(files.map((file) => import(join(folder, file))));
  const found = modules.flatMap((module) => Object.values(module).filter(isTarget));
  assert.deepEqual(targets.map(({ id }) => id).sort(), found.map(({ id }) => id).sort());
  assert.equal(new Set(targets.map(({ id }) => id)).size, targets.length);
});

test('the files of a target have different names', () => {
  for (const [name, spec] of examples())
    for (const target of targets) {
      const files = target.artifacts(clusterOf(spec)).map(({ fileName }) => fileName);
      assert.equal(new Set(files).size, files.length, `${name} ${target.id}`);
    }
});

test('a file says what its proxy can’t express', () => {
  const cluster = clusterOf(`version: 1
cluster: shop
nodes: {a: {address: 10.0.0.1:11211}, b: {address: 10.0.0.2:11211}}
pools:
  cart: {shards: {s1: {primary: a, standby: [b]}}}
proxies:
  edge: {type: haproxy, base_port: 22121, instances: {lb: {address: 10.0.0.5}}}
  ring: {type: twemproxy, base_port: 22221, timeouts: {server: 400ms}, instances: {tw: {address: 10.0.0.6}}}
`);
  const notes = artifacts(cluster).flatMap((artifact) => {
    const file = renderArtifact(cluster, artifact, 'test.memcached.yaml');
    return 'notes' in file ? file.notes.map(({ code, message }) => `${artifact.target} ${code} ${message}`) : [];
  });
  assert.equal(notes.length, 1);
  assert.match(
    notes[0],
    /^twemproxy target-cannot-express “ring” carries “cart” and is twemproxy, which has no standbys/,
  );
});
