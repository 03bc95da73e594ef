import { promtool } from './promtool';

export const promtoolCheckConfig = promtool(
  ['check', 'config'],
  ({ target, beside }) => target === 'prometheus' && beside === undefined,
);
