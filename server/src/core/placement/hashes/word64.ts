/** The low 64 bits. */
export function low64(value: bigint): bigint {
  return BigInt.asUintN(64, value);
}

/** A 64-bit rotation to the left. */
export function rotate64(value: bigint, by: bigint): bigint {
  return low64(value << by) | (value >> (64n - by));
}

/** A view on exactly these bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
