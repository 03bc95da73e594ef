import { promtool } from './promtool';

export const promtoolCheckRules = promtool(
  ['check', 'rules'],
  ({ target, beside }) => target === 'alerts' && beside === undefined,
);
