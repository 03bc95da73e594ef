import type { Observed } from '../../core/failover/observed';
import type { PhaseName, Plan, Refusal, Step } from '../../core/failover/plan';
import type { RunResult } from '../../protocol';
import type { Identity } from '../flush';
import { observeShard } from './observe';
import type { Reach } from './reach';
import { runStep, type StepResult } from './runStep';

export interface StepEvent {
  readonly step: number;
  readonly of: number;
  readonly title: string;
  readonly state: 'started' | 'done' | 'failed' | 'unknown';
  readonly detail?: string;
}

export interface RunContext {
  readonly reach: Reach;
  /** Makes the plan anew from what is seen now. */
  plan(observed: Observed): Plan | Refusal;
  readonly signal?: AbortSignal;
  onStep?(event: StepEvent): void;
  /** One line for each thing done, with time, target, command and reply. Never holds a secret. */
  audit(line: string): void;
}

/** Until the shard is closed nothing has been written anywhere else, so everything can be taken back. */
const reversible: ReadonlySet<PhaseName> = new Set(['hold', 'flush', 'close']);

/**
 * Runs a plan and nothing else. What the plan assumed is read again first; every step is checked before the next phase
 * begins. Before the new node serves, a failure takes everything back; after that it never does, because the new node
 * may hold newer values than the old one.
 */
export async function runPlan(plan: Plan, context: RunContext): Promise<RunResult> {
  const audit: string[] = [];
  const note = (target: string, command: string, reply: string): void => {
    const line = `${new Date().toISOString()} ${plan.cluster}/${plan.pool}/${plan.shard} ${target} ${command || 'look'} -> ${reply}`;
    audit.push(line);
    context.audit(line);
  };
  const end = (outcome: RunResult['outcome'], summary: string, next: readonly string[]): RunResult => {
    note('tool', plan.operation, `${outcome}: ${summary}`);
    return { outcome, summary, next, audit };
  };

  const sight = await observeShard(context.reach);
  const now = context.plan(sight.observed);
  if ('refused' in now)
    return end('refused', 'Nothing was changed: the situation is no longer the one of the plan.', now.refused);
  if (now.assumed !== plan.assumed)
    return end('refused', 'Nothing was changed: what the plan was made from has changed since.', [
      'Look at the new plan and confirm it again.',
    ]);

  const run = new Run(plan, context, sight.identities, note);
  for (const phase of new Set(plan.steps.map((step) => step.phase))) {
    if (context.signal?.aborted && reversible.has(phase)) {
      await run.takeBack();
      return end('stopped', 'Stopped before anything changed for clients; what was held is released.', []);
    }
    const failed = await run.phase(phase);
    if (failed.length === 0) continue;
    const why = failed.map(({ step, result }) => `${step.target.name}: ${result.detail}`).join('; ');
    const unknown = failed.some(({ result }) => result.state === 'unknown');
    if (reversible.has(phase) || (phase === 'open' && failed.length === run.stepsOf(phase).length)) {
      const left = await run.takeBack();
      if (left.length > 0 || unknown)
        return end('unknown', `${plan.to} was not promoted, and the state of some HAProxy is not known: ${why}.`, [
          ...left.map(
            (step) =>
              `${step.target.name} may still run “${step.command}”. Look at its state, and when it differs send: ${step.undo}`,
          ),
        ]);
      return end('rolled-back', `Taken back, ${plan.from} serves as before: ${why}.`, [
        'Mend the cause, then make a new plan.',
      ]);
    }
    if (phase === 'save') return end('done', `${doneText(plan)} The state could not be saved: ${why}.`, [plan.undo]);
    return end(unknown ? 'unknown' : 'diverged', `${plan.to} serves, but not everything followed: ${why}.`, [
      ...failed.map(({ step: { target, command } }) =>
        command
          ? `On ${target.name} look at the state, and when it differs send “${command}”.`
          : `On ${target.name} compare “show servers state” and “show table ${context.reach.backend}”.`,
      ),
      plan.undo,
    ]);
  }
  return end('done', doneText(plan), [plan.undo]);
}

const doneText = (plan: Plan): string => `${plan.to} serves shard ${plan.shard}; seen on every HAProxy.`;

interface Failed {
  readonly step: Step;
  readonly result: StepResult;
}

/** One run: which steps were begun, so that they can be taken back in reverse. */
class Run {
  private readonly begun: Step[] = [];

  constructor(
    private readonly plan: Plan,
    private readonly context: RunContext,
    private readonly identities: ReadonlyMap<string, Identity>,
    private readonly note: (target: string, command: string, reply: string) => void,
  ) {}

  stepsOf(phase: PhaseName): Step[] {
    return this.plan.steps.filter((step) => step.phase === phase);
  }

  /** Runs the steps of one phase at once and returns the ones that failed. */
  async phase(phase: PhaseName): Promise<Failed[]> {
    const results = await Promise.all(
      this.stepsOf(phase).map(async (step) => {
        this.begun.push(step);
        this.tell(step, 'started');
        const result = await runStep(step, this.context.reach, this.identities);
        this.tell(step, result.state, result.detail);
        this.note(`${step.target.name} (${step.target.where})`, step.command, result.detail);
        return { step, result };
      }),
    );
    return results.filter(({ result }) => result.state !== 'done');
  }

  /** Takes back every begun step, the last first; returns those of which that is not certain. */
  async takeBack(): Promise<Step[]> {
    const left: Step[] = [];
    for (const step of [...this.begun].reverse()) {
      if (!step.undo) continue;
      const instance = this.context.reach.instances.find((candidate) => candidate.name === step.target.name);
      const reply = await instance?.runtime.write(step.undo, { deadlineMs: 2_000 });
      this.note(step.target.name, step.undo, reply?.outcome ?? 'not sent');
      if (reply?.outcome !== 'done') left.push(step);
    }
    return left;
  }

  private tell(step: Step, state: StepEvent['state'], detail?: string): void {
    const { steps } = this.plan;
    this.context.onStep?.({ step: steps.indexOf(step) + 1, of: steps.length, title: step.title, state, detail });
  }
}
