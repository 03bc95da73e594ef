import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { report } from '../../server/src/cli/formats/report';
import { sarifReport } from '../../server/src/cli/formats/sarif';
import { analyze } from '../../server/src/core/analyze';
import { cli } from './run';

const root = join(__dirname, '../..');
// The schema of SARIF 2.1.0, as its authors publish it with their test matchers. It is of draft 4, whose words that it uses
// mean the same in draft 7; ajv knows only the name of that.
const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
const assertSarif = (text: string): void => {
  assert.ok(isSarif(JSON.parse(text)), JSON.stringify(isSarif.errors?.slice(0, 3)));
};

describe('SARIF', () => {
  it('of the examples is valid', async () => {
    const { stdout } = await cli(['check', 'examples', '--format', 'sarif']);
    assert.ok(JSON.parse(stdout).runs[0].results.length > 0);
    assertSarif(stdout);
  });

  it('of findings with related places, odd file names and none at all is valid', () => {
    const text = 'version: 1\ncluster: c\nnodes: {a: {address: "10.0.0.1"}, b: {address: "10.0.0.1"}}\nnode: 1\n';
    const { findings, document } = analyze(text);
    assert.ok(findings.some(({ related }) => related?.length));
    for (const file of ['c.memcached.yaml', 'a folder/ü#?.memcached.yaml', '/c.memcached.yaml'])
      assertSarif(sarifReport(report(file, findings, new Map([[file, document.lines]]))));
    assertSarif(sarifReport([]));
  });

  it('and what else the workflow in the documentation asks for, the command line takes', async () => {
    const workflow = parse(readFileSync(join(root, 'docs/github-action.yml'), 'utf8'));
    const steps: { run?: string }[] = workflow.jobs.check.steps;
    const commands = steps.flatMap(({ run }) => run?.match(/(?<=npx memcached-ha ).*/g) ?? []);
    assert.ok(commands.length >= 2);
    for (const command of commands) {
      const args = command
        .replace(/ > .*$/, '')
        .replace(/^(check|render) \S+/, '$1 examples/user-ranges.memcached.yaml');
      const { code, stderr } = await cli(args.split(' '));
      assert.notEqual(code, 2, `${command}: ${stderr}`);
    }
  });
});
