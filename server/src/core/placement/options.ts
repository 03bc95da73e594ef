/** Options as a spec has them, in the order written (the order matters to libmemcached and php-memcached). */
export type Options = ReadonlyMap<string, unknown>;

/** One option of a client or proxy. `default` undefined: not set. */
export interface Option<T = unknown> {
  readonly type: 'boolean' | 'integer' | 'text' | 'choice' | 'numbers' | 'texts';
  readonly values?: readonly string[];
  readonly default: T;
  readonly summary: string;
  accepts(value: unknown): value is T;
}

export type OptionTable = Readonly<Record<string, Option>>;

/** The values of a table of options. */
export type Values<Table extends OptionTable> = {
  readonly [Name in keyof Table]: Table[Name] extends Option<infer T> ? T : never;
};

export function flag(byDefault: boolean, summary: string): Option<boolean> {
  return { type: 'boolean', default: byDefault, summary, accepts: (value) => typeof value === 'boolean' };
}

export function text(summary: string): Option<string | undefined> {
  return { type: 'text', default: undefined, summary, accepts: (value) => typeof value === 'string' };
}

/** A whole number from 0 on. */
export function integer<T extends number | undefined>(byDefault: T, summary: string): Option<number | T> {
  return {
    type: 'integer',
    default: byDefault,
    summary,
    accepts: (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0,
  };
}

export function choice<const T extends string>(values: readonly T[], byDefault: T, summary: string): Option<T> {
  return {
    type: 'choice',
    values,
    default: byDefault,
    summary,
    accepts: (value): value is T => values.some((known) => known === value),
  };
}

export function numbers(summary: string): Option<readonly number[]> {
  return {
    type: 'numbers',
    default: [],
    summary,
    accepts: (value): value is number[] => Array.isArray(value) && value.every((item) => Number.isFinite(item)),
  };
}

export function texts(summary: string): Option<readonly string[]> {
  return {
    type: 'texts',
    default: [],
    summary,
    accepts: (value): value is string[] => Array.isArray(value) && value.every((item) => typeof item === 'string'),
  };
}

const wanted: Record<Option['type'], string> = {
  boolean: 'true or false',
  integer: 'a whole number',
  text: 'a text',
  choice: 'one of',
  numbers: 'a list of numbers',
  texts: 'a list of texts',
};

/** What the option takes, in words. */
export function describe(option: Option): string {
  return option.values ? `${wanted[option.type]} ${option.values.join(', ')}` : wanted[option.type];
}
