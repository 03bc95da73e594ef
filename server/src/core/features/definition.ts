import type { Snapshot } from '../analyze';
import type { Range } from '../document/range';
import { nameAt } from './names';

export interface Definition {
  /** The use that was asked about. */
  readonly origin: Range;
  readonly target: Range;
}

/** Where the name at an offset is declared. */
export function definition(snapshot: Snapshot, offset: number): Definition | undefined {
  const found = nameAt(snapshot, offset);
  const target = found?.name.declaration;
  return found && target && { origin: found.range, target };
}
