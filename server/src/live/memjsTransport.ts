import type { Socket } from 'node:net';
import { Client, Server } from 'memjs';
import { addressText, type Endpoint } from './endpoint';
import { type CallOptions, Lane, type Settle, settleOnce } from './operation';
import { diagnose, type Failure, failure, fromSystemError, type Outcome } from './outcome';
import type { Report, Stats, Transport } from './transport';

/** memjs 1.3.2 in the parts that its types leave out or call read-only. */
interface ServerInternals {
  _socket?: Socket;
  username?: string;
  password?: string;
  timeoutSet: boolean;
  connectCallbacks: unknown[];
  responseCallbacks: object;
  errorCallbacks: object;
  requestTimeouts: number[];
  sock(sasl: boolean, go: (socket: Socket) => void): void;
  responseHandler(data: Buffer): void;
  removeAllListeners(): void;
}

type Callback<T> = (error: Error | string | null, value?: T) => void;

/** Longer than any deadline of ours, so that ours decides; memjs' own timeouts leave half-closed sockets behind. */
const neverSeconds = 86_400;
const responseMagic = 0x81;
const headBytes = 80;
/** memjs copies all it holds at every chunk, so its limit is tighter than the one of our own client. */
const maxReplyBytes = 2 * 1024 * 1024;

/**
 * One memjs client and its one server. It dies whole: the first failure destroys every socket, clears every callback
 * and makes the server deaf, so that a late reply or a late connect can neither answer nor send anything
 * (memjs sends a rejected flush when the old socket connects after all).
 */
class Link {
  readonly client: Client;
  dead = false;
  /** The login and at least one reply are behind us. */
  proven = false;
  fail: (reason: Failure) => void = () => {};
  private readonly server: ServerInternals;
  private readonly sockets = new Set<Socket>();
  private head = Buffer.alloc(0);
  private received = 0;

  constructor(private readonly endpoint: Endpoint) {
    const settings = { timeout: neverSeconds, conntimeout: neverSeconds, keepAlive: true };
    const server =
      'path' in endpoint
        ? new Server(undefined as unknown as string, endpoint.path as unknown as number, undefined, undefined, settings)
        : new Server(endpoint.host, endpoint.port, undefined, undefined, settings);
    this.client = new Client([server], { retries: 1, failover: false, logger: { log: () => {} } });
    this.server = server as unknown as ServerInternals;
    // Set last: the constructor fills them from MEMCACHIER_* and MEMCACHE_* variables.
    this.server.username = endpoint.login?.credentials?.username;
    this.server.password = endpoint.login?.credentials?.password;
    this.guardSocket();
    this.guardReplies();
  }

  get connected(): boolean {
    return this.server._socket !== undefined && !this.server._socket.connecting;
  }

  begin(fail: (reason: Failure) => void): void {
    this.fail = fail;
    this.received = 0;
  }

  end(): void {
    this.fail = () => this.destroy();
    this.proven = true;
  }

  /** What the first bytes say, else the given reason. */
  reason(otherwise: Failure): Failure {
    if (this.head[0] !== responseMagic) return diagnose(this.head) ?? otherwise;
    return otherwise;
  }

  destroy(): void {
    if (this.dead) return;
    this.dead = true;
    const { server } = this;
    server.connectCallbacks = [];
    server.responseCallbacks = {};
    server.errorCallbacks = {};
    server.requestTimeouts = [];
    server.timeoutSet = false;
    server.removeAllListeners();
    for (const socket of this.sockets) {
      socket.removeAllListeners('data');
      socket.on('error', () => {});
      socket.destroy();
    }
  }

  private guardSocket(): void {
    const { server, endpoint } = this;
    const sock = server.sock.bind(server);
    server.sock = (sasl, go) => {
      if (this.dead) return;
      sock(sasl, go);
      const socket = server._socket;
      if (!socket || this.sockets.has(socket)) return;
      this.sockets.add(socket);
      const closed = () => this.fail(failure(endpoint.proxy ? 'no-backend' : 'closed-early'));
      socket.once('error', (error) => this.fail(fromSystemError(error)));
      socket.once('end', closed);
      socket.once('close', closed);
    };
  }

