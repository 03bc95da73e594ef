import type { Fix } from '../findings';
import { replace } from './edits';
import type { Cause, Value } from './values';

const write = (value: Value, text: string): Fix => ({
  title: `Write ${text}`,
  edits: [replace(value.range, text)],
});

const trimmed = (amount: number): string => String(Number(amount.toFixed(6)));

const durationWords: Record<string, string> = {
  msec: 'ms',
  millisecond: 'ms',
  milliseconds: 'ms',
  sec: 's',
  secs: 's',
  second: 's',
  seconds: 's',
  min: 'm',
  mins: 'm',
  minute: 'm',
  minutes: 'm',
  hr: 'h',
  hour: 'h',
  hours: 'h',
  day: 'd',
  days: 'd',
  µs: 'us',
};

/** A duration that is none; nothing where no more can be said than that. `off`: zero is allowed. */
export function durationCause(value: Value, off: boolean): Cause {
  const code = 'duration-without-unit';
  const number = /^\d+(?:\.\d+)?$/.exec(value.text)?.[0];
  if (number && Number(number) === 0)
    return off ? { code, message: 'Write 0s: a duration has a unit.', fixes: [write(value, '0s')] } : {};
  if (number) {
    const [ms, s] = [`${number}ms`, `${number}s`];
    const seconds = Number(number) < 100 ? s : `${trimmed(Number(number) / 1000)}s`;
    const message = `Write ${ms} or ${seconds}: HAProxy would read ${number} as milliseconds, Prometheus not at all.`;
    return { code, message, fixes: [write(value, ms), write(value, s)] };
  }
  const [, amount, word] = /^(\d+(?:\.\d+)?)\s*([A-Za-zµ]+)$/.exec(value.text) ?? [];
  const lower = word?.toLowerCase();
  const unit = lower && (durationWords[lower] ?? (/^(?:us|ms|s|m|h|d)$/.test(lower) ? lower : undefined));
  return unit && Number(amount) > 0 ? { fixes: [write(value, `${amount}${unit}`)] } : {};
}

/** A size that is none, likewise. */
export function sizeCause(value: Value): Cause {
  const [, amount, letter, decimal] = /^(\d+(?:\.\d+)?)\s*(?:([KMGT])(i?B)?|B)?$/i.exec(value.text) ?? [];
  if (!amount || Number(amount) === 0) return {};
  const binary = `${amount}${letter?.toUpperCase() ?? 'M'}iB`;
  const fixes = [write(value, binary)];
  const code = 'memory-unit-ambiguous';
  if (/^[\d.]+$/.test(value.text)) {
    const message = `${amount} has no unit: memcached -m counts MiB, -I bytes. Write ${binary}, or another unit.`;
    return { code, message, fixes };
  }
  if (decimal === 'B' && !/\s/.test(value.text) && /^[KMG]/.test(letter)) {
    const message = `${value.text} is read as a power of 1000; memcached counts in powers of 1024. Write ${binary}.`;
    return { code, message, fixes };
  }
  return letter ? { fixes } : {};
}
