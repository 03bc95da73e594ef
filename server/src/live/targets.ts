import { type Clock, systemClock } from './clock';
import type { Address, Endpoint } from './endpoint';
import { HaproxyRuntime, type HaproxyView } from './haproxyRuntime';
import type { CallOptions } from './operation';
import { type Failure, failure, type Outcome } from './outcome';
import type { Target } from './poller';
import { openTransport } from './probe';
import { type Figures, History, type NodeEvent, readFigures, type Window } from './stats';
import type { Transport } from './transport';

export interface NodeReading {
  readonly kind: 'node';
  readonly figures: Figures;
  readonly latencyMs: number;
  /** Over the last minute. */
  readonly window: Window;
  /** How the node is reached: `binary`, `ASCII`, `ASCII over TLS`. */
  readonly transport: string;
  readonly event?: NodeEvent;
}

export interface HaproxyReading {
  readonly kind: 'haproxy';
  readonly view: HaproxyView;
}

export type LiveReading = NodeReading | HaproxyReading;

/** A memcached to poll over one connection that stays open, with the samples of the last half hour. */
export class NodeTarget implements Target<NodeReading> {
  readonly id: string;
  readonly history = new History();
  private readonly transport: Transport;

  constructor(
    readonly endpoint: Endpoint,
    private readonly clock: Clock = systemClock,
  ) {
    this.id = endpoint.id;
    this.transport = openTransport(endpoint);
  }

  get connected(): boolean {
    return this.transport.connected;
  }

  async poll(options: CallOptions): Promise<Outcome<NodeReading>> {
    const stats = await this.transport.stats(undefined, options);
    if (!stats.ok) return stats;
    const figures = readFigures(stats.value);
    if (!figures) return failure('not-memcached', 'the report names no process');
    const event = this.history.push({ at: this.clock.now(), latencyMs: stats.ms, figures });
    const value: NodeReading = {
      kind: 'node',
      figures,
      latencyMs: stats.ms,
      window: this.history.window(),
      transport: this.transport.label,
      ...(event ? { event } : {}),
    };
    return { ok: true, value, ms: stats.ms };
  }

  close(): void {
    this.transport.close();
  }
}

/** An HAProxy to poll through its Runtime API; every question is a connection of its own. */
export class HaproxyTarget implements Target<HaproxyReading> {
  readonly connected = false;
  private readonly runtime: HaproxyRuntime;

  constructor(
    readonly id: string,
    address: Address,
  ) {
    this.runtime = new HaproxyRuntime(address);
  }

  async poll(options: CallOptions): Promise<Outcome<HaproxyReading>> {
    const view = await this.runtime.view(options);
    return view.ok ? { ...view, value: { kind: 'haproxy', view: view.value } } : view;
  }

  close(): void {}
}

/** A node that the spec does not say how to reach: every poll says why. */
export class UnreachableTarget implements Target<NodeReading> {
  readonly connected = false;

  constructor(
    readonly id: string,
    private readonly reason: Failure,
  ) {}

  async poll(): Promise<Outcome<NodeReading>> {
    return this.reason;
  }

  close(): void {}
}
