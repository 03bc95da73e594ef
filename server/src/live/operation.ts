import { failure, type Outcome } from './outcome';

export interface CallOptions {
  /** Milliseconds until the operation fails as `silent`, whatever the other side does. */
  readonly deadlineMs?: number;
  readonly signal?: AbortSignal;
}

export const defaultDeadlineMs = 1_000;

/** Replies longer than this fail: a real `stats` report has some ten thousand bytes. */
export const maxReplyBytes = 8 * 1024 * 1024;

export type Settle<T> = (outcome: Outcome<T> | { readonly ok: true; readonly value: T }) => void;

/**
 * Runs one exchange and settles exactly once: by its own word, at the deadline, or when aborted.
 * `start` gets the function to settle with; later calls of it do nothing. Errors it throws become a failure.
 */
export function settleOnce<T>(start: (settle: Settle<T>) => void, options: CallOptions): Promise<Outcome<T>> {
  const { signal, deadlineMs = defaultDeadlineMs } = options;
  return new Promise((resolve) => {
    const began = performance.now();
    const settle: Settle<T> = (outcome) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      resolve(outcome.ok ? { ...outcome, ms: performance.now() - began } : outcome);
    };
    const abort = () => settle(failure('aborted'));
    const timer = setTimeout(() => settle(failure('silent')), deadlineMs);
    if (signal?.aborted) return abort();
    signal?.addEventListener('abort', abort, { once: true });
    try {
      start(settle);
    } catch (error) {
      settle(failure('failed', (error as Error).message));
    }
  });
}

/** Lets asynchronous work through one at a time, in the order of asking. */
export class Lane {
  private last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const next = this.last.then(work);
    this.last = next.catch(() => undefined);
    return next;
  }
}
