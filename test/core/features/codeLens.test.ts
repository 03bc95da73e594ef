import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeLens } from '../../../server/src/core/features/codeLens';
import { marked, small } from './marked';

test('lenses stand at proxies, pools and shards with a standby', () => {
  const spec = marked(small);
  assert.deepEqual(
    codeLens(spec).map(({ title, range }) => `${title} ${spec.at(range)}`),
    ['Preview HAProxy edge edge', 'Where does a key go? sessions', 'Fail over… s1'],
  );
  assert.equal(
    codeLens(marked(small.replace(', standby: [mem2]', ''))).some(({ does }) => does === 'failover'),
    false,
  );
  assert.deepEqual(codeLens(marked('')), []);
});

test('every generated file that is not of a node has a lens where its proxy, pool or monitoring is', () => {
  const spec = marked(`${small}monitoring: {prometheus: {scrape_interval: 15s}}\n`);
  const files = codeLens(spec).flatMap((lens) =>
    lens.does === 'preview' ? [[lens.file.target, spec.at(lens.range)]] : [],
  );
  assert.deepEqual(files, [
    ['haproxy', 'edge'],
    ['prometheus', 'monitoring'],
    ['alerts', 'monitoring'],
    ['grafana', 'monitoring'],
  ]);
});

test('with the saved spec, a pool says what the edits since then move', () => {
  const two = small.replace('s1: {primary: mem1, standby: [mem2]}', 's1: {primary: mem1}');
  const edited = marked(
    two
      .replace('s1: {primary: mem1}', 's1: {primary: mem1}\n      s2: {primary: mem2}')
      .replace('via: edge', 'via: direct'),
  );
  const moves = codeLens(edited, marked(two.replace('via: edge', 'via: direct')).cluster).filter(
    ({ does }) => does === 'whatIf',
  );
  assert.deepEqual(
    moves.map(({ title, range }) => [title.replace(/\d+\.\d/, 'N'), edited.at(range)]),
    [['Adding s2 moves N % of the keys', 'sessions']],
  );
  assert.equal(codeLens(edited, edited.cluster).length, codeLens(edited).length);
});
