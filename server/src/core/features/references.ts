import type { Snapshot } from '../analyze';
import type { Range } from '../document/range';
import { nameAt, placesOf } from './names';

/** Every place that writes the name at an offset, in the order of the text. */
export function references(snapshot: Snapshot, offset: number, withDeclaration: boolean): readonly Range[] {
  const name = nameAt(snapshot, offset)?.name;
  if (!name) return [];
  return withDeclaration ? placesOf(name) : name.uses;
}
