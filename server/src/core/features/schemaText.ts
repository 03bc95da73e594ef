import type { Schema } from '../schema/schema';

/** A value of the schema as it would be written in a spec, on one line. */
export function asYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asYaml).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([key, inner]) => `${key}: ${asYaml(inner)}`)
      .join(', ')}}`;
  if (typeof value === 'string' && !/^[A-Za-z0-9/][\w./:@%+-]*$/.test(value)) return JSON.stringify(value);
  return String(value);
}

/** What a field means, its default and an example, in Markdown. */
export function fieldText(field: Schema): string {
  const lines = [field.description];
  if (field.default !== undefined) lines.push(`Default: \`${asYaml(field.default)}\``);
  for (const [type, value] of Object.entries(field['x-defaults'] ?? {}))
    lines.push(`Default with ${type}: \`${asYaml(value)}\``);
  const example = field.examples?.[0];
  if (example !== undefined && asYaml(example) !== asYaml(field.default)) lines.push(`Example: \`${asYaml(example)}\``);
  return lines.filter((line) => line !== undefined).join('\n\n');
}

/** What an allowed word means. */
export const wordText = (field: Schema, word: unknown): string | undefined =>
  field['x-enum-descriptions']?.[typeof word === 'string' ? word : JSON.stringify(word)];

export const typesOf = (field: Schema): readonly string[] => (field.type === undefined ? [] : [field.type].flat());
