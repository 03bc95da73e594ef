import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesFrom, linesOf, runs, type Sources, sourcesOf } from '../../client/src/previews/lines';
import type { Range } from '../../server/src/protocol';

const range = (line: number, from: number, to: number, last = line): Range => ({
  start: { line, character: from },
  end: { line: last, character: to },
});
const caret = (line: number, character: number): Range => range(line, character, character);

const pool = range(10, 0, 0, 14);
const node = range(4, 2, 40);
const port = range(4, 20, 25);
/** backend, its check, a server of a node and a port, a blank line, the node again */
const sources: Sources = [[pool], [pool], [node, port], [], [node]];

test('a line of the preview leads to its places, in the order of the spec and once each', () => {
  assert.deepEqual(sourcesOf(sources, 2, 2), [node, port]);
  assert.deepEqual(sourcesOf(sources, 0, 4), [node, port, pool]);
  assert.deepEqual(sourcesOf(sources, 3, 3), []);
});

test('lines beyond the preview lead nowhere', () => {
  assert.deepEqual(sourcesOf(sources, 40, 41), []);
});

test('a caret means the smallest place round it', () => {
  assert.deepEqual(linesFrom(sources, caret(4, 22)), [2]);
  assert.deepEqual(linesFrom(sources, caret(4, 5)), [2, 4]);
  assert.deepEqual(linesFrom(sources, caret(12, 3)), [0, 1]);
});

test('a caret beside every place means its line', () => {
  assert.deepEqual(linesFrom(sources, caret(4, 0)), [2, 4]);
});

test('a selection over several lines means all that it touches', () => {
  assert.deepEqual(linesFrom(sources, range(4, 0, 2, 11)), [0, 1, 2, 4]);
});

test('a place that makes no line has none', () => {
  assert.deepEqual(linesFrom(sources, caret(30, 0)), []);
  assert.deepEqual(linesFrom([], caret(4, 5)), []);
});

test('neighbours are one block', () => {
  assert.deepEqual(runs([1, 2, 3, 7, 9, 10]), [
    { first: 1, last: 3 },
    { first: 7, last: 7 },
    { first: 9, last: 10 },
  ]);
});

test('places give their lines, each once; the end of a place at a line’s beginning is not on it', () => {
  assert.deepEqual(linesOf([node, port, range(1, 0, 0, 3)]), [1, 2, 4]);
});
