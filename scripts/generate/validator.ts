import { Ajv2020 } from 'ajv/dist/2020';
import standaloneCode from 'ajv/dist/standalone';
import { type Schema, schema } from '../../server/src/core/schema/schema';
import type { Generate } from '../generate';

const forPeople = ['title', 'description', 'default', 'examples', 'x-enum-descriptions', 'x-defaults'];
const ours = [
  'x-reference',
  'x-declares',
  'x-unit',
  'x-placeholder',
  'x-expected',
  'x-bareword',
  'x-code',
  'x-message',
  'x-at',
];
const folder = 'server/src/core/schema';

/** Compiles the JSON Schema ahead of time, so that neither ajv nor code generation is needed at run time. */
export const generate: Generate = () => {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    messages: false,
    allowUnionTypes: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    unicode: false,
    logger: false,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addVocabulary(ours);
  const code = standaloneCode(ajv, ajv.compile(forMachines(schema) as Schema));
  if (code.includes('require(')) throw new Error('The compiled check must not need ajv at run time.');
  return [
    { path: `${folder}/validate.generated.js`, text: `// @ts-nocheck\n${code}\n` },
    { path: `${folder}/validate.generated.d.ts`, text: declaration },
  ];
};

const declaration = `import type { Schema } from './schema';

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
`;

/** Without what only people read; `named` says that the keys are names, not keywords. */
function forMachines(node: unknown, named = false): unknown {
  if (Array.isArray(node)) return node.map((item) => forMachines(item));
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([key]) => named || !forPeople.includes(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, forMachines(value, !named && isNaming(key))]));
}

const isNaming = (keyword: string): boolean => ['properties', 'patternProperties', '$defs'].includes(keyword);
