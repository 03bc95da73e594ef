import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { repository } from '../../../scripts/generate';
import { analyze } from '../../../server/src/core/analyze';
import { formCodes } from '../../../server/src/core/document/formCodes';
import { workspaceCodes } from '../../../server/src/core/document/workspaceCodes';
import { rules } from '../../../server/src/core/rules/registry';

const folder = join(repository, 'docs/rules');
const core = join(repository, 'server/src/core');
const sections = ['Why', 'Bad', 'Good', 'Fix', 'Silence'];
/** No short spec shows these. */
const unshown = ['rule-failed', 'too-large', ...workspaceCodes.map(({ code }) => code)];
const described = [...rules, ...formCodes, ...workspaceCodes];

/** The YAML block below a heading. */
const example = (page: string, heading: string): string =>
  new RegExp(`## ${heading}\\n\\n\`\`\`yaml\\n([^]*?)\`\`\``).exec(page)?.[1] ??
  assert.fail(`no YAML under ${heading}`);

/** Notes on a foreign file have their codes on the page of the import. */
const isImport = (name: string): boolean => name.startsWith('import/');

/** Every code that stands in those sources of the core. */
function codesIn(isMeant: (name: string) => boolean): string[] {
  const sources = readdirSync(core, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && isMeant(name))
    .map((name) => readFileSync(join(core, name), 'utf8'));
  const written = /\b(?:code(?:: | = )|(?:problem|stop|finding|refuse)\(\s*)'([a-z0-9]+(?:-[a-z0-9]+)+)'/g;
  return [...new Set(sources.flatMap((text) => [...text.matchAll(written)].map(([, code]) => code)))];
}

function codesInSchema(): string[] {
  const schema = readFileSync(join(repository, 'schemas/memcached-cluster.schema.json'), 'utf8');
  return [...schema.matchAll(/"x-code": "([^"]+)"/g)].map(([, code]) => code);
}

test('every code has a page, and every page a code', () => {
  const pages = readdirSync(folder).filter((name) => name !== 'README.md');
  assert.deepEqual(pages.sort(), described.map(({ code }) => `${code}.md`).sort());
});

test('a code that a source or the schema tells is described once', () => {
  const codes = described.map(({ code }) => code);
  assert.deepEqual(codes.length, new Set(codes).size);
  const told = new Set([...codesIn((name) => !isImport(name)), ...codesInSchema()]);
  assert.ok(told.has('yaml-syntax') && told.has('hash-tag-invalid') && told.has('alias-limit'));
  assert.deepEqual(
    [...told].filter((code) => !codes.includes(code)),
    [],
  );
});

test('a code that an import notes is described on its page', () => {
  const page = readFileSync(join(repository, 'docs/import.md'), 'utf8');
  const told = codesIn(isImport);
  assert.ok(told.includes('not-carried'));
  assert.deepEqual(
    told.filter((code) => !page.includes(`\`${code}\``)),
    [],
  );
});

test('what a code of the form is about is one sentence', () => {
  for (const { code, summary } of formCodes) assert.match(summary, /^\S.*\.$/, code);
});

describe('the page of', () => {
  for (const { code, severity } of described) {
    test(code, () => {
      const page = readFileSync(join(folder, `${code}.md`), 'utf8');
      assert.ok(page.startsWith(`# ${code}\n`));
      assert.ok(page.includes(`Severity: ${severity}.`));
      assert.deepEqual(
        [...page.matchAll(/^## (.*)$/gm)].map((match) => match[1]),
        sections,
      );
      if (unshown.includes(code)) return;
      // What only a change can do is an edit of the good spec.
      const previous = analyze(example(page, 'Good')).cluster;
      const bad = analyze(example(page, 'Bad'), { previous }).findings;
      assert.ok(
        bad.some((finding) => finding.code === code),
        'the bad spec is silent',
      );
      const good = analyze(example(page, 'Good')).findings;
      assert.deepEqual(
        good.filter((finding) => finding.code === code || finding.severity === 'error'),
        [],
      );
    });
  }
});