  /** Only what starts like a binary reply reaches the memjs parser, which neither limits nor forgets its buffer. */
  private guardReplies(): void {
    const { server } = this;
    const handle = server.responseHandler.bind(server);
    server.responseHandler = (data) => {
      if (this.dead) return;
      this.received += data.length;
      if (this.head.length < headBytes) this.head = Buffer.concat([this.head, data]).subarray(0, headBytes);
      if (this.received > maxReplyBytes) return this.fail(failure('too-large'));
      if (this.head[0] === responseMagic) return handle(data);
      if (this.head.length >= headBytes || this.head.includes('\n')) this.fail(failure('not-memcached'));
    };
  }
}

/** The binary protocol through memjs: the default, and the only way to nodes with SASL or `-B binary`. */
export class MemjsTransport implements Transport {
  readonly label = 'binary';
  private readonly lane = new Lane();
  private link?: Link;

  constructor(private readonly endpoint: Endpoint) {}

  get connected(): boolean {
    return this.link?.connected ?? false;
  }

  stats(report?: Report, options: CallOptions = {}): Promise<Outcome<Stats>> {
    return this.run<Stats>(
      (client, done) => client.statsWithKey(report ?? '', (error, _server, stats) => done(error, stats ?? {})),
      options,
    );
  }

  async version(options: CallOptions = {}): Promise<Outcome<string>> {
    const stats = await this.stats(undefined, options);
    return stats.ok ? { ...stats, value: stats.value.version ?? '' } : stats;
  }

  flush(options: CallOptions = {}): Promise<Outcome<void>> {
    return this.run<void>((client, done) => client.flush((error) => done(error)), options);
  }

  get(key: string, options: CallOptions = {}): Promise<Outcome<string | null>> {
    return this.run<string | null>(
      (client, done) => client.get(key, (error, value) => done(error, value?.toString() ?? null)),
      options,
    );
  }

  set(key: string, value: string, ttl: number, options: CallOptions = {}): Promise<Outcome<void>> {
    return this.run<void>((client, done) => client.set(key, value, { expires: ttl }, (error) => done(error)), options);
  }

  close(): void {
    this.link?.fail(failure('aborted'));
    this.drop();
  }

  private run<T>(send: (client: Client, done: Callback<T>) => void, options: CallOptions): Promise<Outcome<T>> {
    return this.lane.run(async () => {
      if (options.signal?.aborted) return failure('aborted');
      const link = this.openLink();
      const proven = link.proven;
      const outcome = await settleOnce<T>((settle: Settle<T>) => {
        link.begin((reason) => settle(link.reason(reason)));
        send(link.client, (error, value) => {
          if (error) settle(link.reason(this.fromMemjs(error, proven)));
          else settle({ ok: true, value: value as T });
        });
      }, options);
      if (outcome.ok) {
        link.end();
        return outcome;
      }
      const reason = outcome.cause === 'silent' ? link.reason(outcome) : outcome;
      link.destroy();
      if (this.link === link) this.link = undefined;
      return reason;
    });
  }

  private openLink(): Link {
    if (!this.link || this.link.dead) this.link = new Link(this.endpoint);
    return this.link;
  }

  private drop(): void {
    this.link?.destroy();
    this.link = undefined;
  }

  /** memjs reports status 0x20 as a bare string; memcached uses that status for logins and for a disabled flush. */
  private fromMemjs(error: Error | string, proven: boolean): Failure {
    if (typeof error === 'string') {
      if (!error.includes('authentication failed')) return failure('failed', error);
      if (proven) return failure('flush-disabled');
      return failure(this.endpoint.login?.credentials ? 'wrong-credentials' : 'needs-login');
    }
    if (error.message.startsWith('MemJS ')) return failure('unsupported', error.message);
    const reason = fromSystemError(error);
    return reason.cause === 'failed' ? failure('failed', `${addressText(this.endpoint)}: ${error.message}`) : reason;
  }
}
