import type { Snapshot } from '../analyze';
import type { Range } from '../document/range';
import { nameAt, placesOf } from './names';

export interface Highlight {
  readonly range: Range;
  /** The declaration is written, the uses are read. */
  readonly declares: boolean;
}

export function documentHighlight(snapshot: Snapshot, offset: number): Highlight[] {
  const name = nameAt(snapshot, offset)?.name;
  return name ? placesOf(name).map((range) => ({ range, declares: range === name.declaration })) : [];
}
