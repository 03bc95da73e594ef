import assert from 'node:assert/strict';
import { extname } from 'node:path';
import { describe, test } from 'node:test';
import { renderArtifact } from '../../../server/src/core/targets';
import { assertGolden } from '../golden';
import { artifactsOf, clusterOf, examples } from './rendering';

/** A test for each file of a target that the examples have: as kept in `test/golden`, each line with its sources. */
export function goldenTests(target: string, check: (text: string) => void = () => {}): void {
  describe('examples', () => {
    for (const [file, spec] of examples())
      for (const artifact of artifactsOf(spec, target)) {
        const name = artifact.instance ?? artifact.pool ?? artifact.proxy;
        const ending = artifact.beside === undefined ? extname(artifact.fileName) : `.${artifact.beside}`;
        test(`${file} ${name ?? ending}`, () => {
          const result = renderArtifact(clusterOf(spec), artifact, file);
          assert.ok(!('problems' in result), JSON.stringify(result));
          assertGolden(
            `${target}/${file.replace('.memcached.yaml', '')}${name === undefined ? '' : `-${name}`}${ending}`,
            result.text,
          );
          assert.equal(result.text.split('\n').length - 1, result.sources.length, 'sources for each line');
          for (const { start, end } of result.sources.flat()) assert.ok(start < end && end <= spec.length);
          check(result.text);
        });
      }
  });
}

/** The texts of the spec that each line comes from, by the line without indentation; the first of equal lines. */
export function origins(
  spec: string,
  { text, sources }: { text: string; sources: readonly (readonly { start: number; end: number }[])[] },
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [index, line] of text.split('\n').entries())
    if (!found.has(line.trim()))
      found.set(
        line.trim(),
        (sources[index] ?? []).map(({ start, end }) => spec.slice(start, end)),
      );
  return found;
}
