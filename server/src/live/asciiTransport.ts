import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { Endpoint } from './endpoint';
import { type CallOptions, Lane, maxReplyBytes, settleOnce } from './operation';
import { diagnose, type Failure, failure, fromSystemError, type Outcome, printable } from './outcome';
import type { Report, Stats, Transport } from './transport';

/** Reads a reply from what has arrived; `undefined` while it is incomplete. */
type Read<T> = (received: Buffer) => { readonly ok: true; readonly value: T } | Failure | undefined;

const crlf = '\r\n';

/** Opens the socket that the endpoint describes, with TLS when it says so. */
export function openSocket(endpoint: Endpoint): Socket {
  const address = 'path' in endpoint ? { path: endpoint.path } : { host: endpoint.host, port: endpoint.port };
  const { tls } = endpoint;
  if (!tls) return connect(address);
  const name = tls.serverName ?? ('host' in endpoint && !isIP(endpoint.host) ? endpoint.host : undefined);
  return connectTls({
    ...address,
    ca: tls.ca,
    cert: tls.cert,
    key: tls.key,
    rejectUnauthorized: tls.verify,
    ...(name ? { servername: name } : {}),
  });
}

/** The ASCII protocol over TCP, TLS or a unix socket: what memjs can't do (TLS, ASCII login, `-B ascii`). */
export class AsciiTransport implements Transport {
  private readonly lane = new Lane();
  private socket?: Socket;
  private fail: (reason: Failure) => void = () => {};

  constructor(private readonly endpoint: Endpoint) {}

  get label(): string {
    return this.endpoint.tls ? 'ASCII over TLS' : 'ASCII';
  }

  get connected(): boolean {
    return this.socket !== undefined && !this.socket.connecting;
  }

  stats(report?: Report, options: CallOptions = {}): Promise<Outcome<Stats>> {
    return this.run(report ? `stats ${report}${crlf}` : `stats${crlf}`, readStats, options);
  }

  version(options: CallOptions = {}): Promise<Outcome<string>> {
    return this.run(`version${crlf}`, readVersion, options);
  }

  flush(options: CallOptions = {}): Promise<Outcome<void>> {
    return this.run(`flush_all${crlf}`, readWord('OK'), options);
  }

  async get(key: string, options: CallOptions = {}): Promise<Outcome<string | null>> {
    return isKey(key) ? this.run(`get ${key}${crlf}`, readValue, options) : failure('unsupported', 'not a valid key');
  }

  async set(key: string, value: string, ttl: number, options: CallOptions = {}): Promise<Outcome<void>> {
    if (!isKey(key)) return failure('unsupported', 'not a valid key');
    return this.run(setCommand(key, value, ttl), readWord('STORED'), options);
  }

  close(): void {
    this.fail(failure('aborted'));
    this.drop();
  }

  /** Connects and logs in when needed, then one exchange; all of it under one deadline. Any failure drops the socket. */
  private run<T>(command: string, read: Read<T>, options: CallOptions): Promise<Outcome<T>> {
    return this.lane.run(async () => {
      if (options.signal?.aborted) return failure('aborted');
      let received = Buffer.alloc(0);
      const outcome = await settleOnce<T>((settle) => {
        this.fail = settle;
        const ask = (text: string, onReply: (bytes: Buffer) => void) => {
          received = Buffer.alloc(0);
          this.socket!.removeAllListeners('data').on('data', (data: Buffer) => {
            received = Buffer.concat([received, data]);
            if (received.length > maxReplyBytes) settle(failure('too-large'));
            else onReply(received);
          });
          this.socket!.write(text);
        };
        const askForReal = () =>
          ask(command, (bytes) => {
            const reply = read(bytes);
            if (reply) settle(reply);
          });
        if (this.socket) return askForReal();
        const credentials = this.endpoint.login?.credentials;
        this.open(() => {
          if (!credentials) return askForReal();
          ask(setCommand('auth', `${credentials.username} ${credentials.password}`, 0), (bytes) => {
            const reply = readLogin(bytes);
            if (reply?.ok) askForReal();
            else if (reply) settle(reply);
          });
        });
      }, options);
      if (outcome.ok) {
        this.fail = () => this.drop();
        this.socket?.removeAllListeners('data').on('data', () => this.drop());
        return outcome;
      }
      this.drop();
      return received.length > 0 ? clarify(outcome, received) : outcome;
    });
  }

