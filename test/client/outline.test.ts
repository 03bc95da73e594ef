import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outline, type Section } from '../../client/src/previews/outline';

const drawn = (sections: readonly Section[], depth = 0): string[] =>
  sections.flatMap(({ name, first, last, parts }) => [
    `${'  '.repeat(depth)}${name} ${first}-${last}`,
    ...drawn(parts, depth + 1),
  ]);
const outlined = (text: string): string[] => drawn(outline(text.split('\n')));

test('sections of haproxy.cfg', () => {
  const text = '# header\nglobal\n    hard-stop-after 30s\n\nbackend be_s1\n    server a 10.0.0.1:11211\n';
  assert.deepEqual(outlined(text), ['global 1-2', 'backend be_s1 4-5']);
});

test('keys and items of YAML', () => {
  const text = 'groups:\n  - name: nodes\n    rules:\n      - alert: Down\n        expr: up == 0\n  - name: other\n';
  assert.deepEqual(outlined(text), ['groups 0-5', '  name: nodes 1-4', '    rules 2-4', '      alert: Down 3-4']);
});

test('keys of JSON and tables of Lua, without their brackets', () => {
  assert.deepEqual(outlined('{\n  "panels": [\n    1\n  ],\n  "x": 2\n}\n'), ['{ 0-4', '  panels 1-2']);
  assert.deepEqual(outlined('pools{\n  s = {\n    "a"\n  },\n}\n'), ['pools 0-2', '  s 1-2']);
});

test('a text without structure', () => {
  assert.deepEqual(outlined(''), []);
  assert.deepEqual(outlined('-m\n64\n'), []);
});
