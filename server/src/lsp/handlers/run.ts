import type { RunParams, RunResult } from '../../protocol';
import type { Handler } from '../session';

export const noLive = 'A browser can’t open connections to nodes: use VS Code on a machine that reaches the cluster.';

export const run: Handler<RunParams, RunResult> = async ({ live, params, token }) => {
  if (!live) return { outcome: 'refused', summary: 'Nothing was changed.', next: [noLive], audit: [] };
  const stop = new AbortController();
  const listener = token.onCancellationRequested(() => stop.abort());
  try {
    return await live.run(params, stop.signal);
  } finally {
    listener.dispose();
  }
};
