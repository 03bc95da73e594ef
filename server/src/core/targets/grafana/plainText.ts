import type { Value } from '../../model/value';
import { sourced, type Tree } from '../tree';
import type { Words } from '../words';

/** Grafana fills in `$x`, `[[x]]` and `{{x}}`, so a text for people has none of their characters. */
export function plainText(words: Words, text: Value<string>): Tree {
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._,:()&/+-]*$/u.test(text.value))
    words.problem(
      'config-injection',
      'Grafana needs plain words here: letters, digits, spaces and . _ , : ( ) & / + -.',
      text.range,
    );
  return sourced(text.value, text.range);
}
