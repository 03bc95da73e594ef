/** Neighbouring slices of a ring that are drawn as one; `to` is behind the last. */
export interface Run {
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** The runs of equal values in `length` slices. */
export function runs(length: number, valueOf: (slice: number) => number): Run[] {
  const found: Run[] = [];
  let from = 0;
  for (let slice = 1; slice <= length; slice++) {
    if (slice < length && valueOf(slice) === valueOf(from)) continue;
    found.push({ value: valueOf(from), from, to: slice });
    from = slice;
  }
  return found;
}

/** The angle of a position on the ring, 0 to 1: from the top, clockwise. */
export const angleOf = (position: number): number => (position - 0.25) * 2 * Math.PI;

/**
 * The slice under a point, undefined beside the ring. `x` and `y` from the middle; `inner` and `outer` are its radii.
 */
export function sliceAt(
  x: number,
  y: number,
  { inner, outer, slices }: { readonly inner: number; readonly outer: number; readonly slices: number },
): number | undefined {
  const distance = Math.hypot(x, y);
  if (distance < inner || distance > outer) return undefined;
  const position = (Math.atan2(y, x) / (2 * Math.PI) + 1.25) % 1;
  return Math.min(slices - 1, Math.floor(position * slices));
}
