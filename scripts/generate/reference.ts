import { resolved, type Schema, schema } from '../../server/src/core/schema/schema';
import type { Generate } from '../generate';

/** The reference page of all fields. */
export const generate: Generate = () => {
  const lines = [
    '# Every field of the spec',
    '',
    '<!-- Generated from schemas/memcached-cluster.schema.json by `npm run generate`. -->',
    '',
    'Top-level keys that begin with `x-` are ignored: a place for anchors. NAME stands for a name of your own.',
    '',
    ...kinds(),
    ...section('', schema, 2),
  ];
  return [{ path: 'docs/reference.md', text: `${lines.join('\n').trimEnd()}\n` }];
};

/** The kinds of values that have a form of their own. */
function kinds(): string[] {
  const scalars = Object.values(schema.$defs ?? {}).filter((kind) => !kind.properties && kind.title);
  const rows = scalars.map((kind) => [kind.title ?? '', kind.description ?? '', examplesOf(kind)]);
  return ['## Kinds of values', '', ...table(['kind', 'form', 'examples'], rows)];
}

function section(path: string, field: Schema, depth: number): string[] {
  const level = Math.min(depth, 5);
  const title = path === '' ? 'Top level' : code(path);
  const lines = [`${'#'.repeat(level)} ${title}`, '', field.description ?? '', ''];
  const facts = factsOf(path, field);
  if (facts !== '') lines.push(facts, '');
  const words = wordsOf(field);
  if (words.length > 0) lines.push(...words, '');
  const entries = entriesOf(path, field);
  const simple = entries.filter(([, child]) => isSimple(child));
  if (simple.length > 0) {
    const rows = simple.map(([name, child]) => [
      code(name.slice(path === '' ? 0 : path.length + 1)),
      kindOf(child),
      [child.description ?? '', ...wordsOf(child, '')].join(' '),
      defaultOf(child),
      examplesOf(child),
    ]);
    lines.push(...table(['key', 'kind', 'meaning', 'default', 'examples'], rows));
  }
  const alerts = entries.map(([, child]) => child).filter(isAlert);
  if (alerts.length > 0) lines.push(...section(`${path}.NAME`, anyOf(alerts), depth + 1));
  for (const [name, child] of entries) if (!isSimple(child)) lines.push(...section(name, child, depth + 1));
  return lines;
}

/** The fields of a map with the way to them; entries of a map of names stand under a capital letter. */
function entriesOf(path: string, field: Schema): [string, Schema][] {
  const more = field.additionalProperties;
  const named = typeof more === 'object' ? [['NAME', more] as const] : [];
  const all = [...Object.entries(field.properties ?? {}), ...named];
  return all.map(([key, child]) => [path === '' ? key : `${path}.${key}`, resolved(child)]);
}

const isSimple = (field: Schema): boolean =>
  isAlert(field) || (!field.properties && typeof field.additionalProperties !== 'object');

/** The alerts have nearly the same fields: they stand together. */
const isAlert = (field: Schema): boolean => field.title === 'alert';

const anyOf = (fields: readonly Schema[]): Schema => ({
  description: 'What an alert may say; not every alert has every bound.',
  properties: Object.assign({}, ...fields.map((field) => field.properties)),
});

function kindOf(field: Schema): string {
  const owner = field.$ref === undefined ? field : resolved({ $ref: field.$ref });
  if (field['x-reference']) return `name of a ${field['x-reference']}${field.items ? ', or a list' : ''}`;
  if (field.enum) return 'one of a list';
  if (field.items) return `list of: ${kindOf(resolved(field.items))}`;
  return owner.title ?? [owner.type ?? ''].flat().join(' or ');
}

function factsOf(path: string, field: Schema): string {
  const facts: string[] = [];
  if (field.required) facts.push(`Required: ${field.required.map(code).join(', ')}.`);
  const shown = defaultOf(field);
  if (shown !== '') facts.push(`Default: ${shown}.`);
  if (path !== '' && field.examples?.length) facts.push(`For example ${examplesOf(field)}.`);
  return facts.join(' ');
}

const wordsOf = (field: Schema, bullet = '- '): string[] =>
  Object.entries(field['x-enum-descriptions'] ?? {}).map(([word, meaning]) => `${bullet}${code(word)}: ${meaning}`);

function defaultOf(field: Schema): string {
  const byType = Object.entries(field['x-defaults'] ?? {}).map(([type, value]) => `${type} ${code(value)}`);
  return field.default === undefined ? byType.join(', ') : code(field.default);
}

const examplesOf = (field: Schema): string => (field.examples ?? []).map(code).join(', ');

const code = (value: unknown): string => `\`${typeof value === 'string' ? value : flow(value)}\``;

/** A value as YAML in flow style, without quotes where none are needed. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([key, item]) => `${key}: ${flow(item)}`)
      .join(', ')}}`;
  return typeof value === 'string' && !/[{}[\],#]|: /.test(value) ? value : JSON.stringify(value);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''];
}
