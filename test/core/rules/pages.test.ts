import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { analyze } from '../../../server/src/core/analyze';
import { rules } from '../../../server/src/core/rules/registry';

const folder = join(__dirname, '../../../docs/rules');
const sections = ['Why', 'Bad', 'Good', 'Fix', 'Silence'];

/** The YAML block below a heading. */
const example = (page: string, heading: string): string =>
  new RegExp(`## ${heading}\\n\\n\`\`\`yaml\\n([^]*?)\`\`\``).exec(page)?.[1] ??
  assert.fail(`no YAML under ${heading}`);

test('every rule has a page, and every page a rule', () => {
  const pages = readdirSync(folder).filter((name) => name !== 'README.md');
  assert.deepEqual(pages.sort(), rules.map((rule) => `${rule.code}.md`).sort());
});

describe('the page of', () => {
  for (const { code, severity } of rules) {
    test(code, () => {
      const page = readFileSync(join(folder, `${code}.md`), 'utf8');
      assert.ok(page.startsWith(`# ${code}\n`));
      assert.ok(page.includes(`Severity: ${severity}.`));
      assert.deepEqual(
        [...page.matchAll(/^## (.*)$/gm)].map((match) => match[1]),
        sections,
      );
      const bad = analyze(example(page, 'Bad')).findings;
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
