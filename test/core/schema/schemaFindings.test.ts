import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseSpec } from '../../../server/src/core/document/parse';
import { schemaFindings } from '../../../server/src/core/schema/schemaFindings';
import { base, check, expects, fixture, minimal, node, nodes } from './expects';

describe('nothing is said about', () => {
  test('the smallest spec', () => assert.deepEqual(check(minimal), []));
  test('a spec with everything', () => assert.deepEqual(check(fixture('production')), []));
  test('top-level keys that begin with x-', () =>
    assert.deepEqual(check(`${minimal}x-base: {anything: [1, {a: b}]}\n`), []));
  test('auth and tls undone with none', () => assert.deepEqual(check(node('auth: none, tls: none')), []));
  test('an alert switched off', () => assert.deepEqual(check(`${minimal}monitoring: {alerts: {drift: false}}\n`), []));
  for (const address of [
    '10.0.0.1',
    'cache-1.example.net:11211',
    '[2001:db8::1]',
    '[::1]:11211',
    '/run/memcached.sock',
    'localhost:1',
  ])
    test(`the address ${address}`, () =>
      assert.deepEqual(check(`${base}nodes: {mem1: {address: "${address}"}}\n`), []));
  for (const range of ['"0-9"', '5-', '[0-9, "20-"]', '0-18446744073709551615'])
    test(`the range ${range}`, () =>
      assert.deepEqual(
        check(
          `${base}${nodes}pools: {p: {sharding: {strategy: range, key: "u:{id}"}, shards: {s: {primary: mem1, range: ${range}}}}}\n`,
        ),
        [],
      ));
});

describe('what is wrong with a name is told once', () => {
  const shard = (primary: string): string => `pools: {p: {shards: {s1: {primary: ${primary}}}}}\n`;
  test('where it is declared, not where it is used', () => {
    const long = 'm'.repeat(64);
    for (const [name, code] of [
      ['größe', 'haproxy-name-invalid'],
      ['"a b"', 'config-injection'],
      [long, 'name-too-long'],
    ]) {
      const text = `${shard(name)}${base}nodes: {${name}: {address: 10.0.0.1}}\n`;
      const found = check(text);
      assert.deepEqual(
        found.map((finding) => finding.code),
        [code],
      );
      assert.ok(found[0].range.start > text.indexOf('nodes:'));
    }
  });
  test('at its first use where nothing declares it', () => {
    const text = `${base}nodes: {mem1: {address: 10.0.0.1, zone: zürich}, mem2: {address: 10.0.0.2, zone: zürich}}\n`;
    assert.deepEqual(
      check(text).map(({ range }) => range.start),
      [text.indexOf('zürich')],
    );
  });
});

describe('strange input', () => {
  test('keys of the prototype are keys like any other', () => {
    expects(`${base}nodes: {__proto__: {address: 10.0.0.1}}\n`, { code: 'not-allowed-value', at: '__proto__' });
    expects(node('__proto__: {threads: 1}'), { code: 'unknown-key', at: '__proto__' });
    expects(node('constructor: 1'), { code: 'unknown-key', at: 'constructor' });
    assert.deepEqual(check(`${base}nodes: {constructor: {address: 10.0.0.1}}\n`), []);
  });
  test('keys that are other values are text', () =>
    assert.deepEqual(check(`${base}nodes: {null: {address: 10.0.0.1}, no: {address: 10.0.0.2}}\n`), []));
  test('deep values', () => {
    const deep = `${'['.repeat(40)}1${']'.repeat(40)}`;
    expects(node(`threads: ${deep}`), { code: 'wrong-type', at: deep });
  });
  test('keys with the separators of a JSON pointer', () =>
    expects(`${base}nodes: {mem1: {address: 10.0.0.1}}\nclients: {c: {options: {"a/b~c": []}}}\n`, {
      code: 'wrong-type',
      at: '[]',
    }));
  test('figures that are none', () => {
    for (const figure of ['.inf', '-.inf', '.nan', '1e400'])
      assert.equal(check(node(`threads: ${figure}`)).length, 1, figure);
  });
  test('a finding inside an anchor is told once, at the anchor', () =>
    expects(
      `${base}nodes:\n  mem1: {address: 10.0.0.1, auth: &a {type: sassl}}\n  mem2: {address: 10.0.0.2, auth: *a}\n`,
      { code: 'not-allowed-value', at: 'sassl', fixed: ['type: sasl}'] },
    ));
  test('a finding inside a merged map likewise', () =>
    expects(
      `x-base: &b {threads: 0}\n${base}nodes:\n  mem1: {<<: *b, address: 10.0.0.1}\n  mem2: {<<: *b, address: 10.0.0.2}\n`,
      { code: 'not-allowed-value', at: '0', fixed: ['threads: 1'] },
    ));
  test('a key that is missing beside a merge key', () =>
    expects(`x-base: &b {threads: 1}\n${base}nodes:\n  mem1:\n    <<: *b\n`, {
      code: 'missing-key',
      at: 'mem1',
      fixed: ['    address: 10.0.0.11:11211\n    <<'],
    }));
  test('whatever is written, every finding has a sentence and a place', () => {
    const text = fixture('production');
    const scraps = [
      '{',
      '}',
      '[',
      '*sasl',
      '&x ',
      '<<: ',
      '"',
      '\n',
      ' ',
      '- ',
      '500',
      'yes',
      '~',
      '\u0000',
      '__proto__: ',
    ];
    const edit = fc.tuple(fc.nat(text.length), fc.nat(30), fc.constantFrom(...scraps));
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const changed = edits.reduce((now, [at, cut, scrap]) => now.slice(0, at) + scrap + now.slice(at + cut), text);
        const { root } = parseSpec(changed);
        for (const { message, range } of root ? schemaFindings(root, changed) : []) {
          assert.match(message, /\.$/);
          assert.ok(0 <= range.start && range.start <= range.end && range.end <= changed.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
