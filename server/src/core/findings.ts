import type { Range } from './document/range';

/** `error`: will not work or harms others; `warning`: fails during a failure; `information`, `hint`: worth knowing. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** A change the reader may apply. All edits are made against the same text and do not overlap. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

export interface Related {
  /** Another file, by the name that its reader gave it; absent is the file of the finding. */
  readonly file?: string;
  readonly range: Range;
  readonly message: string;
}

/** Something worth telling about a spec, on the smallest range that one would change. */
export interface Finding {
  /** Kebab-case, stable for ever; it names the page `docs/rules/CODE.md`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}
