import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Handler, Session } from './session';

/** Lets the messages in that came meanwhile, cancellations among them. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => (typeof setImmediate === 'function' ? setImmediate(resolve) : setTimeout(resolve)));

export const cancelled = (): ResponseError => new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');

/** Tells of each failure once: a handler that fails at every keystroke must not fill the log. */
export class FailureLog {
  private readonly told = new Set<string>();

  constructor(private readonly write: (line: string) => void) {}

  report(method: string, error: unknown): void {
    const line = `${method} failed: ${error instanceof Error ? error.message : String(error)}`;
    if (this.told.has(line)) return;
    this.told.add(line);
    this.write(line);
  }
}

/**
 * A handler on its own: it waits for its turn, is left out when it was cancelled, and answers `empty` when it fails.
 * A `ResponseError` that it throws is its answer.
 */
export function wrap<P, R>(session: Session, log: FailureLog, method: string, handler: Handler<P, R>, empty: R) {
  return async (params: P, token: CancellationToken): Promise<R | ResponseError> => {
    const uri = (params as { textDocument?: { uri?: unknown } } | null)?.textDocument?.uri;
    const spec = typeof uri === 'string' ? session.documents.get(uri) : undefined;
    await turn();
    if (token.isCancellationRequested) return cancelled();
    try {
      return await handler({ ...session, params, spec, token });
    } catch (error) {
      if (error instanceof ResponseError) return error;
      log.report(method, error);
      return empty;
    }
  };
}
