import type { Units } from './hash';

/** h = 31 * h + unit, signed 32 bit: `String.hashCode` of Java (spymemcached) and the hash of memjs. */
export function javaString(units: Units, start: number, end: number): number {
  let h = 0;
  for (let i = start; i < end; i++) h = (Math.imul(31, h) + units[i]) | 0;
  return h;
}
