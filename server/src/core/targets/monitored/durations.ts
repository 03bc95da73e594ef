import type { Monitoring } from '../../model/monitoring';
import type { Duration, Value } from '../../model/value';

const units = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
  ['ms', 1],
] as const;

/** As Prometheus writes a time: a whole number of one unit, rounded up to milliseconds. */
export function promDuration(ms: number): string {
  const whole = Math.ceil(ms);
  const [unit, size] = units.find(([, each]) => whole >= each && whole % each === 0) ?? ['s', 1_000];
  return `${whole / size}${unit}`;
}

const standard = 15_000;

/** `scrape_interval` and `evaluation_interval` in milliseconds, by default 15 s, and where the spec says so. */
export function intervals({ entry, prometheus }: Monitoring) {
  const of = (value: Value<Duration> | undefined) => ({
    ms: Math.max(1, Math.ceil(value?.value.ms ?? standard)),
    range: value?.range ?? entry.keyRange,
  });
  return { scrape: of(prometheus?.scrapeInterval), evaluation: of(prometheus?.evaluationInterval) };
}

/** A rate needs at least four scrapes, or one that is missed leaves it without data. */
export const rateWindow = (window: number, scrape: number): number => Math.max(window, 4 * scrape);
