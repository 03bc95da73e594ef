/** A span of user ids, both ends included; `high` is absent when open. */
export interface IdRange {
  readonly low: bigint;
  readonly high?: bigint;
}

const mostId = 2n ** 64n - 1n;

/** `"LOW-HIGH"` or `"LOW-"`, decimal, no sign, no leading zeros, up to 2^64 - 1, LOW not above HIGH. */
export function parseIdRange(text: string): IdRange | undefined {
  const match = /^(0|[1-9]\d{0,19})-(0|[1-9]\d{0,19})?$/.exec(text);
  if (!match) return undefined;
  const low = BigInt(match[1]);
  const high = match[2] === undefined ? undefined : BigInt(match[2]);
  if (low > mostId || (high !== undefined && (high > mostId || high < low))) return undefined;
  return high === undefined ? { low } : { low, high };
}

export const formatIdRange = (range: IdRange): string => `${range.low}-${range.high ?? ''}`;
