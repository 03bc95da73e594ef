import json from '../../../../schemas/memcached-cluster.schema.json';

/** What kind of thing a name names. */
export type Named = 'zone' | 'host' | 'node' | 'pool' | 'shard' | 'proxy' | 'instance' | 'client';

export type JsonType = 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';

/** The part of JSON Schema 2020-12 that the vocabulary uses, and our own annotations (`x-…`). */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly type?: JsonType | readonly JsonType[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
  /** The thing that this text names: a use of the name. */
  readonly 'x-reference'?: Named;
  /** The thing that this text names: its declaration. */
  readonly 'x-declares'?: Named;
  readonly 'x-unit'?: 'duration' | 'size' | 'address';
  /** What each allowed word means; for values other than text, its JSON. */
  readonly 'x-enum-descriptions'?: Readonly<Record<string, string>>;
  /** The default by proxy type, where it depends on that. */
  readonly 'x-defaults'?: Readonly<Record<string, unknown>>;
  /** On the path of a generated file: the placeholder that it may hold, or nothing. */
  readonly 'x-placeholder'?: string;
  /** Ends the sentence “… is not”. */
  readonly 'x-expected'?: string;
  /** The text goes into generated files as one word. */
  readonly 'x-bareword'?: boolean;
  /** The code of a finding about this value, where it has one of its own. */
  readonly 'x-code'?: string;
  /** The whole message when this constraint fails, and the key to mark. */
  readonly 'x-message'?: string;
  readonly 'x-at'?: string;
}

/** The vocabulary: every field with its meaning, default and example. */
export const schema = json as unknown as Schema;

/** The schema at a pointer such as `#/$defs/node/properties/port`. */
export function schemaAt(pointer: string): Schema {
  let at: unknown = schema;
  for (const segment of pointer.split('/').slice(1)) {
    const key = decodeURIComponent(segment).replaceAll('~1', '/').replaceAll('~0', '~');
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined;
  }
  return typeof at === 'object' && at !== null ? (at as Schema) : {};
}

/** What a `$ref` leads to, under the annotations that stand beside it. */
export function resolved(field: Schema): Schema {
  return field.$ref === undefined ? field : { ...resolved(schemaAt(field.$ref)), ...field };
}

/** The field at a path of keys and list indexes, as `['nodes', 'mem1', 'port']`; undefined where the spec has none. */
export function fieldAt(path: readonly (string | number)[]): Schema | undefined {
  let field: Schema | undefined = schema;
  for (const step of path) {
    field = fieldBelow(resolved(field), step);
    if (!field) return undefined;
  }
  return resolved(field);
}

/** One step further down; `owner` is resolved, what is found is not. */
export function fieldBelow(owner: Schema, key: string | number): Schema | undefined {
  if (typeof key === 'number') return owner.items;
  if (owner.properties && Object.hasOwn(owner.properties, key)) return owner.properties[key];
  return typeof owner.additionalProperties === 'object' ? owner.additionalProperties : undefined;
}
