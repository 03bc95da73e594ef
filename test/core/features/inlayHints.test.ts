import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inlayHints } from '../../../server/src/core/features/inlayHints';
import { marked, small } from './marked';

test('hints show the addresses of hosts and the counted ports', () => {
  const spec = marked(small.replace('listen: 127.0.0.1:22121', 'base_port: 22121'));
  const hints = inlayHints(spec, { start: 0, end: spec.text.length });
  const shown = hints.map(
    ({ offset, label }) => `${spec.text.slice(spec.text.lastIndexOf('\n', offset - 1) + 1, offset).trim()} ${label}`,
  );
  assert.deepEqual(shown, [
    'mem1: {host: h1, port: 11212} 10.0.0.1:11212',
    's1: {primary: mem1, standby: [mem2]} edge :22121',
  ]);
  assert.deepEqual(inlayHints(spec, { start: 0, end: 5 }), []);
});
