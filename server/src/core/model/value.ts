import type { Range } from '../document/range';

/** Where a value comes from: the place itself, a wider place of the spec, or the vocabulary. */
export type Origin =
  | { readonly kind: 'written' }
  | { readonly kind: 'inherited'; readonly from: string }
  | { readonly kind: 'default' };

/** A value with the place to point at: where it is written, or the name of its owner when it is a default. */
export interface Value<T> {
  readonly value: T;
  readonly range: Range;
  readonly origin: Origin;
}

export type NameKind = 'zone' | 'host' | 'node' | 'pool' | 'proxy';

/** A use of a name. `target` is absent when nothing of that name is declared. */
export interface Ref<T> {
  readonly kind: NameKind;
  readonly name: string;
  readonly range: Range;
  readonly target: T | undefined;
}

/** Milliseconds; the text is kept because targets print it. */
export interface Duration {
  readonly ms: number;
  readonly text: string;
}

/** Bytes. */
export interface Size {
  readonly bytes: number;
  readonly text: string;
}

export const written = <T>(value: T, range: Range): Value<T> => ({ value, range, origin: { kind: 'written' } });
