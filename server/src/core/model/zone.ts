import type { Range } from '../document/range';

/** A failure domain: a data centre or an availability zone. */
export interface Zone {
  readonly name: string;
  readonly range: Range;
  /** False when it is only named by its users, because the spec has no `zones:`. */
  readonly declared: boolean;
}
