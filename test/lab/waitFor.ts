import { setTimeout as sleep } from 'node:timers/promises';

/** Asks until the answer is neither false nor undefined, and returns it; fails with `what` after `seconds`. */
export async function waitFor<T>(
  what: string,
  ask: () => T | Promise<T>,
  seconds = 15,
): Promise<Exclude<T, false | null | undefined>> {
  const end = Date.now() + seconds * 1_000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer as Exclude<T, false | null | undefined>;
    if (Date.now() > end) throw new Error(`waited ${seconds} s in vain: ${what}`);
    await sleep(20);
  }
}
