const POLL_MS = 100;
const LIMIT_MS = 30_000;

/** The same name as that of the browser driver's own. */
class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

/** Whether something did not appear in time, as against something that is wrong. */
export const isTimeout = (error: unknown): error is Error => error instanceof Error && error.name === 'TimeoutError';

/** Asks again until the answer is truthy, and returns it. A throw counts as "not yet". Throws after 30 s with what it saw last. */
export async function until<T>(what: string, ask: () => T | Promise<T>): Promise<NonNullable<T>> {
  const end = Date.now() + LIMIT_MS;
  for (;;) {
    let last: unknown;
    try {
      const answer = await ask();
      if (answer) return answer;
      last = answer;
    } catch (error) {
      last = error instanceof Error ? error.message : error;
    }
    if (Date.now() > end)
      throw new TimeoutError(`Waited ${LIMIT_MS / 1000} s for ${what}; last: ${JSON.stringify(last)}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
