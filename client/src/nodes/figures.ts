const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];

/** `0.941` as `94 %`. */
export function percent(ratio: number): string {
  return `${Math.round(ratio * 100)} %`;
}

/** `12345` as `12k/s`; under ten with one digit after the point. */
export function perSecond(rate: number): string {
  if (rate >= 999_500) return `${Math.round(rate / 1_000_000)}M/s`;
  if (rate >= 999.5) return `${Math.round(rate / 1000)}k/s`;
  return `${rate < 9.95 ? Math.round(rate * 10) / 10 : Math.round(rate)}/s`;
}

/** `67108864` as `64 MiB`. */
export function bytes(count: number): string {
  let value = count;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${value < 9.95 && unit > 0 ? Math.round(value * 10) / 10 : Math.round(value)} ${units[unit]}`;
}

/** Seconds as one figure, coarse enough not to change with every poll: `40 s`, `5 min`, `3 h`, `2 d`. */
export function duration(seconds: number): string {
  if (seconds < 10) return `${Math.max(0, Math.floor(seconds))} s`;
  if (seconds < 60) return `${Math.floor(seconds / 10) * 10} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} h`;
  return `${Math.floor(seconds / 86_400)} d`;
}
