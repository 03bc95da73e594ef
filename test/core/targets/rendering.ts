import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSpec } from '../../../server/src/core/document/parse';
import type { Finding } from '../../../server/src/core/findings';
import { type Cluster, readCluster } from '../../../server/src/core/model/cluster';
import { artifacts, renderArtifact } from '../../../server/src/core/targets';
import type { Artifact, Rendered } from '../../../server/src/core/targets/target';

const folder = join(__dirname, '../../../examples');

/** The example specs, by file name. */
export const examples = (): Map<string, string> =>
  new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.memcached.yaml'))
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );

export function clusterOf(spec: string): Cluster {
  const cluster = readCluster(parseSpec(spec));
  assert.ok(cluster, 'the spec is no map');
  return cluster;
}

export const artifactsOf = (spec: string, target: string): Artifact[] =>
  artifacts(clusterOf(spec)).filter((artifact) => artifact.target === target);

type Outcome = Rendered | { readonly problems: readonly Finding[] };

/** The first file of a target, or the one of `instance`. */
export function outcome(spec: string, target: string, instance?: string, specName = 'test.memcached.yaml'): Outcome {
  const cluster = clusterOf(spec);
  const artifact = artifacts(cluster).find((a) => a.target === target && (!instance || a.instance === instance));
  assert.ok(artifact, `the spec has no ${target} ${instance ?? ''}`);
  return renderArtifact(cluster, artifact, specName);
}

export function rendered(spec: string, target: string, instance?: string, specName?: string): Rendered {
  const result = outcome(spec, target, instance, specName);
  assert.ok(!('problems' in result), `not rendered: ${JSON.stringify(result, undefined, 1)}`);
  return result;
}

/** What stops the rendering, as `CODE on TEXT`. */
export function problems(spec: string, target: string, instance?: string): string[] {
  const result = outcome(spec, target, instance);
  assert.ok('problems' in result, 'it was rendered');
  return result.problems.map(({ code, range }) => `${code} on ${spec.slice(range.start, range.end)}`);
}

/** The lines that match, without indentation. */
export const linesWith = (spec: string, target: string, pattern: RegExp): string[] =>
  rendered(spec, target)
    .text.split('\n')
    .map((line) => line.trim())
    .filter((line) => pattern.test(line));
