import type { Units } from './hash';

// The low 32 bits of a 64-bit FNV follow from the low 32 bits of its state alone, so no variant needs 64 bits.
const basis64 = 0x84222325 | 0;
const prime64 = 0x1b3;
const basis32 = 0x811c9dc5 | 0;
const prime32 = 0x01000193;

// Shifts that read a unit: as C's signed `char`, or as it is.
const signed = 24;
const plain = 0;

function fnv1(units: Units, start: number, end: number, basis: number, prime: number, shift: number): number {
  let h = basis;
  for (let i = start; i < end; i++) h = Math.imul(h, prime) ^ ((units[i] << shift) >> shift);
  return h >>> 0;
}

function fnv1a(units: Units, start: number, end: number, basis: number, prime: number, shift: number): number {
  let h = basis;
  for (let i = start; i < end; i++) h = Math.imul(h ^ ((units[i] << shift) >> shift), prime);
  return h >>> 0;
}

// libhashkit and twemproxy: bytes, signed.
export const fnv1x64 = (b: Uint8Array, start: number, end: number) => fnv1(b, start, end, basis64, prime64, signed);
export const fnv1ax64 = (b: Uint8Array, start: number, end: number) => fnv1a(b, start, end, basis64, prime64, signed);
export const fnv1x32 = (b: Uint8Array, start: number, end: number) => fnv1(b, start, end, basis32, prime32, signed);
export const fnv1ax32 = (b: Uint8Array, start: number, end: number) => fnv1a(b, start, end, basis32, prime32, signed);

// spymemcached: UTF-16 units. The 64-bit ones are cut to 32 bits there as well.
export const fnv1x64Units = (u: Units, start: number, end: number) => fnv1(u, start, end, basis64, prime64, plain);
export const fnv1ax64Units = (u: Units, start: number, end: number) => fnv1a(u, start, end, basis64, prime64, plain);
export const fnv1x32Units = (u: Units, start: number, end: number) => fnv1(u, start, end, basis32, prime32, plain);
export const fnv1ax32Units = (u: Units, start: number, end: number) => fnv1a(u, start, end, basis32, prime32, plain);

/**
 * npm memcache's text hash: FNV-1a whose product is a double before it is cut to 32 bits.
 * The product passes 2^53, so its low bits are lost: not FNV-1a, and signed.
 */
export function fnv1aDouble(units: Units, start: number, end: number): number {
  let h = basis32;
  for (let i = start; i < end; i++) h = ((h ^ units[i]) * prime32) | 0;
  return h;
}
