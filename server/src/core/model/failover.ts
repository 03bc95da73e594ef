import type { Fields } from './fields';
import type { Duration, Value } from './value';

export type CheckKind = 'auto' | 'version' | 'noop' | 'token' | 'tcp';

/** How a dead node is found. Durations as HAProxy uses them: inter, fastinter, downinter, timeout check. */
export interface Detection {
  readonly check: Value<CheckKind>;
  readonly interval: Value<Duration>;
  readonly fastInterval: Value<Duration>;
  readonly downInterval: Value<Duration>;
  readonly timeout: Value<Duration>;
  readonly fall: Value<number>;
  readonly rise: Value<number>;
}

/** When a hashing proxy takes a node off the ring. */
export interface Eject {
  readonly limit: Value<number>;
  readonly retry: Value<Duration>;
}

export interface Failover {
  /** The `failover:` fields of the pool over `defaults.failover`, for fixes that write one. */
  readonly fields: Fields;
  /** True when the spec says anything about failover for this pool. */
  readonly declared: boolean;
  readonly mode: Value<'auto' | 'manual'>;
  readonly failback: Value<'manual' | 'auto'>;
  readonly flush: Value<'before_promotion' | 'restart' | 'never'>;
  readonly planned: Value<'maint' | 'drain'>;
  readonly eject?: Eject;
  readonly detection: Detection;
}

export function readFailover(fields: Fields, declared: boolean): Failover {
  const detection = fields.nestedOrEmpty('detection');
  const eject = fields.nested('eject');
  return {
    fields,
    declared,
    mode: fields.wordOr('mode', ['auto', 'manual'], 'auto'),
    failback: fields.wordOr('failback', ['manual', 'auto'], 'manual'),
    flush: fields.wordOr('flush', ['before_promotion', 'restart', 'never'], 'before_promotion'),
    planned: fields.wordOr('planned', ['maint', 'drain'], 'maint'),
    eject: eject && { limit: eject.integerOr('limit', 3), retry: eject.durationOr('retry', '30s') },
    detection: {
      check: detection.wordOr('check', ['auto', 'version', 'noop', 'token', 'tcp'], 'auto'),
      interval: detection.durationOr('interval', '1s'),
      fastInterval: detection.durationOr('fast_interval', '250ms'),
      downInterval: detection.durationOr('down_interval', '2s'),
      timeout: detection.durationOr('timeout', '500ms'),
      fall: detection.integerOr('fall', 3),
      rise: detection.integerOr('rise', 3),
    },
  };
}

/**
 * Worst time in milliseconds from a fault to DOWN, as measured on HAProxy 2.6:
 * a crash is refused at once, a hang costs the check's timeout each time.
 */
export function worstDetection(detection: Detection): { readonly crash: number; readonly hang: number } {
  const inter = detection.interval.value.ms;
  const fast = detection.fastInterval.value.ms;
  const timeout = detection.timeout.value.ms;
  const more = Math.max(0, detection.fall.value - 1);
  // A check that only connects never notices a hung process: the kernel keeps accepting.
  const blind = detection.check.value === 'tcp';
  return {
    crash: inter + more * fast,
    hang: blind ? Number.POSITIVE_INFINITY : inter + timeout + more * (fast + timeout),
  };
}
