import type { CallOptions } from './operation';
import type { Outcome } from './outcome';

/** A report as the server gives it: names to values, all of them strings. */
export type Stats = Readonly<Record<string, string>>;

/** The part of `stats` that a caller may ask for; `undefined` is the general report. */
export type Report = 'settings' | 'items' | 'slabs' | 'sizes' | 'conns';

/**
 * A way to talk to one memcached. At most one connection, opened by the first operation and again after any failure;
 * one operation at a time; every promise settles by its deadline and none rejects.
 */
export interface Transport {
  /** For the tooltip: `binary`, `ASCII`, `ASCII over TLS`. */
  readonly label: string;
  readonly connected: boolean;
  stats(report?: Report, options?: CallOptions): Promise<Outcome<Stats>>;
  version(options?: CallOptions): Promise<Outcome<string>>;
  /**
   * Sends `flush_all`. Success means that the server said so; after `silent`, `closed-early`, `reset` or `aborted` the
   * server may still run it later. `flushNode` verifies.
   */
  flush(options?: CallOptions): Promise<Outcome<void>>;
  /** `null` when the key is not there. */
  get(key: string, options?: CallOptions): Promise<Outcome<string | null>>;
  /** `ttl` in seconds, at most 30 days. */
  set(key: string, value: string, ttl: number, options?: CallOptions): Promise<Outcome<void>>;
  /** Drops the connection at once; a running operation settles as `aborted`. The next operation connects again. */
  close(): void;
}
