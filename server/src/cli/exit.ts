/** 0: fine; 1: findings of error severity, a stale file, a refused or failed change; 2: wrong use or unreadable; 130: Ctrl-C. */
export const exitCodes = { fine: 0, findings: 1, wrongUse: 2, interrupted: 130 } as const;

/** Ends the command with one line for the reader. */
export class Stop extends Error {
  constructor(
    message: string,
    readonly code: number = exitCodes.wrongUse,
  ) {
    super(message);
  }
}
