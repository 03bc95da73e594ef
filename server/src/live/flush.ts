import type { Endpoint } from './endpoint';
import type { CallOptions } from './operation';
import { explain, type Failure, failure, isUnsure } from './outcome';
import { openTransport } from './probe';
import type { Stats, Transport } from './transport';

/**
 * `verified`: the node counted the flush. `refused`: it did not run and will not.
 * `unknown`: it may have run, or may run when the node wakes up; watch `cmd_flush`.
 */
export type FlushResult =
  | { readonly outcome: 'verified'; readonly items: number }
  | { readonly outcome: 'refused'; readonly why: string }
  | { readonly outcome: 'unknown'; readonly why: string };

/** The process as last seen; flushing another one behind the same address is refused. */
export interface Identity {
  readonly pid: string;
  /** Unix seconds: `time` minus `uptime`. */
  readonly startedAt: number;
}

export const identityOf = (stats: Stats): Identity => ({
  pid: stats.pid ?? '',
  startedAt: Number(stats.time) - Number(stats.uptime),
});

const isSame = (a: Identity, b: Identity): boolean => a.pid === b.pid && Math.abs(a.startedAt - b.startedAt) <= 1;

/**
 * Flushes one node over a connection of its own, so that nothing older can be sent along, and compares `cmd_flush` of
 * before and after. `items` is how many there were before. A flush that memcached refuses counts in `cmd_flush` too,
 * hence the look at the settings first.
 */
export async function flushNode(
  endpoint: Endpoint,
  options: CallOptions & { readonly expected?: Identity } = {},
): Promise<FlushResult> {
  const transport = openTransport(endpoint);
  try {
    return await flushOver(transport, options, options.expected);
  } finally {
    transport.close();
  }
}

async function flushOver(transport: Transport, options: CallOptions, expected?: Identity): Promise<FlushResult> {
  const before = await transport.stats(undefined, options);
  if (!before.ok) return refused(before);
  const identity = identityOf(before.value);
  if (expected && !isSame(expected, identity)) return { outcome: 'refused', why: 'another process answers here now' };
  const settings = await transport.stats('settings', options);
  if (!settings.ok) return refused(settings);
  if (settings.value.flush_enabled === 'no') return refused(failure('flush-disabled'));

  const flush = await transport.flush(options);
  if (!flush.ok && !isUnsure(flush.cause)) return refused(flush);
  const after = await transport.stats(undefined, options);
  if (!after.ok) return { outcome: 'unknown', why: explain(flush.ok ? after : flush) };
  if (!isSame(identity, identityOf(after.value))) return { outcome: 'unknown', why: 'restarted during the flush' };
  if (Number(after.value.cmd_flush) > Number(before.value.cmd_flush)) {
    return { outcome: 'verified', items: Number(before.value.curr_items) };
  }
  return { outcome: 'unknown', why: flush.ok ? 'cmd_flush did not count it' : explain(flush) };
}

const refused = (reason: Failure): FlushResult => ({ outcome: 'refused', why: explain(reason) });
