import { type NewField, replaceScalar, setFields } from '../../document/edit';
import { asMap } from '../../document/nodes';
import type { SpecDocument } from '../../document/parse';
import type { TextEdit } from '../../findings';
import { type Detection, worstDetection } from '../../model/failover';
import type { Pool } from '../../model/pool';
import { formatDuration } from '../../model/units';
import type { Duration, Value } from '../../model/value';

/** Below this a pause of the process or a lost packet fails over to a cold node. */
export const leastDetection = 500;
const leastTimeout = 100;

export interface Timing {
  readonly interval: number;
  readonly fast: number;
  readonly timeout: number;
  readonly fall: number;
}

/** The same proportions, shortened until the worst hang is found within `budget`; undefined where that is too hasty. */
export function timingWithin(detection: Detection, budget: number): Timing | undefined {
  const falls = [...new Set([detection.fall.value, 2])].filter((fall) => fall >= 2 && fall <= detection.fall.value);
  for (const fall of falls) {
    const now = worstDetection({ ...detection, fall: { ...detection.fall, value: fall } }).hang;
    const scaled = (value: Value<Duration>): number => rounded(value.value.ms * Math.min(1, budget / now));
    const timing = {
      interval: scaled(detection.interval),
      fast: scaled(detection.fastInterval),
      timeout: scaled(detection.timeout),
      fall,
    };
    const crash = timing.interval + (fall - 1) * timing.fast;
    if (crash >= leastDetection && timing.timeout >= leastTimeout) return timing;
  }
  return undefined;
}

/** Writes the timing where its values are written, and what is a default into the pool. */
export function timingEdits(document: SpecDocument, pool: Pool, timing: Timing): TextEdit[] {
  const { detection } = pool.failover;
  const values: [string, Value<unknown>, string][] = [
    ['interval', detection.interval, formatDuration(timing.interval)],
    ['fast_interval', detection.fastInterval, formatDuration(timing.fast)],
    ['timeout', detection.timeout, formatDuration(timing.timeout)],
    ['fall', detection.fall, String(timing.fall)],
  ];
  const changed = values.filter(([, { value }, text]) => textOf(value) !== text);
  const isDefault = ([, value]: (typeof values)[number]): boolean => value.origin.kind === 'default';
  const written = changed.filter((one) => !isDefault(one));
  const added = changed.filter(isDefault).map(([key, , text]): NewField => [key, text]);
  const own = asMap(pool.entry.value);
  return [
    ...written.map(([, { range }, text]) => replaceScalar(document, range, text.endsWith('s') ? text : Number(text))),
    ...(own && added.length > 0 ? setFields(document, own, ['failover', 'detection'], added) : []),
  ];
}

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'ms' in value ? formatDuration(Number(value.ms)) : String(value);

/** Down to a figure that people would write. */
const rounded = (ms: number): number => (ms >= 100 ? Math.floor(ms / 50) * 50 : Math.floor(ms / 10) * 10);
