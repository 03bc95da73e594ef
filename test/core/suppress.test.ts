import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze } from '../../server/src/core/analyze';
import { applyEdits } from '../../server/src/core/document/edit';
import type { Finding } from '../../server/src/core/findings';
import { silence } from '../../server/src/core/suppress';

const spec = (above: string, failover = '{failback: auto, flush: never}', eol = '\n'): string =>
  [
    'version: 1',
    'cluster: shop',
    'nodes:',
    '  mem1: {address: 10.0.0.11:11211}',
    '  mem2: {address: 10.0.0.12:11211}',
    'pools:',
    '  sessions:',
    ...(above ? [`    ${above}`] : []),
    `    failover: ${failover}`,
    '    shards: {s1: {primary: mem1, standby: [mem2]}}',
    '',
  ].join(eol);

const both = ['automatic-failback-stale', 'promotion-without-flush'];
const found = (text: string): Finding[] =>
  analyze(text).findings.filter(({ code }) => both.includes(code) || code === 'unused-suppression');
const codes = (text: string): string[] => found(text).map(({ code }) => code);
const fixed = (text: string): string => applyEdits(text, found(text)[0]?.fixes?.[0].edits ?? []);

describe('a comment', () => {
  test('silences its codes on the next line', () => {
    assert.deepEqual(codes(spec('# memcached-ha: disable-next-line automatic-failback-stale -- why')), [both[1]]);
    assert.deepEqual(codes(spec(`# memcached-ha: disable-next-line ${both.join(' ')}`)), []);
  });
  test('at the top silences the whole file', () => {
    assert.deepEqual(codes(`# shop\n# memcached-ha: disable ${both.join(', ')} -- why\n${spec('')}`), []);
  });
  test('“disable” further down counts for nothing, and says so', () => {
    const all = found(spec(`# memcached-ha: disable ${both.join(' ')}`));
    assert.deepEqual(
      all.map(({ code, severity }) => `${severity} ${code}`),
      ['warning unused-suppression', ...both.map((code) => `warning ${code}`)],
    );
  });
  test('without a code is an error', () => {
    const [first] = found(spec('# memcached-ha: disable-next-line -- why'));
    assert.deepEqual([first.code, first.severity], ['unused-suppression', 'error']);
  });
  test('of the security set is a warning', () => {
    const [first] = found(spec('# memcached-ha: disable-next-line secret-inline', '{}'));
    assert.deepEqual([first.code, first.severity], ['unused-suppression', 'warning']);
  });
  test('of another program is none of ours', () => {
    assert.deepEqual(codes(spec('# yamllint disable-line rule:braces')), both);
  });
});

describe('an unused comment', () => {
  test('is a hint, with a fix that takes its line out', () => {
    const text = spec('# memcached-ha: disable-next-line promotion-without-flush -- why', '{}');
    assert.deepEqual(
      found(text).map(({ severity }) => severity),
      ['hint'],
    );
    assert.equal(fixed(text), spec('', '{}'));
  });
  test('loses only the code that is unused', () => {
    const text = spec(
      '# memcached-ha: disable-next-line promotion-without-flush tcp-only-health-check -- why',
      '{flush: never}',
    );
    assert.equal(
      fixed(text),
      spec('# memcached-ha: disable-next-line promotion-without-flush -- why', '{flush: never}'),
    );
  });
  test('behind a value leaves the value', () => {
    const text = spec('', '{}').replace('failover: {}', 'failover: {} # memcached-ha: disable-next-line unused-node');
    assert.equal(fixed(text), spec('', '{}'));
  });
  test('is not told while the text has a syntax error', () => {
    assert.deepEqual(codes(`${spec('# memcached-ha: disable-next-line unused-node', '{}')}x: [\n`), []);
  });
});

describe('silence', () => {
  const quiet = (text: string): string => {
    const [finding] = found(text);
    return applyEdits(text, silence(analyze(text).document, finding)?.edits ?? []);
  };
  test('writes a comment above, indented like the line', () => {
    assert.equal(quiet(spec('')), spec('# memcached-ha: disable-next-line automatic-failback-stale -- reason'));
  });
  test('adds to the comment that is there', () => {
    assert.equal(
      quiet(spec('# memcached-ha: disable-next-line automatic-failback-stale -- why')),
      spec('# memcached-ha: disable-next-line automatic-failback-stale promotion-without-flush -- why'),
    );
  });
  test('keeps the line breaks of the text', () => {
    const text = quiet(spec('', '{flush: never}', '\r\n'));
    assert.equal(
      text,
      spec('# memcached-ha: disable-next-line promotion-without-flush -- reason', '{flush: never}', '\r\n'),
    );
    assert.deepEqual(codes(text), []);
  });
  test('is not offered for the security set', () => {
    const { document } = analyze(spec(''));
    assert.equal(silence(document, { code: 'config-injection', range: { start: 0, end: 1 } }), undefined);
  });
});
