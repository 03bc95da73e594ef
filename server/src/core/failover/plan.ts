/** What a plan does to a shard. */
export type Operation = 'failover' | 'failback';

/** Whom a step talks to. */
export type StepTarget =
  | { readonly kind: 'instance'; readonly name: string; readonly where: string }
  | { readonly kind: 'node'; readonly name: string; readonly where: string };

/** How the executor knows that a step did what it should. */
export type Check =
  /** Server state as `show stat` prints it, checks passing where the state has checks. */
  | { readonly kind: 'status'; readonly server: string; readonly status: 'DRAIN' | 'MAINT' | 'UP' }
  /** `cmd_flush` of the node grew by one and its start time is unchanged. */
  | { readonly kind: 'flushed'; readonly node: string }
  /** A connection through the frontend reaches the server, and the same one on every instance. */
  | { readonly kind: 'serving'; readonly server: string; readonly frontend: string }
  /** The file holds what the instance answered. */
  | { readonly kind: 'saved'; readonly file: string };

/**
 * - `hold`: no server but the one that serves may take over; checks go on.
 * - `flush`: the node that will serve is emptied while nobody can reach it.
 * - `close`: the node that serves is taken out everywhere. From here to `open` the shard has no server.
 * - `open`: the emptied node serves.
 * - `verify`: a connection through each frontend, which also teaches the stick-table.
 * - `return`: the others are standbys again.
 * - `save`: a reload or restart of HAProxy keeps the state.
 */
export type PhaseName = 'hold' | 'flush' | 'close' | 'open' | 'verify' | 'return' | 'save';

export interface Step {
  /** Steps of one phase run at once; the next phase begins when all of them are checked. */
  readonly phase: PhaseName;
  readonly title: string;
  readonly target: StepTarget;
  /** The literal line that is sent; empty for a step that only looks. */
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
  readonly backend: string;
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
