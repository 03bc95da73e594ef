import { AsciiTransport, openSocket } from './asciiTransport';
import type { Endpoint } from './endpoint';
import { MemjsTransport } from './memjsTransport';
import { type CallOptions, defaultDeadlineMs, settleOnce } from './operation';
import { type Failure, failure, type Outcome } from './outcome';
import type { Report, Stats, Transport } from './transport';

/**
 * The transport that the hints ask for: ASCII for TLS, an ASCII login and `protocol: ascii`; memjs for SASL and
 * `protocol: binary`, which answer nothing at all to ASCII. Without hints it is found out while asking.
 */
export function openTransport(endpoint: Endpoint): Transport {
  if (endpoint.tls || endpoint.login?.type === 'ascii' || endpoint.protocol === 'ascii') {
    return new AsciiTransport(endpoint);
  }
  if (endpoint.login?.type === 'sasl' || endpoint.protocol === 'binary') return new MemjsTransport(endpoint);
  return new ProbingTransport(endpoint);
}

/**
 * Starts with memjs. When that meets silence or ASCII text, it asks for `version` in ASCII on a new socket; when it meets
 * a reset, it offers a TLS handshake to be able to say so. Once a transport has answered, it stays.
 * memjs and the probe share the deadline.
 */
class ProbingTransport implements Transport {
  private current: Transport;
  private settled = false;

  constructor(private readonly endpoint: Endpoint) {
    this.current = new MemjsTransport(endpoint);
  }

  get label(): string {
    return this.current.label;
  }

  get connected(): boolean {
    return this.current.connected;
  }

  stats(report?: Report, options: CallOptions = {}): Promise<Outcome<Stats>> {
    return this.ask((transport, limits) => transport.stats(report, limits), options);
  }

  version(options: CallOptions = {}): Promise<Outcome<string>> {
    return this.ask((transport, limits) => transport.version(limits), options);
  }

  async flush(options: CallOptions = {}): Promise<Outcome<void>> {
    return this.afterProbe((transport) => transport.flush(options), options);
  }

  get(key: string, options: CallOptions = {}): Promise<Outcome<string | null>> {
    return this.ask((transport, limits) => transport.get(key, limits), options);
  }

  set(key: string, value: string, ttl: number, options: CallOptions = {}): Promise<Outcome<void>> {
    return this.afterProbe((transport) => transport.set(key, value, ttl, options), options);
  }

  close(): void {
    this.current.close();
  }

  /** Whoever listens at the address next may be started with other options. */
  private forget(): void {
    this.current.close();
    this.current = new MemjsTransport(this.endpoint);
    this.settled = false;
  }

  /** A write goes out once, so the transport must be known before. */
  private async afterProbe<T>(send: (transport: Transport) => Promise<Outcome<T>>, options: CallOptions) {
    if (!this.settled) {
      const version = await this.version(options);
      if (!version.ok) return version;
    }
    return send(this.current);
  }

  private async ask<T>(
    send: (transport: Transport, options: CallOptions) => Promise<Outcome<T>>,
    options: CallOptions,
  ): Promise<Outcome<T>> {
    if (this.settled) {
      const outcome = await send(this.current, options);
      if (!outcome.ok && outcome.cause === 'refused') this.forget();
      return outcome;
    }
    const half = { ...options, deadlineMs: (options.deadlineMs ?? defaultDeadlineMs) / 2 };
    const first = await send(this.current, half);
    if (first.ok) {
      this.settled = true;
      return first;
    }
    if (first.cause === 'reset') return (await speaksTls(this.endpoint, half)) ? failure('tls-only') : first;
    if (first.cause !== 'silent' && first.cause !== 'ascii-only') return first;
    const memjs = this.current;
    this.current = new AsciiTransport(this.endpoint);
    const second = await send(this.current, half);
    if (second.ok) {
      this.settled = true;
      return second;
    }
    this.current = memjs;
    return moreTelling(first, second);
  }
}

/** Silence is the least that can be said. */
const moreTelling = (first: Failure, second: Failure): Failure =>
  second.cause === 'silent' || second.cause === 'closed-early' ? first : second;

async function speaksTls(endpoint: Endpoint, options: CallOptions): Promise<boolean> {
  const socket = openSocket({ ...endpoint, tls: { verify: false } });
  const outcome = await settleOnce<void>((settle) => {
    socket.once('secureConnect', () => settle({ ok: true, value: undefined }));
    socket.on('error', () => settle(failure('failed')));
    socket.once('close', () => settle(failure('closed-early')));
  }, options);
  socket.destroy();
  return outcome.ok;
}
