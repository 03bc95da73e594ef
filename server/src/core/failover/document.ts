import type { Plan, Step } from './plan';

const phases: Record<Step['phase'], string> = {
  hold: 'Hold the node that will serve',
  flush: 'Empty it',
  close: 'Take out the node that serves',
  open: 'Let the other one serve',
  verify: 'Verify',
  return: 'Restore the standbys',
  save: 'Keep it over a reload',
};

const verb = { failover: 'Fail over', failback: 'Fail back' } as const;

/** `Fail over shard s1 of sessions: mem-a1 → mem-b1` */
export const planTitle = (plan: Plan): string =>
  `${verb[plan.operation]} shard ${plan.shard} of ${plan.pool}: ${plan.from} → ${plan.to}`;

/** The plan as a Markdown page: what it does, what to expect, every command, how to go back. */
export function planDocument(plan: Plan): string {
  const lines = [
    `# ${planTitle(plan)}`,
    '',
    `Cluster \`${plan.cluster}\` (${plan.environment}), backend \`${plan.backend}\`.`,
    '',
  ];
  lines.push('## What happens', '', ...plan.effects.map((effect) => `- ${effect}`), '');
  if (plan.warnings.length > 0) lines.push('## Know before', '', ...plan.warnings.map((warning) => `- ${warning}`), '');
  lines.push('## Steps', '');
  const names = [...new Set(plan.steps.map((step) => step.phase))];
  for (const [index, phase] of names.entries()) {
    lines.push(`### ${index + 1}. ${phases[phase]}`, '');
    for (const title of new Set(stepsOf(plan, phase).map((step) => step.title))) {
      const steps = stepsOf(plan, phase).filter((step) => step.title === title);
      lines.push(`${title} (${steps.map((step) => step.target.name).join(', ')}).`, '');
      const commands = steps.filter((step) => step.command);
      if (commands.length === 0) continue;
      lines.push('```text', ...commands.map((step) => `${step.target.where}  ${step.command}`), '```', '');
    }
  }
  lines.push('## To undo', '', plan.undo, '');
  lines.push('Each step is checked before the next phase begins. Nothing is done before you confirm.', '');
  return lines.join('\n');
}

const stepsOf = (plan: Plan, phase: Step['phase']): Step[] => plan.steps.filter((step) => step.phase === phase);
