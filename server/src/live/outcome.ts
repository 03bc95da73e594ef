/** Every way in which asking a node or a proxy can fail, with the words the reader sees. */
const words = {
  refused: 'connection refused',
  silent: 'not answering',
  'closed-early': 'closed the connection before a reply',
  'no-backend': 'the proxy has no server behind this port',
  reset: 'connection reset (a TLS port, or a crash)',
  unresolved: 'the name does not resolve',
  unreachable: 'no route to the address',
  'no-socket': 'the socket file does not exist',
  'no-permission': 'no permission to open the socket',
  'connection-limit': 'at its connection limit',
  http: 'not memcached: answers HTTP',
  'not-memcached': 'not memcached',
  'ascii-only': 'speaks the ASCII protocol only',
  'tls-only': 'speaks TLS only; the spec has no `tls` for it',
  'tls-failed': 'TLS failed',
  'needs-login': 'needs a login',
  'wrong-credentials': 'wrong credentials',
  'flush-disabled': 'flush is disabled on this node',
  unsupported: 'the command is not available',
  denied: 'permission denied',
  'too-large': 'the reply is too large',
  aborted: 'cancelled',
  failed: 'failed',
} as const;

export type Cause = keyof typeof words;

export interface Failure {
  readonly ok: false;
  readonly cause: Cause;
  /** What the other side or the system said, for the log and the tooltip. Never holds a credential. */
  readonly detail?: string;
}

/** `ms` is wall time from sending to the whole reply. */
export type Outcome<T> = { readonly ok: true; readonly value: T; readonly ms: number } | Failure;

export function failure(cause: Cause, detail?: string): Failure {
  return detail ? { ok: false, cause, detail } : { ok: false, cause };
}

/** The sentence for the reader, e.g. `not memcached: hello`. */
export function explain(result: Failure): string {
  return result.detail ? `${words[result.cause]}: ${result.detail}` : words[result.cause];
}

/** The process is there, it just does not let us read it: not the same as down. */
const alive: ReadonlySet<Cause> = new Set<Cause>([
  'connection-limit',
  'ascii-only',
  'tls-only',
  'tls-failed',
  'needs-login',
  'wrong-credentials',
]);

export const isAlive = (cause: Cause): boolean => alive.has(cause);

/** After these a command may have run, or may still run when a hung process wakes up. */
const unsure: ReadonlySet<Cause> = new Set<Cause>([
  'silent',
  'closed-early',
  'no-backend',
  'reset',
  'aborted',
  'too-large',
  'failed',
]);

export const isUnsure = (cause: Cause): boolean => unsure.has(cause);

const systemErrors: Readonly<Record<string, Cause>> = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  ETIMEDOUT: 'silent',
  ENOENT: 'no-socket',
  ENOTSOCK: 'no-socket',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  ENOTFOUND: 'unresolved',
  EAI_AGAIN: 'unresolved',
  EAI_FAIL: 'unresolved',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ENETDOWN: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
};

const tlsCode = /^(ERR_TLS|ERR_SSL|ERR_OSSL|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH|EPROTO)/;

/** A socket's error event in our terms. An error after several addresses were tried carries the first one's code. */
export function fromSystemError(error: Error & { code?: string }): Failure {
  const code = error.code ?? '';
  const cause = systemErrors[code];
  if (cause) return failure(cause);
  if (tlsCode.test(code)) return failure('tls-failed', printable(error.message));
  return failure('failed', printable(error.message) || code);
}

const tlsAlert = 0x15;

/** Names the other side by the first bytes of what it sent when that is no reply of the protocol we spoke. */
export function diagnose(bytes: Buffer): Failure | undefined {
  if (bytes.length === 0) return undefined;
  if (bytes[0] === tlsAlert) return failure('tls-only');
  const line = printable(bytes.toString('latin1', 0, 80).split('\n', 1)[0]!);
  if (line.startsWith('ERROR Too many open connections')) return failure('connection-limit');
  if (/^(HTTP\/|<html|<!doctype)/i.test(line)) return failure('http');
  if (line.startsWith('CLIENT_ERROR unauthenticated')) return failure('needs-login');
  if (/^(ERROR|CLIENT_ERROR|SERVER_ERROR)/.test(line)) return failure('ascii-only');
  return failure('not-memcached', line);
}

/** One line of at most 80 characters without control bytes, fit for a tree or a log. */
export function printable(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\ufffd]+/gu, ' ')
    .trim()
    .slice(0, 80);
}
