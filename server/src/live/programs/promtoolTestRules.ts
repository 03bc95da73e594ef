import { promtool } from './promtool';

/** The unit tests that stand beside the rules: each alert is silent, and then fires. */
export const promtoolTestRules = promtool(
  ['test', 'rules'],
  ({ target, beside }) => target === 'alerts' && beside === 'test.yml',
);
