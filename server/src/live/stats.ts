import type { Stats } from './transport';

const counterNames = [
  'cmd_get',
  'cmd_set',
  'cmd_flush',
  'get_hits',
  'get_misses',
  'get_expired',
  'evictions',
  'evicted_unfetched',
  'expired_unfetched',
  'reclaimed',
  'total_items',
  'total_connections',
  'rejected_connections',
  'listen_disabled_num',
  'bytes_read',
  'bytes_written',
  'store_no_memory',
  'store_too_large',
  'auth_errors',
] as const;

export type Counter = (typeof counterNames)[number];

/** One `stats` reply as figures. Counters are 64-bit in memcached, hence BigInt; one that is missing counts as 0. */
export interface Figures {
  readonly version: string;
  readonly pid: number;
  /** Seconds. */
  readonly uptime: number;
  /** Unix seconds, constant for the life of a process: `time` and `uptime` are read from the same clock. */
  readonly startedAt: number;
  readonly items: number;
  readonly bytes: number;
  readonly maxBytes: number;
  readonly connections: number;
  readonly maxConnections: number;
  readonly threads: number;
  /** Seconds of CPU. */
  readonly cpu: number;
  readonly counters: Readonly<Record<Counter, bigint>>;
}

export interface Sample {
  /** Milliseconds of a clock that never jumps. */
  readonly at: number;
  readonly latencyMs: number;
  readonly figures: Figures;
}

/** `undefined` when the report lacks what every memcached says (pid, uptime, time). */
export function readFigures(stats: Stats): Figures | undefined {
  const number = (name: string): number => Number(stats[name] ?? 0) || 0;
  const [pid, uptime, time] = [stats.pid, stats.uptime, stats.time].map(Number);
  if (!Number.isFinite(pid) || !Number.isFinite(uptime) || !Number.isFinite(time)) return undefined;
  return {
    version: stats.version ?? '',
    pid: pid!,
    uptime: uptime!,
    startedAt: time! - uptime!,
    items: number('curr_items'),
    bytes: number('bytes'),
    maxBytes: number('limit_maxbytes'),
    connections: number('curr_connections'),
    maxConnections: number('max_connections'),
    threads: number('threads'),
    cpu: number('rusage_user') + number('rusage_system'),
    counters: Object.fromEntries(counterNames.map((name) => [name, count(stats[name])])) as Record<Counter, bigint>,
  };
}

const count = (text: string | undefined): bigint => (text && /^\d+$/.test(text) ? BigInt(text) : 0n);

/**
 * What happened between two samples of one address. A process that hung and goes on is `steady`: it kept its start.
 * `stats reset` sets counters back and leaves the start as it was.
 */
export type Passage = 'steady' | 'restarted' | 'stats-reset';

export function passage(from: Figures, to: Figures): Passage {
  if (from.pid !== to.pid || Math.abs(to.startedAt - from.startedAt) > 1 || to.uptime < from.uptime) return 'restarted';
  return counterNames.some((name) => to.counters[name] < from.counters[name]) ? 'stats-reset' : 'steady';
}

/** Bytes used of the limit, 0 to 1; memcached itself reports up to 105 %, as every slab class owns a page. */
export const fill = (figures: Figures): number | null =>
  figures.maxBytes > 0 ? Math.min(1, figures.bytes / figures.maxBytes) : null;

/**
 * Connections that clients can really open: memcached 1.6 refuses when the *file descriptor number* reaches
 * `-c`, and keeps 4 descriptors a thread and 8 more for itself.
 */
export const usableConnections = (figures: Figures): number =>
  Math.max(0, figures.maxConnections - (4 * figures.threads + 8));

/** Figures over a window of time; `null` where there is too little to say. */
export interface Window {
  /** Seconds that steady intervals cover. */
  readonly seconds: number;
  readonly hitRatio: number | null;
  readonly getsPerSecond: number | null;
  readonly setsPerSecond: number | null;
  readonly evictionsPerSecond: number | null;
  /** Of the evicted items: the share that nobody ever read. Near 1: the size is fine. */
  readonly unfetchedShare: number | null;
}

/** Below this a ratio says nothing: a standby without traffic shows a dash, not 0 %. */
const fewestGets = 20;

/** Sums the steady intervals between consecutive samples; an interval with a restart or a reset counts for nothing. */
export function windowOf(samples: readonly Sample[]): Window {
  let milliseconds = 0;
  const sums: Record<Counter, bigint> = Object.fromEntries(counterNames.map((name) => [name, 0n])) as never;
  for (let index = 1; index < samples.length; index++) {
    const [from, to] = [samples[index - 1]!, samples[index]!];
    if (passage(from.figures, to.figures) !== 'steady') continue;
    milliseconds += to.at - from.at;
    for (const name of counterNames) sums[name] += to.figures.counters[name] - from.figures.counters[name];
  }
  const seconds = milliseconds / 1_000;
  const rate = (name: Counter) => (seconds > 0 ? Number(sums[name]) / seconds : null);
  const share = (part: Counter, whole: Counter, atLeast: number) =>
    sums[whole] >= atLeast ? Number(sums[part]) / Number(sums[whole]) : null;
  return {
    seconds,
    hitRatio: share('get_hits', 'cmd_get', fewestGets),
    getsPerSecond: rate('cmd_get'),
    setsPerSecond: rate('cmd_set'),
    evictionsPerSecond: rate('evictions'),
    unfetchedShare: share('evicted_unfetched', 'evictions', 1),
  };
}

export type NodeEvent = 'restarted' | 'stats-reset' | 'flushed';

/** The last samples of one node, oldest first: half an hour at one every five seconds unless told otherwise. */
export class History {
  private readonly kept: Sample[] = [];

  constructor(private readonly capacity = 360) {}

  /** Adds a sample and says what it shows against the one before. */
  push(sample: Sample): NodeEvent | undefined {
    const before = this.last?.figures;
    this.kept.push(sample);
    if (this.kept.length > this.capacity) this.kept.shift();
    if (!before) return undefined;
    const what = passage(before, sample.figures);
    if (what !== 'steady') return what;
    return sample.figures.counters.cmd_flush > before.counters.cmd_flush ? 'flushed' : undefined;
  }

  get last(): Sample | undefined {
    return this.kept.at(-1);
  }

  get samples(): readonly Sample[] {
    return this.kept;
  }

  /** Figures over the last `seconds` before the newest sample. */
  window(seconds = 60): Window {
    const from = (this.last?.at ?? 0) - seconds * 1_000;
    return windowOf(this.kept.filter((sample) => sample.at >= from));
  }
}
