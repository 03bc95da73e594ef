import type { Schema } from './schema';

/** One failed keyword. */
export interface SchemaError {
  readonly keyword: string;
  /** A JSON pointer to the value. */
  readonly instancePath: string;
  /** A JSON pointer to the keyword, from the nearest $ref. */
  readonly schemaPath: string;
  /** The schema that holds the keyword. */
  readonly parentSchema: Schema;
  readonly params: Readonly<Record<string, unknown>>;
  /** The key that failed, when the names of keys are what is checked. */
  readonly propertyName?: string;
}

export const validate: {
  (data: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
};
