/** What a reader of the imported spec should know: something was left out, or the imported file has a fault. */
export interface Note {
  /** `not-carried`, `renamed`, `keys-move`, `secret-left-out`, or the code of a fault in the file that was read. */
  readonly code: string;
  readonly message: string;
  /** From 1, in the file that was read. */
  readonly line?: number;
  /** Set where several files were read. */
  readonly file?: string;
  /** The entry of the spec that it is about: `['pools', 'sessions']`. */
  readonly at?: readonly [section: 'nodes' | 'pools' | 'proxies', name: string];
}

/** Words of a foreign file that may be repeated to the reader: keywords, and never their values. */
export const keyword = (text: string): string => (/^[A-Za-z][A-Za-z0-9_.-]{0,39}$/.test(text) ? text : 'this');
