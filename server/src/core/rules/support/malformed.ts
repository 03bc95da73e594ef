import type { Fields } from '../../model/fields';
import type { Value } from '../../model/value';

/** Whether the spec says something here that can’t be read: the default that stands in for it is nobody’s choice. */
export const isMalformed = (fields: Fields, key: string, value: Value<unknown>): boolean =>
  value.origin.kind === 'default' && fields.has(key);
