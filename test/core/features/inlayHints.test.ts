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

const two = small.replace('s1: {primary: mem1, standby: [mem2]}', 's1: {primary: mem1}\n      s2: {primary: mem2}');
const hintsOf = (text: string, options?: { shares?: boolean }) => {
  const spec = marked(text);
  return inlayHints(spec, { start: 0, end: spec.text.length }, options).filter(({ label }) => label.endsWith('%'));
};

test('each shard has its share of the keys beside it, unless that is switched off', () => {
  const direct = two.replace('via: edge', 'via: direct').replace('memjs', 'dalli');
  const hints = hintsOf(direct);
  assert.deepEqual(
    hints.map(({ offset }) => direct.slice(direct.lastIndexOf('\n', offset - 1) + 1, offset).trim()),
    ['s1: {primary: mem1}', 's2: {primary: mem2}'],
  );
  assert.ok(Math.abs(hints.reduce((sum, { label }) => sum + Number.parseFloat(label), 0) - 100) < 0.11);
  assert.equal(hints[0]!.tooltip, 'Share of all keys of sessions: exact, dalli, defaults.');
  assert.deepEqual(hintsOf(direct, { shares: false }), []);
});

test('ranges have the share of their width', () => {
  const ranged = two
    .replace('    shards:', '    sharding: {strategy: range, key: "s:{id}"}\n    shards:')
    .replace('{primary: mem1}', '{primary: mem1, range: "0-24"}')
    .replace('{primary: mem2}', '{primary: mem2, range: "25-99"}');
  assert.deepEqual(
    hintsOf(ranged).map(({ label }) => label),
    ['25.0 %', '75.0 %'],
  );
  assert.deepEqual(hintsOf(ranged.replace('25-99', '25-')), []);
});

test('one shard has no share worth a hint, and an unknown library none at all', () => {
  assert.deepEqual(hintsOf(small), []);
  assert.deepEqual(hintsOf(two.replace('memjs', 'other')), []);
});
