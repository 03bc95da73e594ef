import { type Clock, systemClock } from './clock';
import type { CallOptions } from './operation';
import type { Failure, Outcome } from './outcome';
import { Slots } from './slots';

/** Something that can be asked again and again: a node, an HAProxy. */
export interface Target<T> {
  readonly id: string;
  /** Whether a poll now would go over an open connection. */
  readonly connected: boolean;
  poll(options: CallOptions): Promise<Outcome<T>>;
  /** Drops the connection; a later poll opens a new one. */
  close(): void;
}

/**
 * What is known of a target. One failed poll is `missed`, the second in a row is `down`. `at` and `since` (the first
 * miss) are milliseconds of the clock; `last` is the last good answer.
 */
export type PollState<T> =
  | { readonly word: 'unknown' }
  | ({ readonly word: 'up' } & Reading<T>)
  | {
      readonly word: 'missed' | 'down';
      readonly failure: Failure;
      readonly since: number;
      readonly misses: number;
      readonly last?: Reading<T>;
    };

export interface Reading<T> {
  readonly value: T;
  readonly at: number;
  readonly ms: number;
}

export interface PollerOptions<T> {
  /** Gets the targets polled since the last call, at most every `emitMs`. */
  readonly onChange: (changed: ReadonlyMap<string, PollState<T>>) => void;
  readonly intervalMs?: number;
  readonly emitMs?: number;
  /** Polls that may open a connection at the same time. */
  readonly connecting?: number;
  readonly clock?: Clock;
  /** From 0 up to 1. */
  readonly random?: () => number;
}

const missesUntilDown = 2;
const longestBackoffMs = 30_000;

/** The normal pace until a target is down, then 1, 2, 4 … 30 s but never faster than the pace; all ±10 %. */
export function nextDelay(intervalMs: number, misses: number, random: number): number {
  const backoff = misses < missesUntilDown ? 0 : Math.min(longestBackoffMs, 1_000 * 2 ** (misses - missesUntilDown));
  return Math.max(intervalMs, backoff) * (0.9 + 0.2 * random);
}

interface Entry<T> {
  readonly target: Target<T>;
  state: PollState<T>;
  cancel?: () => void;
  running?: { readonly abort: AbortController; readonly done: Promise<void> };
}

/**
 * Polls targets, each at its own time and never twice at once. It starts paused: nothing connects before `resume`,
 * and `pause` drops every connection.
 */
export class Poller<T> {
  private readonly entries = new Map<string, Entry<T>>();
  private readonly clock: Clock;
  private readonly random: () => number;
  private readonly slots: Slots;
  private readonly changed = new Map<string, PollState<T>>();
  private cancelEmit?: () => void;
  private paused = true;
  private intervalMs: number;

  constructor(private readonly options: PollerOptions<T>) {
    this.clock = options.clock ?? systemClock;
    this.random = options.random ?? Math.random;
    this.slots = new Slots(options.connecting ?? 16);
    this.intervalMs = options.intervalMs ?? 2_000;
  }

  get states(): ReadonlyMap<string, PollState<T>> {
    return new Map([...this.entries].map(([id, { state }]) => [id, state]));
  }

  /** Targets that stay keep what is known of them; those that go lose their connection. */
  setTargets(targets: readonly Target<T>[]): void {
    const next = new Map(targets.map((target) => [target.id, target]));
    for (const [id, entry] of this.entries) {
      if (next.get(id) === entry.target) continue;
      this.entries.delete(id);
      this.changed.delete(id);
      stop(entry);
    }
    const added = targets.filter(({ id }) => !this.entries.has(id));
    for (const target of added) this.entries.set(target.id, { target, state: { word: 'unknown' } });
    if (!this.paused) this.spread(added.map(({ id }) => this.entries.get(id)!));
  }

  setInterval(intervalMs: number): void {
    this.intervalMs = intervalMs;
    if (!this.paused) this.spread([...this.entries.values()]);
  }

  resume(): void {
    if (!this.paused) return;
    this.paused = false;
    this.spread([...this.entries.values()]);
  }

  /** Nothing is running, waiting or connected afterwards. */
  pause(): void {
    this.paused = true;
    for (const entry of this.entries.values()) stop(entry);
    this.cancelEmit?.();
    this.cancelEmit = undefined;
  }

  /** Polls everything at once and resolves when all of it is known and told. Does nothing while paused. */
  async pollNow(): Promise<void> {
    if (this.paused) return;
    await Promise.all([...this.entries.values()].map((entry) => this.poll(entry)));
    this.emit();
  }

  dispose(): void {
    this.pause();
    this.entries.clear();
  }

  /** The first polls go evenly over one interval, the first of them at once. */
  private spread(entries: readonly Entry<T>[]): void {
    for (const [index, entry] of entries.entries()) this.schedule(entry, (this.intervalMs * index) / entries.length);
  }

  private schedule(entry: Entry<T>, delayMs: number): void {
    entry.cancel?.();
    entry.cancel = this.clock.after(delayMs, () => void this.poll(entry));
  }

  private poll(entry: Entry<T>): Promise<void> {
    entry.cancel?.();
    if (entry.running) return entry.running.done;
    const abort = new AbortController();
    const done = this.exchange(entry, abort.signal).then((outcome) => {
      entry.running = undefined;
      if (this.paused || this.entries.get(entry.target.id) !== entry) return;
      if (!outcome || (!outcome.ok && outcome.cause === 'aborted')) return this.schedule(entry, 0);
      this.record(entry, outcome);
      const misses = 'misses' in entry.state ? entry.state.misses : 0;
      this.schedule(entry, nextDelay(this.intervalMs, misses, this.random()));
    });
    entry.running = { abort, done };
    return done;
  }

  /** One poll; `undefined` when it was called off while waiting for its turn to connect. */
  private async exchange({ target }: Entry<T>, signal: AbortSignal): Promise<Outcome<T> | undefined> {
    const deadlineMs = Math.min(this.intervalMs / 2, 1_000);
    if (target.connected) return target.poll({ deadlineMs, signal });
    await this.slots.take();
    try {
      return signal.aborted ? undefined : await target.poll({ deadlineMs, signal });
    } finally {
      this.slots.release();
    }
  }

  private record(entry: Entry<T>, outcome: Outcome<T>): void {
    const before = entry.state;
    const now = this.clock.now();
    if (outcome.ok) {
      entry.state = { word: 'up', value: outcome.value, at: now, ms: outcome.ms };
    } else {
      const misses = ('misses' in before ? before.misses : 0) + 1;
      const since = 'since' in before ? before.since : now;
      const last = before.word === 'up' ? before : 'last' in before ? before.last : undefined;
      const word = misses < missesUntilDown ? 'missed' : 'down';
      entry.state = { word, failure: outcome, since, misses, ...(last ? { last } : {}) };
    }
    this.changed.set(entry.target.id, entry.state);
    this.cancelEmit ??= this.clock.after(this.options.emitMs ?? 250, () => this.emit());
  }

  private emit(): void {
    this.cancelEmit?.();
    this.cancelEmit = undefined;
    if (this.changed.size === 0) return;
    const changed = new Map(this.changed);
    this.changed.clear();
    this.options.onChange(changed);
  }
}

function stop<T>(entry: Entry<T>): void {
  entry.cancel?.();
  entry.running?.abort.abort();
  entry.target.close();
}
