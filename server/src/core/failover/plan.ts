/** What a plan does to a shard. */
export type Operation = 'failover' | 'failback';

/** Whom a step talks to. */
export type StepTarget =
  | { readonly kind: 'instance'; readonly instance: string; readonly where: string }
  | { readonly kind: 'node'; readonly node: string; readonly where: string };

/** How the executor knows that a step did what it should. */
export type Check =
  | { readonly kind: 'flushed'; readonly node: string }
  | {
      readonly kind: 'admin-state';
      readonly backend: string;
      readonly server: string;
      readonly state: 'maint' | 'drain' | 'ready';
    }
  | { readonly kind: 'checks-pass'; readonly backend: string; readonly server: string }
  | { readonly kind: 'serving'; readonly backend: string; readonly server: string }
  | { readonly kind: 'no-sessions'; readonly backend: string; readonly server: string }
  | { readonly kind: 'state-saved'; readonly file: string };

export interface Step {
  /** Steps of one phase run on all instances before the next phase begins. */
  readonly phase: number;
  readonly title: string;
  readonly target: StepTarget;
  /** The literal line that is sent. */
  readonly command: string;
  readonly check: Check;
  /** The literal line that takes the step back, where that is safe. */
  readonly undo?: string;
}

/** Everything a run will do, made from the spec and what was observed; the executor does nothing else. */
export interface Plan {
  readonly operation: Operation;
  readonly cluster: string;
  readonly environment: 'production' | 'staging' | 'development';
  readonly pool: string;
  readonly shard: string;
  /** The node that serves now and the one that will. */
  readonly from: string;
  readonly to: string;
  readonly steps: readonly Step[];
  /** What happens to traffic, in sentences. */
  readonly effects: readonly string[];
  /** What may go wrong or be read stale, in sentences. */
  readonly warnings: readonly string[];
  /** How to go back, in one sentence. */
  readonly undo: string;
  /** What the plan took for granted; it is read again just before the first change. */
  readonly assumed: string;
}

export interface Refusal {
  /** Each names what is wrong, where, and what to do. */
  readonly refused: readonly string[];
}
