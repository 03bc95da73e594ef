import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeJson } from '../../../server/src/core/targets/jsonTree';
import { Lines } from '../../../server/src/core/targets/lines';
import { oneLine, sourced } from '../../../server/src/core/targets/tree';

test('each line points at the smallest part that says where it comes from', () => {
  const out = new Lines();
  const [outer, inner] = [
    { start: 0, end: 1 },
    { start: 4, end: 9 },
  ];
  writeJson(out, {
    panels: [sourced({ id: 1, title: sourced('a "b"', inner), left: undefined, none: [] }, outer)],
    tags: oneLine(['x', sourced('y', inner), { z: null }]),
  });
  const { text, sources } = out.rendered();
  assert.equal(
    text,
    `{
  "panels": [
    {
      "id": 1,
      "title": "a \\"b\\"",
      "none": []
    }
  ],
  "tags": ["x", "y", {"z": null}]
}
`,
  );
  assert.deepEqual(sources, [[], [], [outer], [outer], [inner], [outer], [outer], [], [inner], []]);
});
