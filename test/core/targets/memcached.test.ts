import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { renderArtifact } from '../../../server/src/core/targets';
import { memcached } from '../../../server/src/core/targets/memcached';
import { assertGolden } from '../golden';
import { origins } from './examples';
import { argumentsOf, commandOf } from './memcached/commandLine';
import { artifactsOf, clusterOf, examples, rendered } from './rendering';

describe('examples', () => {
  for (const [file, spec] of examples())
    test(file, () => {
      // A file a node would be hundreds: the drop-ins of a spec are kept together.
      let all = '';
      for (const artifact of artifactsOf(spec, 'memcached')) {
        const result = renderArtifact(clusterOf(spec), artifact, file);
        assert.ok(!('problems' in result), JSON.stringify(result));
        assert.equal(result.text.split('\n').length - 1, result.sources.length, 'sources for each line');
        for (const { start, end } of result.sources.flat()) assert.ok(start < end && end <= spec.length);
        if (artifact.beside) continue;
        all += `==> ${artifact.fileName}\n${result.text}`;
        const args = argumentsOf(spec, artifact.node);
        assert.deepEqual(args, { args: commandOf(result.text).slice(3) }, 'the list of arguments says the same');
      }
      assertGolden(`memcached/${file.replace('.memcached.yaml', '')}.txt`, all);
    });
});

const spec = `cluster: shop
defaults: {node: {memory: 1GiB, tls: {cert_file: node.pem}}}
nodes:
  a: {address: "10.0.0.1:11212", flush_all: false, lru: {hot: 30}, auth: {type: sasl}}
`;

test('each line points at what it was made from', () => {
  const from = origins(spec, rendered(spec, 'memcached'));
  const expected: Record<string, string[]> = {
    '# cluster shop': ['shop'],
    '# node a': ['a'],
    'ExecStart=': [],
    '-l 10.0.0.1 \\': ['"10.0.0.1:11212"'],
    '-p 11212 \\': ['"10.0.0.1:11212"'],
    '-m 1024 \\': ['1GiB'],
    // A default points at the name of its owner.
    '-c 1024 \\': ['a'],
    '-F \\': ['false'],
    '-S \\': ['sasl'],
    '-o ssl_chain_cert=node.pem \\': ['node.pem'],
    '-o hot_lru_pct=30': ['30'],
  };
  for (const [line, texts] of Object.entries(expected)) assert.deepEqual(from.get(line), texts, line);
});

test('two files a node: for systemd, and beside it for a container', () => {
  assert.deepEqual(
    memcached.artifacts(clusterOf(spec)).map(({ node, beside, fileName }) => [node, beside, fileName]),
    [
      ['a', undefined, 'memcached-a.conf'],
      ['a', 'args', 'memcached-a.args'],
    ],
  );
});

test('a node that is gone from the spec is a problem, not an exception', () => {
  const [artifact] = artifactsOf(spec, 'memcached');
  const result = memcached.render(clusterOf(spec.replace('  a:', '  z:')), artifact, 'x');
  assert.ok('problems' in result);
  assert.deepEqual(
    result.problems.map(({ code }) => code),
    ['unknown-reference'],
  );
});
