import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asMap, type SpecNode } from '../../../server/src/core/document/nodes';
import { parseSpec } from '../../../server/src/core/document/parse';

const codes = (text: string): string[] => parseSpec(text).findings.map((finding) => finding.code);

/** Plain data, to compare; merged entries included. */
function plain(node: SpecNode | undefined): unknown {
  if (node?.kind === 'map')
    return Object.fromEntries([...node.entries.values()].map((entry) => [entry.key, plain(entry.value)]));
  if (node?.kind === 'seq') return node.items.map(plain);
  return node?.value;
}

describe('parseSpec', () => {
  it('keeps the range of every key and value', () => {
    const text = 'a: {b: "x y"}\nc:\n  - 12\n';
    const root = asMap(parseSpec(text).root);
    const inner = asMap(root?.entries.get('a')?.value)?.entries.get('b');
    assert.equal(text.slice(inner?.keyRange.start, inner?.keyRange.end), 'b');
    assert.equal(text.slice(inner?.value.range.start, inner?.value.range.end), '"x y"');
  });

  it('resolves aliases and merge keys; a written key wins', () => {
    const { root, findings, anchors } = parseSpec('x-d: &d {p: 1, q: 2}\nb: {<<: *d, p: 3}\nc: *d\n');
    assert.deepEqual(plain(root), { 'x-d': { p: 1, q: 2 }, b: { p: 3, q: 2 }, c: { p: 1, q: 2 } });
    assert.deepEqual(findings, []);
    assert.deepEqual(
      anchors.map((mark) => `${mark.kind} ${mark.name}`),
      ['anchor d', 'alias d', 'alias d'],
    );
  });

  it('points a merged value at its anchor', () => {
    const text = 'x-d: &d {q: 2}\nb: {<<: *d}\n';
    const merged = asMap(asMap(parseSpec(text).root)?.entries.get('b')?.value)?.entries.get('q');
    assert.equal(merged?.merged, true);
    assert.equal(merged?.keyRange.start, text.indexOf('q'));
  });

  it('finds a key that is written twice and points at both', () => {
    const [finding] = parseSpec('a: 1\nb: 2\na: 3\n').findings;
    assert.equal(finding.code, 'duplicate-key');
    assert.deepEqual(finding.range, { start: 10, end: 11 });
    assert.deepEqual(finding.related?.[0].range, { start: 0, end: 1 });
  });

  it('finds a second document at its marker', () => {
    const [finding] = parseSpec('a: 1\n---\nb: 2\n').findings;
    assert.deepEqual([finding.code, finding.range.start], ['multiple-documents', 5]);
  });

  it('stops at the limits with one finding and a position', () => {
    for (const text of [
      '['.repeat(100_000),
      '{a: '.repeat(1000),
      Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
    ])
      assert.deepEqual(codes(text), ['too-deep']);
    const bomb = [
      'a0: &a0 [1, 2]',
      ...Array.from({ length: 24 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`),
    ].join('\n');
    assert.deepEqual(codes(bomb), ['alias-limit']);
    assert.deepEqual(codes(Array.from({ length: 200_000 }, (_, i) => `k${i}: {a: b}`).join('\n')), ['too-large']);
    assert.deepEqual(codes('#'.repeat(10_000_001)), ['too-large']);
    assert.deepEqual(codes(`a: ${'x'.repeat(5_000_000)}\n`), []);
  });

  it('survives aliases of themselves, unknown aliases and keys that are no text', () => {
    assert.deepEqual(codes('a: &a [*a]\n'), ['yaml-syntax']);
    assert.ok(codes('a: *nope\n').includes('yaml-syntax'));
    assert.deepEqual(codes('? [x]\n: 1\n'), ['wrong-type']);
    assert.deepEqual(plain(parseSpec('1: a\ntrue: b\n').root), { 1: 'a', true: 'b' });
  });

  it('keeps prototype names as plain entries', () => {
    const root = asMap(parseSpec('__proto__: {polluted: true}\nconstructor: 1\n').root);
    assert.deepEqual([...(root?.entries.keys() ?? [])], ['__proto__', 'constructor']);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });

  it('says what is wrong in our own words, once a line', () => {
    const findings = parseSpec('%$#@ not yaml: [ : } \n\t- x').findings;
    assert.deepEqual(
      findings.map((finding) => finding.code),
      ['yaml-syntax'],
    );
    assert.match(findings[0].message, /blanks, not with tabs/);
  });

  it('has no root for nothing and for comments only', () => {
    assert.equal(parseSpec('').root, undefined);
    assert.equal(parseSpec('# only a comment\n').root, undefined);
  });

  it('reads what can be read while somebody types', () => {
    const { root } = parseSpec('nodes:\n  a: {address: 1.2.3.4\npools:\n  p: ');
    assert.deepEqual(plain(root), { nodes: { a: { address: '1.2.3.4' } }, pools: { p: null } });
  });

  it('reads suppressions from comments only', () => {
    const text =
      '# memcached-ha: disable a-b -- old\nx: "# memcached-ha: disable no"\n# memcached-ha: disable-next-line c, d\ny: 1\n';
    const found = parseSpec(text).suppressions.map(({ scope, codes: list }) => [
      scope.kind === 'line' ? scope.line : 'file',
      ...list.map(({ code, range }) => `${code}=${text.slice(range.start, range.end)}`),
    ]);
    assert.deepEqual(found, [
      ['file', 'a-b=a-b'],
      [3, 'c=c', 'd=d'],
    ]);
  });
});
