import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { Lines } from '../../../server/src/core/targets/lines';
import { oneLine, sourced, type Tree } from '../../../server/src/core/targets/tree';
import { writeYaml } from '../../../server/src/core/targets/yamlTree';

function written(tree: Tree) {
  const out = new Lines();
  writeYaml(out, tree);
  return out.rendered();
}

const [outer, inner] = [
  { start: 0, end: 1 },
  { start: 4, end: 9 },
];

test('each line points at the smallest part that says where it comes from', () => {
  const { text, sources } = written({
    groups: [
      sourced(
        {
          name: 'web',
          rules: [{ expr: 'a\nb', for: sourced('5m', inner), left: undefined }, []],
          labels: oneLine({ node: sourced('mem-a', inner), on: 'y' }),
        },
        outer,
      ),
    ],
    last: 1,
  });
  assert.equal(
    text,
    `groups:
  - name: web
    rules:
      - expr: |-
          a
          b
        for: 5m
      - []
    labels: {node: mem-a, "on": "y"}
last: 1
`,
  );
  assert.deepEqual(sources, [[], [outer], [outer], [outer], [outer], [outer], [inner], [outer], [inner], []]);
});

test('readers of YAML 1.1 and 1.2 find what was written', () => {
  const text = fc.oneof(
    fc.stringMatching(/^[ -~]{1,12}$/),
    fc.constantFrom(
      'yes',
      'NO',
      'off',
      'y',
      '1:20',
      '0x1f',
      '1e3',
      'null',
      '~',
      '',
      '{{ $x }}',
      'a, b',
      '- a',
      'a: b',
      '#',
    ),
  );
  const leaf = fc.oneof(text, fc.integer(), fc.boolean());
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(text, tie('tree'), { maxKeys: 3, noNullPrototype: true }),
    ),
  }));
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 3 }), fc.boolean(), (value, flat) => {
      const { text } = written(flat ? [oneLine(value)] : value);
      for (const version of ['1.1', '1.2'] as const)
        assert.deepEqual(parse(text, { version }), flat ? [value] : value, text);
    }),
    { numRuns: 500 },
  );
});
