/**
 * Calls `work` soon, and again after it has ended if it was asked for meanwhile: never two at once, and the last one
 * sees the last state. It waits for the next turn, so that a request follows the change of the document that caused it.
 */
export function latest(work: () => Promise<void>): () => void {
  let running = false;
  let asked = false;
  const run = async (): Promise<void> => {
    asked = false;
    await work();
    running = false;
    if (asked) start();
  };
  const start = (): void => {
    asked = true;
    if (running) return;
    running = true;
    setTimeout(run, 0);
  };
  return start;
}
