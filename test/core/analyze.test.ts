import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze } from '../../server/src/core/analyze';
import { applyEdits } from '../../server/src/core/document/edit';
import type { Severity } from '../../server/src/core/findings';
import type { Rule } from '../../server/src/core/rules/rule';

const spec = (failover: string): string => `version: 1
cluster: shop
nodes:
  mem1: {address: 10.0.0.11:11211}
  mem2: {address: 10.0.0.12:11211}
pools:
  sessions:
    failover: ${failover}
    shards: {s1: {primary: mem1, standby: [mem2]}}
`;
const codes = (text: string, options?: Parameters<typeof analyze>[1]): string[] =>
  analyze(text, options).findings.map((finding) => finding.code);

const stale = 'automatic-failback-stale';

describe('severities', () => {
  const weighted = (code: string, severity: Severity | 'off', text: string) =>
    analyze(text, { severities: new Map([[code, severity]]) }).findings.filter((finding) => finding.code === code);

  test('are those asked for', () => {
    const [finding] = weighted(stale, 'error', spec('{failback: auto}'));
    assert.equal(finding.severity, 'error');
  });
  test('off leaves a finding out', () => {
    assert.deepEqual(weighted(stale, 'off', spec('{failback: auto}')), []);
  });
  test('off is no reason to call a comment unused', () => {
    const text = `# memcached-ha: disable ${stale} -- why\n${spec('{failback: auto}')}`;
    assert.deepEqual(
      codes(text, { severities: new Map([[stale, 'off']]) }).filter((c) => c === 'unused-suppression'),
      [],
    );
  });
  test('of the security set stay', () => {
    const text = 'version: 1\ncluster: shop\nnodes: {mem1: {address: 10.0.0.1, auth: {type: ascii, credentials: x}}}\n';
    const [finding] = weighted('secret-inline', 'off', text);
    assert.equal(finding.severity, 'error');
  });
});

test('a rule that throws is one finding, and the others go on', () => {
  const base = { severity: 'warning', summary: '', source: '' } as const;
  const rules: Rule[] = [
    {
      ...base,
      code: 'broken',
      check: () => {
        throw new Error('no luck');
      },
    },
    { ...base, code: 'sound', check: () => [{ range: { start: 0, end: 1 }, message: 'here' }] },
  ];
  const { findings } = analyze(spec('{}'), { rules });
  const failed = findings.find((finding) => finding.code === 'rule-failed');
  assert.match(failed?.message ?? '', /broken failed.*no luck/);
  assert.ok(findings.some((finding) => finding.code === 'sound'));
});

test('a rule is given the cluster before the edits, but not while the text is broken', () => {
  const seen: (string | undefined)[] = [];
  const sees: Rule = {
    code: 'sees',
    severity: 'hint',
    summary: '',
    source: '',
    check: (_, __, previous) => {
      seen.push(previous?.name.value);
      return [];
    },
  };
  const previous = analyze(spec('{}')).cluster;
  for (const text of [spec('{mode: auto}'), `${spec('{}')}clients: [`]) analyze(text, { rules: [sees], previous });
  analyze(spec('{}'), { rules: [sees] });
  assert.deepEqual(seen, ['shop', undefined, undefined]);
});

test('findings come in the order of the text, each once', () => {
  const { findings } = analyze(spec('{failback: auto, flush: never, detection: {check: tcp}}'));
  const starts = findings.map((finding) => finding.range.start);
  assert.deepEqual(
    starts,
    starts.toSorted((a, b) => a - b),
  );
  assert.equal(new Set(findings.map((finding) => `${finding.range.start} ${finding.message}`)).size, findings.length);
});

describe('a text that can’t be read whole', () => {
  test('an empty one has a finding with a position, and a fix that begins a spec', () => {
    for (const text of ['', '\n', '# only a comment']) {
      const [finding, ...more] = analyze(text).findings;
      assert.deepEqual([finding.code, more.length], ['missing-key', 0]);
      const fixed = applyEdits(text, finding.fixes?.[0].edits ?? []);
      assert.deepEqual(
        analyze(fixed).findings.filter(({ severity }) => severity === 'error'),
        [],
      );
    }
  });
  test('with a syntax error nothing is called missing or unknown', () => {
    const text =
      'version: 1\ncluster: shop\npools:\n  p: {shards: {s1: {primary: mem1}}}\nnodes:\n  mem1: {address: "10.0.0.1\n';
    assert.deepEqual([...new Set(codes(text))], ['yaml-syntax']);
  });
  test('a key without its colon is one error, and what stands below it none', () => {
    const text = spec('{}').replace(
      /failover:.*/,
      'failov\n      mode: auto\n      failback: manual\n      flush: never',
    );
    assert.deepEqual(
      analyze(text)
        .findings.filter(({ severity }) => severity === 'error')
        .map(({ code }) => code),
      ['yaml-syntax'],
    );
  });
  test('but what is wrong elsewhere is told', () => {
    assert.ok(codes(`${spec('{failback: auto}')}proxies: {edge: [}\n`).includes(stale));
  });
  test('that is no map has one finding', () => {
    for (const text of ['just words', '- a\n- b\n', '42']) assert.equal(analyze(text).findings.length, 1, text);
  });
  test('two documents: the second is told', () => {
    assert.ok(codes(`${spec('{}')}---\n${spec('{}')}`).includes('multiple-documents'));
  });
  test('of 5 MB', () => {
    const nodes = Array.from({ length: 150_000 }, (_, i) => `  n${i}: {address: 10.0.0.1:${i % 65536}}\n`).join('');
    const { findings } = analyze(`version: 1\ncluster: shop\nnodes:\n${nodes}`);
    assert.deepEqual(
      findings.map((finding) => finding.code),
      ['too-large'],
    );
  });
  test('of a thousand levels', () => {
    assert.deepEqual(codes(`a: ${'['.repeat(1000)}${']'.repeat(1000)}`), ['too-deep']);
  });
  test('of aliases of aliases', () => {
    const levels = Array.from({ length: 9 }, (_, i) => `x-${i + 1}: &l${i + 1} [${`*l${i}, `.repeat(9)}]\n`).join('');
    assert.ok(codes(`x-0: &l0 [a]\n${levels}`).includes('alias-limit'));
  });
  test('with keys of the prototype', () => {
    const text = spec('{}').replace('mem2:', '__proto__: {address: 10.0.0.9}\n  constructor: {}\n  mem2:');
    const { cluster } = analyze(text);
    assert.equal(({} as { address?: unknown }).address, undefined);
    assert.ok(cluster?.nodes.has('__proto__'));
  });
});
