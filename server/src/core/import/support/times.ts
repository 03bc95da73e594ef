const units: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `250ms`, `1s`, `1h`: the largest unit without a fraction. */
export function durationText(ms: number): string {
  const unit = ['d', 'h', 'm', 's', 'ms'].find((each) => ms % units[each] === 0) ?? 'us';
  return `${Math.round(ms / units[unit])}${unit}`;
}

/** Milliseconds of a time as HAProxy writes it: a whole number with or without a unit; undefined for anything else and for 0. */
export function milliseconds(text: string | undefined): number | undefined {
  const match = /^(\d{1,12})(us|ms|s|m|h|d)?$/.exec(text ?? '');
  if (!match) return undefined;
  return Number(match[1]) * units[match[2] ?? 'ms'] || undefined;
}
