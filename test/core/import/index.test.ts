import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { analyze } from '../../../server/src/core/analyze';
import { type Format, formatOf, formats, importFiles } from '../../../server/src/core/import';
import { fixture, goldenText, imported, refusal } from './support';

test('the content says the format', () => {
  const expected: [name: string, format: Format][] = [
    ['tutorial.cfg', 'haproxy'],
    ['foreign.cfg', 'haproxy'],
    ['nutcracker.yml', 'twemproxy'],
    ['mcrouter.json', 'mcrouter'],
    ['servers.txt', 'servers'],
  ];
  for (const [name, format] of expected) assert.equal(formatOf({ text: fixture(name) }), format, name);
  assert.equal(formatOf({ text: goldenText('mcrouter', 'three-zones-ring.json') }), 'mcrouter');
});

test('files of several proxies make one spec, and each note names its file', () => {
  const names = ['foreign.cfg', 'nutcracker.yml', 'servers.txt'];
  const { cluster, text } = imported(Object.fromEntries(names.map((name) => [name, fixture(name)])));
  assert.deepEqual([...cluster.proxies.values()].map(({ type }) => type?.value).slice(0, 3), [
    'haproxy',
    'haproxy',
    'twemproxy',
  ]);
  assert.ok(cluster.pools.has('servers') && cluster.pools.has('alpha') && cluster.pools.has('sessions'));
  assert.match(text, /^# Imported from foreign\.cfg, nutcracker\.yml, servers\.txt\./);
  assert.match(text, /# nutcracker\.yml line 24: pool gamma is redis\. \(not-carried\)/);
});

test('two instances without peers get an address each', () => {
  const at = (host: string) => `listen memcached\n  bind ${host}:11311\n  server a 10.0.0.1:11211 check\n`;
  const { cluster } = imported({ 'lb-1.cfg': at('10.0.0.5'), 'lb-2.cfg': at('10.0.0.6') });
  const [{ instances, basePort }] = [...cluster.proxies.values()];
  assert.deepEqual(
    instances.map(({ name, address }) => [name, address?.value]),
    [
      ['lb-1', '10.0.0.5'],
      ['lb-2', '10.0.0.6'],
    ],
  );
  assert.equal(basePort?.value, 11311);
});

describe('bad input is one line', () => {
  const cases: [what: string, text: string, expected: RegExp][] = [
    ['nothing', ' \n', /the file is empty/],
    ['binary', 'listen a\0\x01\x02', /not a text file/],
    ['over 10 MB', 'a'.repeat(10_000_001), /over 10 MB/],
    ['a letter', 'Dear reader\n', /line 1 is no server/],
    ['deep JSON', `${'['.repeat(9_000)}`, /line 1 is no server/],
    [
      'an alias bomb',
      `a: &a\n  servers: [x]\nb: &b [${'*a,'.repeat(2_000)}*a]\nc: &c [${'*b,'.repeat(2_000)}*b]\nd: [*c, *c]\n  listen: 1\n`,
      /./,
    ],
    ['a billion laughs', bomb(), /not YAML that nutcracker would read/],
    ['a script', '#!/bin/sh\nrm -rf "$HOME"\n', /line 2 is no server/],
  ];
  for (const [what, text, expected] of cases) test(what, () => assert.match(refusal('x', text), expected));
});

function bomb(): string {
  const levels = Array.from(
    { length: 12 },
    (_, index) => `l${index + 1}: &l${index + 1} [${Array(9).fill(`*l${index}`).join(', ')}]`,
  );
  return `l0: &l0 [x, x]\n${levels.join('\n')}\np:\n  listen: 127.0.0.1:1\n  servers: *l12\n`;
}

/** Pieces that mean something in one of the formats, and pieces that mean harm. */
const piece = fc.oneof(
  fc.constantFrom(
    ...['listen memcached', 'frontend f', 'backend be_a_s1', 'defaults d from d', 'global', 'bind *:11211', 'mode tcp'],
    ...[
      'server a 10.0.0.1:11211 check',
      'server all [::1]:11211 backup',
      'default_backend be_a_s1',
      'option tcp-check',
    ],
    ...[
      'default-server inter 1s ssl',
      'peers p',
      'peer x 1.2.3.4:1',
      'localpeer none',
      'stats socket /run/x level admin',
    ],
    ...[
      '{"pools": {"__proto__": {"servers": ["a:1"]}},',
      '"route": "PoolRoute|__proto__"}',
      '"constructor"',
      '}',
      '{',
      '[',
      '*x',
      '&x',
    ],
    ...[
      'toString:',
      '  listen: 127.0.0.1:1',
      '  servers:',
      '   - 10.0.0.1:11211:1 a',
      '   - 10.0.0.1:11211:999999 all',
      '  distribution: modula',
    ],
    ...[
      'a:1',
      'localhost',
      '\\x00',
      '"$HOME"',
      "'",
      '# memcached-ha: disable unused-node',
      '\u2028',
      'tcp-check send "version',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

test('whatever the text is: a spec of the right form, or one line', () => {
  const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('\n'));
  fc.assert(
    fc.property(text, fc.constantFrom(undefined, ...formats), fc.string({ maxLength: 10 }), (text, format, name) => {
      const result = importFiles([{ name, text }], { format });
      if (!result.ok) {
        assert.doesNotMatch(result.problem, /\n/);
        return;
      }
      const { document, findings } = analyze(result.text);
      assert.deepEqual(document.suppressions, []);
      const form = findings.filter(({ code }) => code !== 'unused-node' && formal.test(code));
      assert.deepEqual(form, [], result.text);
    }),
    { numRuns: 400 },
  );
});

const formal =
  /^(?:yaml-.*|duplicate-key|multiple-documents|unknown-key|missing-key|wrong-type|not-allowed-value|unknown-reference|config-injection|name-too-long|rule-failed|.*-out-of-range)$/;

test('a large file takes its time once', () => {
  const servers = Array.from(
    { length: 40_000 },
    (_, index) => `  server mem 10.${index >> 16}.${(index >> 8) & 255}.${index & 255}:11211 check`,
  );
  assert.match(refusal('x.cfg', `listen memcached\n  bind :11211\n${servers.join('\n')}\n`), /over 10000 servers/);
  const backends = Array.from(
    { length: 20_000 },
    (_, index) => `frontend f${index}\n  bind :${index + 1}\n  default_backend b${index}\nbackend b${index}\n`,
  );
  assert.match(refusal('x.cfg', backends.join('')), /looks like memcached/);
});