  private open(ready: () => void): void {
    const socket = openSocket(this.endpoint);
    this.socket = socket;
    const fail = (reason: Failure) => {
      if (this.socket === socket) this.fail(reason);
    };
    const closed = () => fail(failure(this.endpoint.proxy ? 'no-backend' : 'closed-early'));
    socket.setKeepAlive(true);
    socket.on('error', (error) => fail(fromSystemError(error)));
    socket.once('end', closed);
    socket.once('close', closed);
    socket.once(this.endpoint.tls ? 'secureConnect' : 'connect', ready);
  }

  private drop(): void {
    this.fail = () => {};
    this.socket?.destroy();
    this.socket = undefined;
  }
}

/** A half reply followed by silence or a close says more than the silence does. */
function clarify(reason: Failure, received: Buffer): Failure {
  if (reason.cause !== 'silent' && reason.cause !== 'closed-early' && reason.cause !== 'reset') return reason;
  if (/^(STAT|VALUE|VERSION|END|STORED|OK)/.test(received.toString('latin1', 0, 8))) return reason;
  return diagnose(received) ?? reason;
}

const isKey = (key: string): boolean => /^[\x21-\x7e]{1,250}$/.test(key);

/** Also the ASCII login: `setCommand('auth', 'USER PASSWORD', 0)`, answered with `STORED`. */
export const setCommand = (key: string, value: string, ttl: number): string =>
  `set ${key} 0 ${ttl} ${Buffer.byteLength(value)}${crlf}${value}${crlf}`;

function firstLine(received: Buffer): string | undefined {
  const end = received.indexOf('\n');
  return end < 0 ? undefined : received.toString('utf8', 0, end).trimEnd();
}

/** What a line means that is not the reply we asked for. */
export function refusal(line: string): Failure {
  if (line.startsWith('CLIENT_ERROR unauthenticated')) return failure('needs-login');
  if (line.startsWith('CLIENT_ERROR authentication failure')) return failure('wrong-credentials');
  if (line.startsWith('CLIENT_ERROR flush_all not allowed')) return failure('flush-disabled');
  if (line.startsWith('ERROR Too many open connections')) return failure('connection-limit');
  if (/^(ERROR|CLIENT_ERROR|SERVER_ERROR)/.test(line)) return failure('unsupported', printable(line));
  return diagnose(Buffer.from(line)) ?? failure('not-memcached');
}

const readWord =
  (word: string): Read<void> =>
  (received) => {
    const line = firstLine(received);
    if (line === undefined) return undefined;
    return line === word ? { ok: true, value: undefined } : refusal(line);
  };

const readLogin = readWord('STORED');

const readVersion: Read<string> = (received) => {
  const line = firstLine(received);
  if (line === undefined) return undefined;
  return line.startsWith('VERSION ') ? { ok: true, value: printable(line.slice(8)) } : refusal(line);
};

const readStats: Read<Stats> = (received) => {
  const line = firstLine(received);
  if (line === undefined) return undefined;
  if (!/^(STAT |END$)/.test(line)) return refusal(line);
  const tail = received.toString('latin1', Math.max(0, received.length - 6));
  if (!/(^|\n)END\r\n$/.test(tail)) return undefined;
  const stats: Record<string, string> = {};
  for (const row of received.toString('utf8').split(crlf)) {
    const match = /^STAT (\S+) ?(.*)$/s.exec(row);
    if (match) stats[match[1]!] = match[2]!;
  }
  return { ok: true, value: stats };
};

const readValue: Read<string | null> = (received) => {
  const line = firstLine(received);
  if (line === undefined) return undefined;
  if (line === 'END') return { ok: true, value: null };
  const match = /^VALUE \S+ \d+ (\d+)/.exec(line);
  if (!match) return refusal(line);
  const start = received.indexOf('\n') + 1;
  const end = start + Number(match[1]);
  if (received.length < end + crlf.length + `END${crlf}`.length) return undefined;
  return { ok: true, value: received.toString('utf8', start, end) };
};
