import type { Duration, Size } from './value';

const millisecondsIn = { us: 0.001, ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const bytesIn = {
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
} as const;

/** `250ms`, `0.5s`, `5m`; one unit, no sign. */
export function parseDuration(text: string): Duration | undefined {
  const match = /^(\d+(?:\.\d+)?)(us|ms|s|m|h|d)$/.exec(text);
  if (!match) return undefined;
  return { ms: Number(match[1]) * millisecondsIn[match[2] as keyof typeof millisecondsIn], text };
}

/** `512MiB`, `8GiB`; `KB`, `MB` and `GB` are powers of 1000. */
export function parseSize(text: string): Size | undefined {
  const match = /^(\d+(?:\.\d+)?)(KiB|MiB|GiB|TiB|KB|MB|GB)$/.exec(text);
  if (!match) return undefined;
  return { bytes: Math.round(Number(match[1]) * bytesIn[match[2] as keyof typeof bytesIn]), text };
}

/** The shortest exact text: 1500 is `1.5s`, 60000 is `1m`. */
export function formatDuration(ms: number): string {
  if (ms === 0) return '0s';
  if (ms < 1) return `${round(ms * 1000)}us`;
  for (const unit of ['d', 'h', 'm', 's'] as const) {
    const amount = ms / millisecondsIn[unit];
    if (amount >= 1 && (Number.isInteger(amount) || unit === 's')) return `${round(amount)}${unit}`;
  }
  return `${round(ms)}ms`;
}

const round = (amount: number): number => Math.round(amount * 1000) / 1000;
