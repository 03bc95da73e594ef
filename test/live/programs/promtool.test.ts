// needs: prometheus
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check, told } from './check';

const scrape = { target: 'prometheus', fileName: 'scrape.yml' };
const rules = { target: 'alerts', fileName: 'rules.yml' };
const tests = { target: 'alerts', fileName: 'rules.test.yml', beside: 'test.yml' };

const config = (more = ''): string => `scrape_configs:\n  - job_name: a\n${more}    scrape_interval: 5s\n`;
const rule = (expr: string, more = ''): string =>
  `groups:\n- name: g\n  rules:\n  - alert: Down\n    expr: ${expr}\n${more}`;
const unitTest = (eval_time: string): string => `rule_files: [rules.yml]
evaluation_interval: 1m
tests:
- interval: 1m
  input_series:
  - {series: up, values: 1x5}
  alert_rule_test:
  - eval_time: ${eval_time}
    alertname: Down
    exp_alerts: []
`;

describe('promtool check config', () => {
  test('a sound file', async () => {
    const { status, program } = await check([{ artifact: scrape, text: config() }]);
    assert.equal(status, 'ok');
    assert.match(program, /^promtool \d+\.\d+/);
  });

  test('an unknown field, on its line', async () => {
    const { status, messages } = await check([{ artifact: scrape, text: config('    bogus: 1\n') }]);
    assert.equal(status, 'problems');
    assert.match(told(messages).join(), /^error 3: field bogus not found/);
  });

  test('a value without a line is found by what is quoted', async () => {
    const { messages } = await check([{ artifact: scrape, text: config().replace('5s', '5x') }]);
    assert.match(told(messages).join(), /^error 3: .*not a valid duration string: "5x"/);
  });

  test('a file that is not on this machine', async () => {
    const { status, messages } = await check([{ artifact: scrape, text: `${config()}rule_files: [no.yml]\n` }]);
    assert.equal(status, 'ok');
    assert.match(told(messages).join(), /^information 4: "no\.yml" does not point to an existing file/);
  });
});

describe('promtool check rules', () => {
  test('sound rules', async () => {
    assert.equal((await check([{ artifact: rules, text: rule('up == 0') }])).status, 'ok');
  });

  test('each expression that is none, once', async () => {
    const second = '  - alert: Up\n    expr: up{\n';
    const { status, messages } = await check([{ artifact: rules, text: rule('up ==', second) }]);
    assert.equal(status, 'problems');
    const [first, other, ...more] = told(messages);
    assert.match(first, /^error 5: group "g", rule 1, "Down": could not parse expression/);
    assert.match(other, /^error 7: group "g", rule 2, "Up": could not parse expression/);
    assert.deepEqual(more, []);
  });

  test('no YAML', async () => {
    const { messages } = await check([{ artifact: rules, text: 'groups:\n- name: g\n   rules:\n' }]);
    assert.match(told(messages).join('\n'), /^error 3: mapping values/);
  });
});

describe('promtool test rules', () => {
  test('the companion reads the rules beside it', async () => {
    const files = [
      { artifact: rules, text: rule('up == 0') },
      { artifact: tests, text: unitTest('1m') },
    ];
    assert.equal((await check(files)).status, 'ok');
  });

  test('a test that fails, at its alert', async () => {
    const files = [
      { artifact: rules, text: rule('up == 1') },
      { artifact: tests, text: unitTest('1m') },
    ];
    const { status, messages } = await check(files);
    assert.equal(status, 'problems');
    assert.match(told(messages).join(), /^error 9: alertname: Down, time: 1m/);
  });
});
