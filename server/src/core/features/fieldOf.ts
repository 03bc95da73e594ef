import type { Cluster } from '../model/cluster';
import { implementations } from '../placement';
import type { Option } from '../placement/options';
import { fieldAt, type JsonType, type Schema } from '../schema/schema';
import type { Path } from './spot';

/** As `fieldAt`; the options of a client are those of its library. */
export function fieldOf(cluster: Cluster | undefined, path: Path): Schema | undefined {
  const field = fieldAt(path);
  const [section, client, key, option, ...below] = path.map(String);
  if (!field || section !== 'clients' || key !== 'options' || below.length > 0) return field;
  const library = cluster?.clients.get(client)?.library?.value;
  const table = library === undefined ? undefined : implementations.get(library)?.options;
  if (!table) return field;
  if (option !== undefined) return Object.hasOwn(table, option) ? optionField(table[option]) : field;
  const properties = Object.fromEntries(Object.entries(table).map(([name, each]) => [name, optionField(each)]));
  return { ...field, properties };
}

const types: Record<Option['type'], JsonType> = {
  boolean: 'boolean',
  integer: 'integer',
  text: 'string',
  choice: 'string',
  numbers: 'array',
  texts: 'array',
};

const optionField = ({ type, values, default: standard, summary }: Option): Schema => ({
  type: types[type],
  enum: values,
  default: standard,
  description: summary,
});
