// Numbers of 64 bits in halves: BigInt is an order of magnitude slower and makes an object for every result.

/** The product of the last call of `multiply` or `fold`, its lower and its upper 32 bits, signed. */
export let low = 0;
export let high = 0;

/** The upper 32 bits of a * b, both unsigned. */
function upperProduct(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const carried = aLow * bHigh + (middle & 0xffff);
  return (aHigh * bHigh + (middle >>> 16) + (carried >>> 16)) | 0;
}

/** Leaves the low 64 bits of a * b in `low` and `high`. */
export function multiply(aLow: number, aHigh: number, bLow: number, bHigh: number): void {
  low = Math.imul(aLow, bLow);
  high = (upperProduct(aLow, bLow) + Math.imul(aHigh, bLow) + Math.imul(aLow, bHigh)) | 0;
}

/** Leaves the low 64 bits of a * b, exclusive or the high 64 bits, in `low` and `high`. */
export function fold(aLow: number, aHigh: number, bLow: number, bHigh: number): void {
  const second = (upperProduct(aLow, bLow) >>> 0) + (Math.imul(aLow, bHigh) >>> 0) + (Math.imul(aHigh, bLow) >>> 0);
  const third =
    (Math.imul(aHigh, bHigh) >>> 0) +
    (upperProduct(aLow, bHigh) >>> 0) +
    (upperProduct(aHigh, bLow) >>> 0) +
    carry(second);
  low = Math.imul(aLow, bLow) ^ third;
  high = second ^ (upperProduct(aHigh, bHigh) + carry(third));
}

/** What of a sum goes beyond its lower 32 bits: -1 below zero. */
export function carry(sum: number): number {
  return Math.floor(sum / 0x100000000);
}

/** Both halves, unsigned, as one number. */
export function toBigInt(lowHalf: number, highHalf: number): bigint {
  return (BigInt(highHalf >>> 0) << 32n) | BigInt(lowHalf >>> 0);
}

/** The low 64 bits. */
export function low64(value: bigint): bigint {
  return BigInt.asUintN(64, value);
}

/** A view on exactly these bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
