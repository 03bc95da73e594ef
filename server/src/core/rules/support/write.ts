import { replaceScalar, setFields } from '../../document/edit';
import { asMap, type Entry } from '../../document/nodes';
import type { SpecDocument } from '../../document/parse';
import type { TextEdit } from '../../findings';
import type { Value } from '../../model/value';

/** Replaces a value where it is written; a default, or nothing, is written below `path` of its owner. */
export function write(
  document: SpecDocument,
  value: Value<unknown> | undefined,
  to: string | number | boolean,
  owner: Entry,
  path: readonly string[],
): TextEdit[] {
  if (value && value.origin.kind !== 'default') return [replaceScalar(document, value.range, to)];
  const map = asMap(owner.value);
  const key = path.at(-1);
  return map && key !== undefined ? setFields(document, map, path.slice(0, -1), [[key, String(to)]]) : [];
}
